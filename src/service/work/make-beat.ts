import type { InstanceBeat, InstanceRegistry } from '../../ports/instance-registry.js';
import type { Logger } from '../../ports/logger.js';
import type { Timers } from '../../ports/timers.js';
import type { LostNames } from './create-lost-names.js';
import type { LeaseName } from './lease-name.js';
import type { PeerWatch } from './peer-watch.js';

export interface BeatDeps {
  readonly registry: InstanceRegistry;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly name: LeaseName;
  readonly lost: LostNames;
  readonly watch: PeerWatch;
  /** Who holds anything, in any table. */
  readonly listHolders: () => Promise<readonly string[]>;
  /** Lets go of all that an instance held, and of its name. */
  readonly letGoOf: (name: string) => Promise<void>;
  /** True when the store itself proves that nobody else uses it. */
  readonly isExclusive: boolean;
}

/** One sign of life, and a look at those of others. Rejects when the store does not answer. */
export function makeBeat(deps: BeatDeps): () => Promise<void> {
  const { registry, timers, name, lost } = deps;
  return async function beat(): Promise<void> {
    if (name.hasRunOut()) loseName(deps);
    if (lost.isAnyLeft()) await lost.letGo();
    const askedMs = timers.elapsedMs();
    const seen = await registry.beat(name.holder());
    // While the answer was on its way others may have taken over: it comes too late for this name.
    if (name.hasRunOut()) return beat();
    name.noteBeat(askedMs);
    // Alone on its store, only a claim of its own under a lost name can be left behind.
    if (!deps.isExclusive || lost.wasAnyLost()) await lookAtOthers(deps, seen, askedMs);
  };
}

/** Beats and claims sent before a stall may reach the store after it: the old name is never used again. */
function loseName({ name, lost, watch, logger }: BeatDeps): void {
  const left = name.change();
  lost.add(left.name, left.lastBeatMs);
  watch.beginAs(name.holder());
  logger.warn(
    { lost: left.name, holder: name.holder() },
    'this instance stalled or lost the store; what it had claimed is free again',
  );
}

async function lookAtOthers(deps: BeatDeps, seen: readonly InstanceBeat[], askedMs: number): Promise<void> {
  const { lost, watch, timers, logger } = deps;
  const holders = (await deps.listHolders()).filter((id) => !lost.has(id));
  const others = seen.filter(({ id }) => !lost.has(id));
  for (const id of watch.observe(others, holders, { askedMs, answeredMs: timers.elapsedMs() })) {
    logger.warn({ instance: id }, 'another instance is gone; its work is taken over');
    await deps.letGoOf(id);
  }
}

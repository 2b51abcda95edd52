import type { Ids } from '../../ports/ids.js';
import type { InstanceBeat, InstanceRegistry } from '../../ports/instance-registry.js';
import type { Logger } from '../../ports/logger.js';
import type { Peers } from '../../ports/peers.js';
import type { Timers } from '../../ports/timers.js';
import { createBeats } from './create-beats.js';
import { createLostNames } from './create-lost-names.js';
import { BEAT_EVERY_MS, LEASE_MS, MEET_EVERY_MS, TAKEOVER_MS } from './lease-times.js';
import { createPeerWatch } from './peer-watch.js';

export interface LeaseDeps {
  readonly registry: InstanceRegistry;
  readonly ids: Ids;
  readonly timers: Timers;
  readonly logger: Logger;
  /** Lets go of all that a dead instance held, in every table. */
  readonly free: (holder: string | null) => Promise<void>;
  /** Who holds anything, in any table. */
  readonly listHolders: () => Promise<readonly string[]>;
  /** True when the store itself proves that nobody else uses it. */
  readonly isExclusive: boolean;
}

/** This instance's right to work: kept alive by its beats, lost when they fail, never given back to itself. */
export interface Lease extends Peers {
  /** Names this instance in the store; another name after each loss. */
  holder(): string;
  isValid(): boolean;
  /** Begins to beat. Rejects when the store does not answer. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createLease(deps: LeaseDeps): Lease {
  const { registry, ids, timers, logger } = deps;
  const watch = createPeerWatch(TAKEOVER_MS);
  const lost = createLostNames(timers, letGoOf);
  const beats = createBeats({ timers, logger, beat, nextBeatMs });
  let holder = '';
  /** When the newest beat of this name was sent; null: it has none. */
  let lastBeatMs: number | null = null;
  let isStopped = false;
  const isValid = () => lastBeatMs !== null && timers.elapsedMs() - lastBeatMs < LEASE_MS;
  const hasRunOut = () => lastBeatMs !== null && !isValid();

  function takeName(): void {
    holder = ids.newId('ins');
    lastBeatMs = null;
    watch.beginAs(holder);
  }

  /** Beats and claims sent before a stall may reach the store after it: the old name is never used again. */
  function loseName(): void {
    const name = holder;
    lost.add(name, lastBeatMs);
    takeName();
    logger.warn(
      { lost: name, holder },
      'this instance stalled or lost the store; what it had claimed is free again',
    );
  }

  async function letGoOf(name: string): Promise<void> {
    await deps.free(name);
    await registry.remove(name);
  }

  async function lookAtOthers(seen: readonly InstanceBeat[], askedMs: number): Promise<void> {
    const holders = (await deps.listHolders()).filter((id) => !lost.has(id));
    const others = seen.filter(({ id }) => !lost.has(id));
    for (const id of watch.observe(others, holders, { askedMs, answeredMs: timers.elapsedMs() })) {
      logger.warn({ instance: id }, 'another instance is gone; its work is taken over');
      await letGoOf(id);
    }
  }

  async function beat(): Promise<void> {
    if (hasRunOut()) loseName();
    if (lost.isAnyLeft()) await lost.letGo();
    const askedMs = timers.elapsedMs();
    const seen = await registry.beat(holder);
    // While the answer was on its way others may have taken over: it comes too late for this name.
    if (hasRunOut()) return beat();
    lastBeatMs = askedMs;
    // Alone on its store, only a claim of its own under a lost name can be left behind.
    if (!deps.isExclusive || lost.wasAnyLost()) await lookAtOthers(seen, askedMs);
  }

  /** Who waits to be known waits for beats of both sides, and what a lost name holds for the next of ours. */
  function nextBeatMs(): number {
    const isAtRest = !lost.isAnyLeft() && (deps.isExclusive || watch.isKnown());
    return isAtRest ? BEAT_EVERY_MS : MEET_EVERY_MS;
  }

  takeName();
  return {
    holder: () => holder,
    isValid: () => !isStopped && isValid(),
    isAlone: () => deps.isExclusive || (isValid() && watch.isAlone()),
    arrivals: watch.arrivals,
    whenKnown: () => (deps.isExclusive ? Promise.resolve() : watch.whenKnown()),
    async start() {
      if (deps.isExclusive) {
        await registry.removeAll();
        await deps.free(null);
      }
      await beat();
      beats.begin();
    },
    async stop() {
      isStopped = true;
      // A beat that arrives after the removal would bring the name back.
      await beats.stop();
      await registry.remove(holder);
    },
  };
}

import type { Ids } from '../../ports/ids.js';
import type { InstanceRegistry } from '../../ports/instance-registry.js';
import type { Logger } from '../../ports/logger.js';
import type { Peers } from '../../ports/peers.js';
import type { Timers } from '../../ports/timers.js';
import { createBeats } from './create-beats.js';
import { createLostNames } from './create-lost-names.js';
import { createLeaseName } from './lease-name.js';
import { BEAT_EVERY_MS, MEET_EVERY_MS, TAKEOVER_MS } from './lease-times.js';
import { makeBeat } from './make-beat.js';
import { createPeerWatch } from './peer-watch.js';

export interface LeaseDeps {
  readonly registry: InstanceRegistry;
  readonly ids: Pick<Ids, 'newId'>;
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
  /** Whether it lasts for so much longer. */
  isValid(leftMs?: number): boolean;
  /** Begins to beat. Rejects when the store does not answer. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createLease(deps: LeaseDeps): Lease {
  const { registry, ids, timers, logger, isExclusive } = deps;
  const name = createLeaseName(ids, timers);
  const watch = createPeerWatch(TAKEOVER_MS);
  const letGoOf = async (holder: string): Promise<void> => {
    await deps.free(holder);
    await registry.remove(holder);
  };
  const lost = createLostNames(timers, letGoOf);
  const beat = makeBeat({ ...deps, name, lost, watch, letGoOf });
  /** Who waits to be known waits for beats of both sides, and what a lost name holds for the next of ours. */
  const nextBeatMs = () =>
    !lost.isAnyLeft() && (isExclusive || watch.isKnown()) ? BEAT_EVERY_MS : MEET_EVERY_MS;
  const beats = createBeats({ timers, logger, beat, nextBeatMs });
  let isStopped = false;

  watch.beginAs(name.holder());
  return {
    holder: name.holder,
    isValid: (leftMs) => !isStopped && name.isValid(leftMs),
    isAlone: () => isExclusive || (name.isValid() && watch.isAlone()),
    arrivals: watch.arrivals,
    whenKnown: () => (isExclusive ? Promise.resolve() : watch.whenKnown()),
    async start() {
      if (isExclusive) {
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
      await registry.remove(name.holder());
    },
  };
}

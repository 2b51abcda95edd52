import type { Ids } from '../../ports/ids.js';
import type { InstanceRegistry } from '../../ports/instance-registry.js';
import type { Logger } from '../../ports/logger.js';
import type { Peers } from '../../ports/peers.js';
import type { Timers } from '../../ports/timers.js';
import { createPeerWatch } from './peer-watch.js';

export const BEAT_EVERY_MS = 1_500;
/** An instance that could not beat for so long trusts none of its claims any more. */
export const LEASE_MS = 4_000;
/** Longer than `LEASE_MS`, on clocks that need not agree: only then do others take over. */
export const TAKEOVER_MS = 5_500;

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
  let holder = ids.newId('ins');
  let lastBeatMs = Number.NEGATIVE_INFINITY;
  let cancelNext = () => {};
  let isStopped = false;
  /** Whatever came while this instance was lost counts as somebody. */
  let lost = 0;
  let watch = createPeerWatch(holder, TAKEOVER_MS);
  const isValid = () => timers.elapsedMs() - lastBeatMs < LEASE_MS;

  /** Beats sent before a stall may reach the store after it: the old name is never used again. */
  async function renew(): Promise<void> {
    const old = holder;
    lost += watch.arrivals() + 1;
    holder = ids.newId('ins');
    watch = createPeerWatch(holder, TAKEOVER_MS);
    logger.warn(
      { lost, holder },
      'this instance stalled or lost the store; what it had claimed is free again',
    );
    await deps.free(old);
    await registry.remove(old);
  }

  async function beat(): Promise<void> {
    const isRenewal = lastBeatMs !== Number.NEGATIVE_INFINITY && !isValid();
    if (isRenewal) await renew();
    const sentMs = timers.elapsedMs();
    const beats = await registry.beat(holder);
    lastBeatMs = sentMs;
    if (deps.isExclusive) return;
    const dead = watch.observe(beats, await deps.listHolders(), timers.elapsedMs());
    for (const id of dead) {
      logger.warn({ instance: id }, 'another instance is gone; its work is taken over');
      await deps.free(id);
      await registry.remove(id);
    }
  }

  function beatAgainLater(): void {
    cancelNext = timers.after(BEAT_EVERY_MS, () => {
      beat()
        .catch((error: unknown) => logger.warn({ err: error }, 'no sign of life could be written'))
        .finally(() => {
          if (!isStopped) beatAgainLater();
        });
    });
  }

  return {
    holder: () => holder,
    isValid: () => !isStopped && isValid(),
    isAlone: () => deps.isExclusive || (isValid() && watch.isAlone()),
    arrivals: () => lost + watch.arrivals(),
    whenKnown: () => (deps.isExclusive ? Promise.resolve() : watch.whenKnown()),
    async start() {
      if (deps.isExclusive) {
        await registry.removeAll();
        await deps.free(null);
      }
      await beat();
      beatAgainLater();
    },
    async stop() {
      isStopped = true;
      cancelNext();
      await registry.remove(holder);
    },
  };
}

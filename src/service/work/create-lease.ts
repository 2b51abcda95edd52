import type { Ids } from '../../ports/ids.js';
import type { InstanceBeat, InstanceRegistry } from '../../ports/instance-registry.js';
import type { Logger } from '../../ports/logger.js';
import type { Peers } from '../../ports/peers.js';
import type { Timers } from '../../ports/timers.js';
import { createPeerWatch } from './peer-watch.js';

export const BEAT_EVERY_MS = 1_500;
/** While something waits for beats: it is to wait less than a call waits for the store. */
const MEET_EVERY_MS = 300;
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
  const watch = createPeerWatch(TAKEOVER_MS);
  /** Names of before, under which something may still be held, and when the last beat of each was sent. */
  const lost = new Map<string, number>();
  let holder = '';
  let hasLost = false;
  /** When the newest beat of this name was sent; null: it has none. */
  let lastBeatMs: number | null = null;
  let cancelNext = () => {};
  let underWay: Promise<void> = Promise.resolve();
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
    lost.set(name, lastBeatMs ?? timers.elapsedMs());
    hasLost = true;
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

  async function lookAtOthers(beats: readonly InstanceBeat[], askedMs: number): Promise<void> {
    const holders = (await deps.listHolders()).filter((id) => !lost.has(id));
    const others = beats.filter(({ id }) => !lost.has(id));
    for (const id of watch.observe(others, holders, { askedMs, answeredMs: timers.elapsedMs() })) {
      logger.warn({ instance: id }, 'another instance is gone; its work is taken over');
      await letGoOf(id);
    }
  }

  /** As late as others would: what was begun under the name while it held has the same time to end. */
  async function letGoOfLost(): Promise<void> {
    for (const [name, lastMs] of lost) {
      if (timers.elapsedMs() - lastMs < TAKEOVER_MS) continue;
      await letGoOf(name);
      lost.delete(name);
    }
  }

  async function beat(): Promise<void> {
    if (hasRunOut()) loseName();
    if (lost.size > 0) await letGoOfLost();
    const askedMs = timers.elapsedMs();
    const beats = await registry.beat(holder);
    // While the answer was on its way others may have taken over: it comes too late for this name.
    if (hasRunOut()) return beat();
    lastBeatMs = askedMs;
    // Alone on its store, only a claim of its own under a lost name can be left behind.
    if (!deps.isExclusive || hasLost) await lookAtOthers(beats, askedMs);
  }

  function beatAgainLater(afterMs: number): void {
    if (isStopped) return;
    cancelNext = timers.after(afterMs, () => {
      underWay = beat().then(
        () => beatAgainLater(nextBeatMs()),
        (error: unknown) => {
          logger.warn({ err: error }, 'no sign of life could be written');
          beatAgainLater(BEAT_EVERY_MS);
        },
      );
    });
  }

  /** Who waits to be known waits for beats of both sides, and what a lost name holds for the next of ours. */
  function nextBeatMs(): number {
    const isAtRest = lost.size === 0 && (deps.isExclusive || watch.isKnown());
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
      beatAgainLater(nextBeatMs());
    },
    async stop() {
      isStopped = true;
      cancelNext();
      // A beat that arrives after the removal would bring the name back.
      await underWay;
      await registry.remove(holder);
    },
  };
}

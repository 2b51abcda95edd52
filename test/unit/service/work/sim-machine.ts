import type { Clock } from '../../../../src/ports/clock.js';
import type { Timers } from '../../../../src/ports/timers.js';
import { START } from '../../../support/fake-clock.js';
import type { SimSchedule } from './sim-schedule.js';

/** One process: it may stand still for a while, or for ever. */
export interface SimMachine {
  readonly name: string;
  readonly skewMs: number;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Runs in this process: now, when it goes on, or never. */
  deliver(task: () => void): void;
  /** Nothing runs for so long; what comes meanwhile arrives late. */
  stall(forMs: number): void;
  die(): void;
  /** Runs outside when this dies: whoever waits for its answer hears that nobody is there. */
  whenDead(task: () => void): void;
  isDead(): boolean;
  isRunning(): boolean;
  /** Whether it stood still, died or missed an answer since. */
  wasHurtSince(atMs: number): boolean;
  noteHurt(): void;
}

export function createSimMachine(
  name: string,
  schedule: SimSchedule,
  { skewMs, originMs }: { readonly skewMs: number; readonly originMs: number },
): SimMachine {
  let stalledUntilMs = 0;
  let dead = false;
  const mourners: (() => void)[] = [];
  let hurtAtMs = Number.NEGATIVE_INFINITY;

  function deliver(task: () => void): void {
    if (dead) return;
    const waitMs = stalledUntilMs - schedule.nowMs();
    if (waitMs <= 0) task();
    else schedule.after(waitMs, () => deliver(task));
  }

  return {
    name,
    skewMs,
    deliver,
    clock: { now: () => new Date(START.getTime() + schedule.nowMs() + skewMs) },
    timers: {
      elapsedMs: () => originMs + schedule.nowMs(),
      after: (delayMs, task) => schedule.after(delayMs, () => deliver(task)),
    },
    stall(forMs) {
      stalledUntilMs = Math.max(stalledUntilMs, schedule.nowMs() + forMs);
      hurtAtMs = stalledUntilMs;
    },
    die() {
      dead = true;
      for (const task of mourners) schedule.after(100, task);
    },
    whenDead: (task) => void mourners.push(task),
    isDead: () => dead,
    isRunning: () => !dead && stalledUntilMs <= schedule.nowMs(),
    wasHurtSince: (atMs) => dead || hurtAtMs >= atMs,
    noteHurt() {
      hurtAtMs = Math.max(hurtAtMs, schedule.nowMs());
    },
  };
}

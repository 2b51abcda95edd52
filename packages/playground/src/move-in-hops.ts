import type { MovableClock } from './clock.js';

interface Hopping {
  findNextDue?: () => Promise<Date | null>;
  onClockMoved?: () => Promise<void>;
}

/** What stays due, because the app could not do it, must not hold the clock where it is. */
const LEAST_HOP_MS = 60_000;
const MAX_HOPS = 1_000;

/**
 * Moves the clock forward and stops wherever something falls due, so that it happens in its own time: a reminder
 * before the end that it reminds of, each link's end at that end.
 */
export async function moveInHops(
  clock: MovableClock,
  byMs: number,
  { findNextDue, onClockMoved }: Hopping,
): Promise<void> {
  const targetMs = clock.now().getTime() + byMs;
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const due = (await findNextDue?.()) ?? null;
    const nowMs = clock.now().getTime();
    const hopMs = due === null ? Number.POSITIVE_INFINITY : Math.max(LEAST_HOP_MS, due.getTime() - nowMs);
    if (nowMs + hopMs >= targetMs) break;
    clock.advance(hopMs);
    await onClockMoved?.();
  }
  clock.advance(targetMs - clock.now().getTime());
  await onClockMoved?.();
}

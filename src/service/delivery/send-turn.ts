import type { QueuedDelivery } from '../../ports/delivery-queue.js';
import type { Timers } from '../../ports/timers.js';
import type { SendResult } from './note-delivery.js';

export interface SendTurnDeps {
  /** Never rejects. */
  readonly send: (delivery: QueuedDelivery) => Promise<SendResult>;
  /** What is due by now, also what this turn has under way. */
  readonly readMore: () => Promise<readonly QueuedDelivery[]>;
  readonly mayGoOn: () => boolean;
  readonly timers: Timers;
}

export interface SentTurn {
  readonly results: readonly SendResult[];
  /** Some of what was read was not tried, or more came in meanwhile. */
  readonly hasMore: boolean;
}

/** So long nobody looks what came in meanwhile: a turn of messages that leave at once reads its lane once. */
const LOOK_AGAIN_MS = 1_000;
/** Then the turn ends, so that other lanes have theirs. */
const MOST_LOOKS = 30;

const STOPPING: ReadonlySet<SendResult['kind']> = new Set(['failed', 'limited', 'refused', 'stopped']);

/**
 * Sends `width` at once, until all are over, or one tells that the others have to wait. One that hangs holds up none:
 * the others go on, also those that fall due meanwhile.
 */
export async function sendTurn(
  due: readonly QueuedDelivery[],
  width: number,
  deps: SendTurnDeps,
): Promise<SentTurn> {
  const results: SendResult[] = [];
  const seen = new Set(due.map(({ id }) => id));
  const waiting = [...due];
  const workers = new Set<Promise<void>>();
  let looks = 0;
  const isOver = () => results.some(({ kind }) => STOPPING.has(kind));
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = isOver() ? undefined : waiting.shift()) {
      results.push(await deps.send(one));
    }
  };
  const start = () => {
    for (let free = Math.min(width - workers.size, waiting.length); free > 0 && !isOver(); free -= 1) {
      const worker = work().finally(() => workers.delete(worker));
      workers.add(worker);
    }
  };
  for (start(); workers.size > 0; start()) {
    const isBusy = await lasts(Promise.all(workers), deps.timers);
    if (!isBusy || waiting.length > 0 || isOver() || looks >= MOST_LOOKS || !deps.mayGoOn()) continue;
    looks += 1;
    const more = (await deps.readMore()).filter(({ id }) => !seen.has(id));
    for (const { id } of more) seen.add(id);
    waiting.push(...more);
  }
  return { results, hasMore: looks > 0 || waiting.length > 0 };
}

/** Whether it goes on for longer than one looks away. */
async function lasts(all: Promise<unknown>, timers: Timers): Promise<boolean> {
  let callOff = () => {};
  const pause = new Promise<true>((resolve) => {
    callOff = timers.after(LOOK_AGAIN_MS, () => resolve(true));
  });
  const isBusy = await Promise.race([all.then(() => false as const), pause]);
  callOff();
  return isBusy;
}

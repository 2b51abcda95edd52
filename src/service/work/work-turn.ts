import type { Timers } from '../../ports/timers.js';

export interface WorkTurnDeps<Item, Result> {
  /** How many at once. */
  readonly width: number;
  /** Never rejects. */
  readonly send: (item: Item) => Promise<Result>;
  /** What is due by now, also what this turn has under way. */
  readonly readMore: () => Promise<readonly Item[]>;
  readonly mayGoOn: () => boolean;
  /** Whether what came back so far says that the others have to wait. */
  readonly isOver: (results: readonly Result[]) => boolean;
  /** Of two with the same, the second waits while the first is under way; null, or not given: it waits for none. */
  readonly orderOf?: (item: Item) => string | null;
  /** Whether it goes on waiting, and those behind it in its order with it; not given: none does. */
  readonly holdsOrder?: (result: Result) => boolean;
  /** How long until it looks what came in meanwhile, when it has looked so often; not given: a second, always. */
  readonly lookAgainMs?: (looks: number, results: readonly Result[]) => number;
  readonly timers: Timers;
}

export interface WorkedTurn<Result> {
  readonly results: readonly Result[];
  /** Some of what was read was not tried, or more came in meanwhile. */
  readonly hasMore: boolean;
}

/** So long nobody looks what came in meanwhile: a turn of messages that leave at once reads its lane once. */
export const LOOK_AGAIN_MS = 1_000;
/** Then the turn ends, so that other lanes have theirs. */
const MOST_LOOKS = 30;

/**
 * Sends so many of a lane's messages at once, until all are over, or one tells that the others have to wait. One that
 * hangs holds up none: the others go on, also those that fall due meanwhile.
 */
export async function workTurn<Item extends { readonly id: string }, Result>(
  due: readonly Item[],
  deps: WorkTurnDeps<Item, Result>,
): Promise<WorkedTurn<Result>> {
  const { width, send, readMore, mayGoOn, isOver, timers } = deps;
  const { orderOf = () => null, holdsOrder = () => false, lookAgainMs = () => LOOK_AGAIN_MS } = deps;
  const results: Result[] = [];
  const waiting = createWaiting(due, orderOf);
  const workers = new Set<Promise<void>>();
  let looks = 0;
  let hasFailed = false;
  const takeNext = () => (hasFailed || isOver(results) ? undefined : waiting.take());
  const work = async (first: Item): Promise<void> => {
    for (let one: Item | undefined = first; one !== undefined; one = takeNext()) {
      const result = await send(one);
      results.push(result);
      if (!holdsOrder(result)) waiting.release(one);
    }
  };
  const start = () => {
    while (workers.size < width) {
      const first = takeNext();
      if (first === undefined) return;
      const worker = work(first).finally(() => workers.delete(worker));
      workers.add(worker);
    }
  };
  const isFull = () => workers.size === width && waiting.count() > 0;
  for (start(); workers.size > 0; start()) {
    const isBusy = await lasts(Promise.all(workers), lookAgainMs(looks, results), timers);
    if (!isBusy || isFull() || isOver(results) || looks >= MOST_LOOKS || !mayGoOn()) continue;
    looks += 1;
    const read = await readMore().catch((error: unknown) => {
      hasFailed = true;
      return failAfter(workers, error);
    });
    waiting.add(read);
  }
  return { results, hasMore: looks > 0 || waiting.count() > 0 };
}

/** Whoever is told that a turn failed gives its lane back: nothing of it may be under way any more. */
async function failAfter(workers: Iterable<Promise<void>>, error: unknown): Promise<never> {
  await Promise.all(workers);
  throw error;
}

/** What is to be sent, in its order, each once. */
function createWaiting<Item extends { readonly id: string }>(
  due: readonly Item[],
  orderOf: (item: Item) => string | null,
) {
  const items = [...due];
  const seen = new Set(due.map(({ id }) => id));
  const busy = new Set<string>();
  return {
    count: () => items.length,
    /** What was there before is left out. */
    add(read: readonly Item[]): void {
      const more = read.filter(({ id }) => !seen.has(id));
      for (const { id } of more) seen.add(id);
      items.push(...more);
    },
    /** The first whose turn it is; undefined: all that are left wait for one that is under way. */
    take(): Item | undefined {
      const at = items.findIndex((item) => !busy.has(orderOf(item) ?? ''));
      const [taken] = at < 0 ? [] : items.splice(at, 1);
      const order = taken === undefined ? null : orderOf(taken);
      if (order !== null) busy.add(order);
      return taken;
    },
    release(item: Item): void {
      busy.delete(orderOf(item) ?? '');
    },
  };
}

/** Whether it goes on for longer than one looks away. */
async function lasts(all: Promise<unknown>, lookAfterMs: number, timers: Timers): Promise<boolean> {
  let callOff = () => {};
  const pause = new Promise<true>((resolve) => {
    callOff = timers.after(lookAfterMs, () => resolve(true));
  });
  const isBusy = await Promise.race([all.then(() => false as const), pause]);
  callOff();
  return isBusy;
}

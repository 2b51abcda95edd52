/** Virtual time: what is to happen, in its order, with no real waiting in between. */
export interface SimSchedule {
  nowMs(): number;
  /** Runs `task` after `delayMs`; answers how to call that off. */
  after(delayMs: number, task: () => void): () => void;
  /** Lets time pass until `isOver`, asked once a second, or until `endMs`; answers whether it was over. */
  run(isOver: () => boolean, endMs: number): Promise<boolean>;
}

interface Entry {
  readonly atMs: number;
  readonly order: number;
  task: (() => void) | null;
}

const LOOK_EVERY_MS = 1_000;

/** All that follows from one event by promises is done before the next one comes. */
const runPromises = () => new Promise<void>((resolve) => process.nextTick(resolve));

export function createSimSchedule(): SimSchedule {
  const heap: Entry[] = [];
  let nowMs = 0;
  let count = 0;

  return {
    nowMs: () => nowMs,
    after(delayMs, task) {
      count += 1;
      const entry: Entry = { atMs: nowMs + Math.max(0, delayMs), order: count, task };
      push(heap, entry);
      return () => {
        entry.task = null;
      };
    },
    async run(isOver, endMs) {
      let lookAtMs = nowMs;
      for (let entry = pop(heap); entry !== null; entry = pop(heap)) {
        if (entry.task === null) continue;
        nowMs = entry.atMs;
        entry.task();
        await runPromises();
        if (nowMs < lookAtMs) continue;
        if (isOver()) return true;
        if (nowMs >= endMs) return false;
        lookAtMs = nowMs + LOOK_EVERY_MS;
      }
      return isOver();
    },
  };
}

const isBefore = (a: Entry, b: Entry) => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

function push(heap: Entry[], entry: Entry): void {
  let at = heap.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || !isBefore(entry, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = entry;
}

function pop(heap: Entry[]): Entry | null {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined) return null;
  if (heap.length > 0) sink(heap, last);
  return first;
}

function sink(heap: Entry[], entry: Entry): void {
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) break;
    const isRight = right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!isBefore(child, entry)) break;
    heap[at] = child;
    at = 2 * at + (isRight ? 2 : 1);
  }
  heap[at] = entry;
}

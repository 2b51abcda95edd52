import { setImmediate } from 'node:timers/promises';
import { demand } from './errors.js';

/** How long work holds the thread before others are served, if it has come far enough by then; and at most. */
const SLICE_MS = 8;
const LONGEST_SLICE_MS = 32;
/** Far enough: on a machine with much else to do, slices of a few documents would go into commits and changes of turn. */
const STEPS = 100;

/** Handed over in place of a value where a slice has run out: whoever gets it passes it on to who can wait. */
export const PAUSE = Symbol('pause');
export type Pause = typeof PAUSE;
/** Work that ends with a value, and lets others in at each pause. */
export type Sliced<T> = Generator<Pause, T>;

/** A command's turn on the one thread there is; times are epoch milliseconds. */
export type Turn = {
  startedAt: number;
  /** Documents and keys passed since. */
  steps: number;
  /** After this the command ends with an error; infinite where it may take any time. */
  deadline: number;
  /** Whether others were let in since it began: documents may have left the keys they were found by. */
  isOver: boolean;
};

export function makeTurn(maxTimeMs = 0): Turn {
  const deadline = maxTimeMs === 0 ? Number.POSITIVE_INFINITY : Date.now() + maxTimeMs;
  const turn = { startedAt: 0, steps: 0, deadline, isOver: false };
  startSlice(turn);
  return turn;
}

export function startSlice(turn: Turn): void {
  turn.startedAt = Date.now();
  turn.steps = 0;
}

/** Whether the slice has run out. Throws when the command's time has. */
export function isDue(turn: Turn): boolean {
  const now = Date.now();
  demand(now <= turn.deadline, 50, 'operation exceeded time limit');
  turn.steps += 1;
  if (now < turn.startedAt + (turn.steps < STEPS ? LONGEST_SLICE_MS : SLICE_MS)) return false;
  turn.isOver = true;
  return true;
}

let lastSlice: Promise<unknown> = Promise.resolve();

/** Serves what has arrived; of several that wait, each time one goes on, so that they do not add up. */
export async function letOthersIn(turn: Turn): Promise<void> {
  lastSlice = lastSlice.then(() => setImmediate());
  await lastSlice;
  startSlice(turn);
}

/** Does work that only reads. */
export async function readInSlices<T>(turn: Turn, work: Sliced<T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await letOthersIn(turn);
  }
}

/** Does work that writes: what lies between two of its pauses is in one commit. */
export async function writeInSlices<T>(
  write: <R>(job: () => R) => Promise<R>,
  turn: Turn,
  work: Sliced<T>,
): Promise<T> {
  const slice = () => {
    startSlice(turn);
    return work.next();
  };
  try {
    for (;;) {
      const step = await write(slice);
      if (step.done === true) return step.value;
    }
  } finally {
    work.return(undefined as never);
  }
}

/** The same items, with a pause after each that ends a slice. */
export function* paced<T>(items: Iterable<T | Pause>, turn: Turn): Generator<T | Pause> {
  for (const item of items) {
    yield item;
    if (item !== PAUSE && isDue(turn)) yield PAUSE;
  }
}

import { demand } from '../errors.js';
import { recordIdOf, withRecordId } from '../storage/record-id.js';
import { isDue, PAUSE, type Pause, type Turn } from '../turns.js';

/** MongoDB's own bound on what one sort or one $group holds. */
const MEMORY_BYTES = 100 * 2 ** 20;
/** So many keys are sorted at once: a few milliseconds. */
const RUN = 4_096;

/** Counts what a stage keeps; throws MongoDB's error where it is more than there may be. */
export function makeMemoryBound(stage: string): (bytes: number) => void {
  let held = 0;
  return (bytes) => {
    held += bytes;
    demand(held <= MEMORY_BYTES, 292, `${stage} exceeds the memory limit of ${MEMORY_BYTES} bytes`);
  };
}

/**
 * Brings ids into the order of keys, and of the ids where keys are the same. Keys and ids are kept as texts of one byte
 * a character, the smallest that sort by themselves; of the `wanted` first alone, where these are few.
 */
export function makeSortedIds(wanted: number) {
  const runs: string[][] = [];
  const hold = makeMemoryBound('Sort');
  let run: string[] = [];
  const endRun = () => {
    run.sort();
    if (wanted < RUN / 2) run.length = Math.min(run.length, wanted);
    else {
      runs.push(run);
      run = [];
    }
  };
  return {
    add(key: Buffer, id: number): void {
      run.push(withRecordId(key, id).toString('latin1'));
      if (wanted >= RUN / 2) hold(key.length + 8);
      if (run.length === RUN) endRun();
    },
    *drain(turn: Turn): Generator<number | Pause> {
      for (const text of merge([...runs, run.sort()])) {
        yield recordIdOf(Buffer.from(text.slice(-8), 'latin1'));
        if (isDue(turn)) yield PAUSE;
      }
    },
  };
}

/** Two halves at a time, as they are asked for. */
function* merge(runs: readonly string[][]): Generator<string> {
  if (runs.length < 2) return yield* runs[0] ?? [];
  const half = runs.length >> 1;
  const [left, right] = [merge(runs.slice(0, half)), merge(runs.slice(half))];
  let [a, b] = [left.next(), right.next()];
  while (a.done !== true || b.done !== true) {
    if (b.done === true || (a.done !== true && a.value <= b.value)) {
      yield a.value as string;
      a = left.next();
    } else {
      yield b.value;
      b = right.next();
    }
  }
}

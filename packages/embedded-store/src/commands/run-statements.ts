import type { Doc } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { isDue, makeTurn, PAUSE, type Sliced, type Turn, writeInSlices } from '../turns.js';
import { type Command, readFlag } from './arguments.js';
import type { Store } from './store.js';

export type Outcome = { n: number; modified?: number; upserted?: unknown };
type Statements<T> = {
  statements: readonly T[];
  run: (statement: T, turn: Turn) => Sliced<Outcome> | Outcome;
};

/** Runs statements in order, in slices that others are served between, and reports errors by position. */
export async function runStatements<T>(
  store: Store,
  command: Command,
  statements: Statements<T>,
): Promise<Doc & { nModified: number }> {
  const turn = makeTurn();
  return writeInSlices(store.write, turn, runInOrder(command, statements, turn));
}

function* runInOrder<T>(
  command: Command,
  { statements, run }: Statements<T>,
  turn: Turn,
): Sliced<Doc & { nModified: number }> {
  const ordered = readFlag(command.body, 'ordered', true);
  const total = { n: 0, nModified: 0 };
  const upserted: Doc[] = [];
  const writeErrors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    if (isDue(turn)) yield PAUSE;
    turn.isOver = false;
    try {
      const running = run(statement, turn);
      const outcome = 'next' in running ? yield* running : running;
      total.n += outcome.n;
      total.nModified += outcome.modified ?? 0;
      if (outcome.upserted !== undefined) upserted.push({ index, _id: outcome.upserted });
    } catch (error) {
      writeErrors.push(describeWriteError(error, index));
      if (ordered) break;
    }
  }
  return {
    ...total,
    ...(upserted.length > 0 ? { upserted } : {}),
    ...(writeErrors.length > 0 ? { writeErrors } : {}),
  };
}

/** What the client did wrong is reported in its place; anything else fails the whole command. */
function describeWriteError(error: unknown, index: number): Doc {
  if (!(error instanceof CommandError)) throw error;
  return { index, code: error.code, ...error.details, errmsg: error.message };
}

import type { Doc } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { type Command, readFlag } from './arguments.js';
import type { Store } from './store.js';

/** Documents of one insert that share a turn: between turns other requests are served. */
const STATEMENTS_PER_TURN = 500;

export type Outcome = { n: number; modified?: number; upserted?: unknown };
type Statements<T> = { statements: readonly T[]; run: (statement: T) => Outcome };

/** Runs statements in order, each whole or not at all, and reports errors by position. */
export async function runStatements<T>(
  store: Store,
  command: Command,
  { statements, run }: Statements<T>,
): Promise<Doc & { nModified: number }> {
  const ordered = readFlag(command.body, 'ordered', true);
  const total = { n: 0, nModified: 0 };
  const upserted: Doc[] = [];
  const writeErrors: Doc[] = [];
  const isOver = () => ordered && writeErrors.length > 0;
  const runOne = (statement: T, index: number) => {
    try {
      const outcome = run(statement);
      total.n += outcome.n;
      total.nModified += outcome.modified ?? 0;
      if (outcome.upserted !== undefined) upserted.push({ index, _id: outcome.upserted });
    } catch (error) {
      writeErrors.push(describeWriteError(error, index));
    }
  };
  for (let from = 0; from < statements.length && !isOver(); from += STATEMENTS_PER_TURN) {
    await store.write(() => {
      statements.slice(from, from + STATEMENTS_PER_TURN).forEach((statement, i) => {
        if (!isOver()) runOne(statement, from + i);
      });
    });
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

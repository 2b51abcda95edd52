import type { mongo } from 'mongoose';
import type { ParkedTable, WorkRow, WorkTable } from '../../../ports/work-table.js';
import { makeClaim } from './claim.js';
import { createHeldRows } from './held-rows.js';
import { measureRows } from './measure-rows.js';
import { createParkedTable } from './parked-table.js';
import { readPath } from './read-path.js';
import { createTurnEndings } from './turn-endings.js';
import type { WorkTableOptions } from './work-table-options.js';

/** Rows of due work in a collection of MongoDB, by conditional updates alone. */
export function createWorkTable<Row extends WorkRow>(
  given: WorkTableOptions<Row>,
): WorkTable<Row> & ParkedTable {
  const options = { ...given, toRow: withTurn(given) };
  const { collection, prefix, only = {} } = options;

  return {
    ...createParkedTable(options),
    ...createTurnEndings(options),
    ...createHeldRows(options),
    claim: makeClaim(options),

    async nextDueAt(now) {
      const dueAt = `${prefix}dueAt`;
      const options = { sort: { [dueAt]: 1 }, projection: { [dueAt]: 1 } } as const;
      const next = await collection.findOne({ ...only, [dueAt]: { $gt: now } }, options);
      const value = next === null ? null : readPath(next, dueAt);
      return value instanceof Date ? value : null;
    },

    measure: (now) => measureRows(options, now),
  };
}

function withTurn<Row extends WorkRow>({ toRow, prefix }: WorkTableOptions<Row>) {
  return (document: mongo.Document): Row => {
    const turn = readPath(document, `${prefix}turns`);
    const row = toRow(document);
    return typeof turn === 'number' ? { ...row, turn } : row;
  };
}

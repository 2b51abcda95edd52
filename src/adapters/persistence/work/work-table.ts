import type { mongo } from 'mongoose';
import type { ParkedTable, WorkRow, WorkTable } from '../../../ports/work-table.js';
import { makeClaim } from './claim.js';
import { measureRows } from './measure-rows.js';
import { createParkedTable } from './parked-table.js';
import { readPath } from './read-path.js';
import type { WorkTableOptions } from './work-table-options.js';
import { makeWriteTogether } from './write-together.js';

/** Clocks of instances may differ by this much: what another one claimed by its clock is found by ours. */
const MOST_SKEW_MS = 10 * 60_000;

/** Rows of due work in a collection of MongoDB, by conditional updates alone. */
export function createWorkTable<Row extends WorkRow>(
  given: WorkTableOptions<Row>,
): WorkTable<Row> & ParkedTable {
  const options = { ...given, toRow: withTurn(given) };
  const { collection, prefix, only = {} } = options;
  const at = (field: string) => `${prefix}${field}`;
  const unchanged = options.unchanged ?? (({ dueAt }: Row) => ({ [at('dueAt')]: dueAt }));
  const write = makeWriteTogether(collection);
  const upTo = (now: Date) => new Date(now.getTime() + MOST_SKEW_MS);

  const letGo = { $set: { [at('holder')]: null } };
  function endTurn(
    row: Row,
    holder: string,
    { update, otherwise = letGo }: { readonly update: mongo.Document; readonly otherwise?: mongo.Document },
  ): Promise<void> {
    const held = whereHeld(row, holder, prefix);
    return write({
      filter: { ...held, ...unchanged(row) },
      update,
      otherwise: { filter: held, update: otherwise },
    });
  }

  return {
    ...createParkedTable(options),
    claim: makeClaim(options),

    giveBack: (row, { dueAt, failures, pausedUntil }, holder) => {
      const paused = pausedUntil === undefined ? {} : { [at('pausedUntil')]: pausedUntil };
      const fields = { [at('holder')]: null, [at('failures')]: failures, ...paused };
      const update =
        dueAt === null
          ? { $set: fields, $unset: { [at('dueAt')]: 1 } }
          : { $set: { ...fields, [at('dueAt')]: dueAt } };
      return endTurn(row, holder, { update, otherwise: { $set: fields } });
    },

    finish: (row, holder) =>
      endTurn(row, holder, {
        update: {
          $set: { [at('holder')]: null, [at('failures')]: 0, ...options.whenOver?.() },
          $unset: { [at('dueAt')]: 1 },
        },
      }),

    park: (row, { reason, at: parkedAt }, holder) =>
      endTurn(row, holder, {
        update: {
          $set: { [at('holder')]: null, [at('parkedAt')]: parkedAt, [at('parkedReason')]: reason },
          $unset: { [at('dueAt')]: 1 },
        },
      }),

    async nextDueAt(now) {
      const dueAt = at('dueAt');
      const options = { sort: { [dueAt]: 1 }, projection: { [dueAt]: 1 } } as const;
      const next = await collection.findOne({ ...only, [dueAt]: { $gt: now } }, options);
      const value = next === null ? null : readPath(next, dueAt);
      return value instanceof Date ? value : null;
    },

    async listHeld(holder, now) {
      const held = { ...only, [at('dueAt')]: { $lte: upTo(now) }, [at('holder')]: holder };
      const rows = await collection.find(held).toArray();
      return rows.map(options.toRow);
    },

    async listHolders(now) {
      const held = { ...only, [at('dueAt')]: { $lte: upTo(now) }, [at('holder')]: { $ne: null } };
      const holders = await collection.distinct(at('holder'), held);
      return holders.filter((holder) => typeof holder === 'string');
    },

    async free(holder, now) {
      const held = holder === null ? { $ne: null } : holder;
      const filter = { ...only, [at('dueAt')]: { $lte: upTo(now) }, [at('holder')]: held };
      await collection.updateMany(filter, { $set: { [at('holder')]: null } });
    },

    measure: (now) => measureRows(options, now),
  };
}

/** The very turn of a row that its holder claimed. Mongo's types want an ObjectId; our documents name themselves. */
export function whereHeld({ id, turn }: WorkRow, holder: string, prefix: string): mongo.Document {
  return { _id: id, [`${prefix}holder`]: holder, [`${prefix}turns`]: turn ?? null };
}

function withTurn<Row extends WorkRow>({ toRow, prefix }: WorkTableOptions<Row>) {
  return (document: mongo.Document): Row => {
    const turn = readPath(document, `${prefix}turns`);
    const row = toRow(document);
    return typeof turn === 'number' ? { ...row, turn } : row;
  };
}

import type { mongo } from 'mongoose';
import type { WorkRow, WorkTable } from '../../../ports/work-table.js';
import type { WorkTableOptions } from './work-table-options.js';
import { makeWriteTogether } from './write-together.js';

type TurnEndings<Row extends WorkRow> = Pick<WorkTable<Row>, 'giveBack' | 'finish' | 'park'>;

/** The ways in which a turn of a row ends; where the row changed meanwhile, it is only let go. */
export function createTurnEndings<Row extends WorkRow>(options: WorkTableOptions<Row>): TurnEndings<Row> {
  const at = (field: string) => `${options.prefix}${field}`;
  const endTurn = makeEndTurn(options);
  return {
    giveBack: (row, { dueAt, failures, pausedUntil }, holder) => {
      const paused = pausedUntil === undefined ? {} : { [at('pausedUntil')]: pausedUntil };
      const fields = { [at('holder')]: null, [at('failures')]: failures, ...paused };
      const update =
        dueAt === null
          ? { $set: { ...fields, ...options.whenOver?.() }, $unset: { [at('dueAt')]: 1 } }
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
  };
}

interface TurnEnd {
  readonly update: mongo.Document;
  readonly otherwise?: mongo.Document;
}

function makeEndTurn<Row extends WorkRow>({ collection, prefix, ...options }: WorkTableOptions<Row>) {
  const write = makeWriteTogether(collection);
  const unchanged = options.unchanged ?? (({ dueAt }: Row) => ({ [`${prefix}dueAt`]: dueAt }));
  const letGo = { $set: { [`${prefix}holder`]: null } };
  return (row: Row, holder: string, { update, otherwise = letGo }: TurnEnd): Promise<void> => {
    const held = whereHeld(row, holder, prefix);
    return write({
      filter: { ...held, ...unchanged(row) },
      update,
      otherwise: { filter: held, update: otherwise },
    });
  };
}

/** The very turn of a row that its holder claimed. Mongo's types want an ObjectId; our documents name themselves. */
export function whereHeld({ id, turn }: WorkRow, holder: string, prefix: string): mongo.Document {
  return { _id: id, [`${prefix}holder`]: holder, [`${prefix}turns`]: turn ?? null };
}

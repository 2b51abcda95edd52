import { type Model, type mongo, Schema } from 'mongoose';
import { soonest } from '../../../domain/time/soonest.js';
import type { Clock } from '../../../ports/clock.js';
import type { WorkName } from '../../../ports/kick.js';
import type { LaneRow, LaneWake, WorkLanes } from '../../../ports/work-lanes.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import { addExpiryIndex, DOCUMENT_OPTIONS, requiredText } from '../schema-parts.js';
import { type WorkFields, workFields } from './work-fields.js';
import { createWorkTable } from './work-table.js';

export interface LaneDocument extends WorkFields {
  /** `<kind> <lane>`. */
  readonly _id: string;
  readonly kind: string;
  readonly lane: string;
  readonly share: string;
  readonly wakes: number;
  /** Whoever wakes the lane before this wakes it for then. */
  readonly pausedUntil?: Date;
  /** Absent while something of it is to be done. */
  readonly emptySince?: Date;
}

/** A place that is quiet for so long begins anew: whoever wrote one line to a bot leaves no row for ever. */
const EMPTY_KEPT_SECONDS = 30 * 24 * 60 * 60;

export const laneSchema = new Schema<LaneDocument>(
  {
    _id: String,
    kind: requiredText,
    lane: requiredText,
    share: requiredText,
    wakes: { type: Number, required: true },
    pausedUntil: Date,
    emptySince: Date,
    ...workFields,
  },
  DOCUMENT_OPTIONS,
);

laneSchema.index(
  { kind: 1, pausedUntil: 1 },
  { partialFilterExpression: { pausedUntil: { $exists: true } } },
);
addExpiryIndex(laneSchema, 'emptySince', EMPTY_KEPT_SECONDS);
laneSchema.index({ kind: 1, dueAt: 1, _id: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });

/** The lanes of one kind of message. They are never parked: their messages are. */
export function createLanes(model: Model<LaneDocument>, kind: WorkName, clock: Clock): WorkLanes {
  const collection: mongo.Collection = model.collection;
  const table = createWorkTable<LaneRow>({
    collection,
    prefix: '',
    shareField: 'share',
    only: { kind },
    toRow: toLaneRow,
    isFree: (now) => ({ pausedUntil: { $not: { $gt: now } } }),
    unchanged: ({ wakes }) => ({ wakes }),
    whenOver: () => ({ emptySince: clock.now() }),
  });

  const wakeOne = batchCalls<LaneWake, void>(async (asked) => {
    await wakeAll(collection, kind, asked);
    return new Map(asked.map((wake) => [wake, fulfilled(undefined)]));
  });
  return {
    ...table,
    async nextDueAt(now) {
      const [dueAt, paused] = await Promise.all([
        table.nextDueAt(now),
        // Woken while it paused, a lane is due already, and free when its pause ends.
        collection.findOne(
          { kind, pausedUntil: { $gt: now }, dueAt: { $lte: now } },
          { sort: { pausedUntil: 1 } },
        ),
      ]);
      return soonest([dueAt, paused?.['pausedUntil'] ?? null]);
    },
    async wake(lanes) {
      await Promise.all(lanes.map(wakeOne));
    },
  };
}

/** Each lane once, for the soonest that was asked for. */
async function wakeAll(
  collection: mongo.Collection,
  kind: WorkName,
  asked: readonly LaneWake[],
): Promise<void> {
  const wakes = new Map<string, LaneWake>();
  for (const wake of asked) {
    const known = wakes.get(wake.lane);
    if (known === undefined || wake.dueAt < known.dueAt) wakes.set(wake.lane, wake);
  }
  const upserts = [...wakes.values()].map((wake) => toLaneUpsert(kind, wake));
  await collection.bulkWrite(upserts, { ordered: false });
}

export function toLaneUpsert(kind: WorkName, { lane, share, dueAt }: LaneWake) {
  return {
    updateOne: {
      filter: { _id: `${kind} ${lane}` } as mongo.Document,
      update: {
        $setOnInsert: { kind, lane, share, holder: null, failures: 0 },
        $min: { dueAt },
        $inc: { wakes: 1 },
        $unset: { emptySince: 1 },
      },
      upsert: true,
    },
  };
}

function toLaneRow(document: mongo.Document): LaneRow {
  return {
    id: document['_id'],
    lane: document['lane'],
    share: document['share'],
    dueAt: document['dueAt'],
    failures: document['failures'] ?? 0,
    wakes: document['wakes'],
  };
}

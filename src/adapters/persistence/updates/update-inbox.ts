import type { Model, mongo } from 'mongoose';
import type { UpdateInbox } from '../../../ports/update-inbox.js';
import type { ParkedTable } from '../../../ports/work-table.js';
import { createLaneMessages } from '../work/lane-messages.js';
import { makeWriteTogether } from '../work/write-together.js';
import { makeInsertUpdate } from './insert-update.js';
import { makeMarkWorked } from './mark-worked.js';
import { makeReadLane } from './read-lanes.js';
import type { SleepingLanes } from './sleeping-lanes.js';
import { toUpdateDocument } from './update-mapper.js';
import type { UpdateDocument } from './update-schema.js';

export function createUpdateInbox(
  model: Model<UpdateDocument>,
  { lanes, keepAwake }: SleepingLanes,
): UpdateInbox & ParkedTable {
  const collection: mongo.Collection = model.collection;
  const insert = makeInsertUpdate(model);
  const write = makeWriteTogether(collection);
  /** Changes one that waits to be worked. */
  const change = (id: string, update: mongo.Document): Promise<void> =>
    write({ filter: { _id: id, dueAt: { $exists: true } } as mongo.Document, update });

  return {
    ...createLaneMessages(collection, lanes, { shareField: 'lane' }),

    async keep(update) {
      const { lane, receivedAt: dueAt } = update;
      // Also for one that is known: whoever kept it may not have come to this.
      return keepAwake({ lane, share: lane, dueAt }, () => insert(toUpdateDocument(update)));
    },

    readLane: makeReadLane(model),
    markWorked: makeMarkWorked(collection),
    countFailure: (id) => change(id, { $inc: { failures: 1 } }),
    park: (id, reason, at) =>
      change(id, { $set: { parkedAt: at, parkedReason: reason }, $unset: { dueAt: 1 } }),
  };
}

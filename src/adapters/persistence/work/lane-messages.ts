import type { mongo } from 'mongoose';
import type { WorkLanes } from '../../../ports/work-lanes.js';
import type { MeasuredWork, ParkedTable } from '../../../ports/work-table.js';
import { measureRows } from './measure-rows.js';
import { createParkedTable } from './parked-table.js';
import { readPath } from './read-path.js';
import { wakeAround } from './wake-around.js';

/** What all messages that wait in lanes have in common: they are counted, and what was parked can be taken up again. */
export function createLaneMessages(
  collection: mongo.Collection,
  lanes: WorkLanes,
  { shareField = 'merchantId' } = {},
): MeasuredWork & ParkedTable {
  const messages = { collection, prefix: '', shareField };
  const parked = createParkedTable(messages);
  return {
    ...parked,
    measure: (now) => measureRows(messages, now),

    async retryParked(id, now) {
      const message = await parked.show(id);
      if (message === null) return false;
      const lane = readPath(message, 'lane');
      const share = readPath(message, shareField);
      if (typeof lane !== 'string' || typeof share !== 'string') return false;
      return wakeAround(lanes, { lane, share, dueAt: now }, () => parked.retryParked(id, now));
    },
  };
}

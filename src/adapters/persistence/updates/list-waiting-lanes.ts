import { type Model, trusted } from 'mongoose';
import type { LaneWake } from '../../../ports/work-lanes.js';
import type { UpdateDocument } from './update-schema.js';

/** Updates looked at in one round trip. */
const PAGE = 1_000;

/** Wakes for the next lanes by name after `afterLane` in which something waits to be worked; none: there are no more. */
export type ListWaitingLanes = (afterLane: string) => Promise<readonly LaneWake[]>;

/** However much waits in a lane, it is passed over once the lane is known: each page brings at least one more. */
export function makeListWaitingLanes(model: Model<UpdateDocument>): ListWaitingLanes {
  return async (afterLane) => {
    const waiting = await model
      .find(
        { lane: trusted({ $gt: afterLane }), dueAt: trusted({ $gt: new Date(0) }) },
        { lane: 1, dueAt: 1 },
      )
      .sort({ lane: 1, order: 1 })
      .limit(PAGE)
      .batchSize(PAGE)
      .lean<Required<Pick<UpdateDocument, 'lane' | 'dueAt'>>[]>();
    const wakes = new Map<string, LaneWake>();
    for (const { lane, dueAt } of waiting) {
      if (!wakes.has(lane)) wakes.set(lane, { lane, share: lane, dueAt });
    }
    return [...wakes.values()];
  };
}

import { type Model, trusted } from 'mongoose';
import type { LaneWake } from '../../../ports/work-lanes.js';
import type { UpdateDocument } from './update-schema.js';

/** A wake for each lane in which something waits to be worked, for when its longest waiting fell due. */
export function makeListWaitingLanes(model: Model<UpdateDocument>): () => Promise<readonly LaneWake[]> {
  return async () => {
    const wakes = new Map<string, LaneWake>();
    const waiting = model
      .find({ dueAt: trusted({ $gt: new Date(0) }) }, { lane: 1, dueAt: 1 })
      .sort({ dueAt: 1, _id: 1 })
      .lean<Required<Pick<UpdateDocument, 'lane' | 'dueAt'>>[]>()
      .cursor();
    for await (const { lane, dueAt } of waiting) {
      if (!wakes.has(lane)) wakes.set(lane, { lane, share: lane, dueAt });
    }
    return [...wakes.values()];
  };
}

import { type Model, trusted } from 'mongoose';
import type { SandboxEvent, SandboxSession } from './session.js';

export interface BookedEvent {
  readonly session: SandboxSession;
  readonly event: SandboxEvent;
}

/** The sandbox's books, read from one time to another. */
export function createBookList(model: Model<SandboxSession>) {
  return {
    /** What happened in a span of time, oldest first, one after the other. */
    async *listEvents({ from, until }: { from: Date; until: Date }): AsyncIterable<BookedEvent> {
      const inSpan = { $gte: from, $lte: until };
      const rows = model
        .aggregate<{ _id: string; event: SandboxEvent }>([
          { $match: { events: trusted({ $elemMatch: { createdAt: inSpan } }) } },
          { $project: { event: '$events' } },
          { $unwind: '$event' },
          { $match: { 'event.createdAt': inSpan } },
          { $sort: { 'event.createdAt': 1, 'event.id': 1 } },
        ])
        .option({ allowDiskUse: true })
        .cursor();
      for await (const { _id, event } of rows) {
        const session = await model.findById(_id).lean<SandboxSession>();
        if (session !== null) yield { session, event };
      }
    },
  };
}

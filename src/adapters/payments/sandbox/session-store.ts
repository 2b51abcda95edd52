import { type Model, mongo, trusted } from 'mongoose';
import { createBookList } from './book-list.js';
import { closeLate, createBreachStore } from './breach-store.js';
import { createDisputeStore } from './dispute-store.js';
import { createEventQueue } from './event-queue.js';
import { createRefundStore } from './refund-store.js';
import type { SandboxEvent, SandboxSession, SessionEnding } from './session.js';

/** The sandbox's books. Each method is one conditional update, so presses, instances and crashes cannot mix. */
export type SessionStore = ReturnType<typeof createSessionStore>;

export function createSessionStore(model: Model<SandboxSession>) {
  return {
    ...createEventQueue(model),
    ...createRefundStore(model),
    ...createDisputeStore(model),
    ...createBreachStore(model),
    ...createBookList(model),

    /** Keeps the session, or answers the one that its attempt has already. */
    open: (session: SandboxSession) => insertOrFind(model, session),

    find: (id: string) => model.findById(id).lean<SandboxSession>(),

    /** Null when the session is not open any more: it ends once. */
    end: (
      id: string,
      ending: SessionEnding,
      { events, now }: { events: readonly SandboxEvent[]; now: Date },
    ) =>
      model
        .findOneAndUpdate(
          { _id: id, ending: null, closedAt: null, expiresAt: trusted({ $gt: now }) },
          {
            $set: { ending, refundableMinor: ending.captured?.minor ?? 0 },
            $push: { events: { $each: events } },
          },
          { returnDocument: 'after' },
        )
        .lean<SandboxSession>(),

    /** What the bank takes late it takes a while after this. */
    async close(id: string, now: Date): Promise<void> {
      const { matchedCount } = await model.updateOne(
        { _id: id, ending: null, closedAt: null },
        { $set: { closedAt: now } },
      );
      if (matchedCount === 0) await closeLate(model, id, now);
    },
  };
}

async function insertOrFind(model: Model<SandboxSession>, session: SandboxSession): Promise<SandboxSession> {
  try {
    await model.insertOne(session);
    return session;
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError) || error.code !== 11000) throw error;
    const earlier = await model.findOne({ attemptId: session.attemptId }).lean<SandboxSession>();
    if (earlier === null) throw error;
    return earlier;
  }
}

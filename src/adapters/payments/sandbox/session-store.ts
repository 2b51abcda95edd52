import { type Model, mongo, trusted } from 'mongoose';
import { createEventQueue } from './event-queue.js';
import { createRefundStore } from './refund-store.js';
import type { SandboxEvent, SandboxSession, SessionEnding } from './session.js';

/** The sandbox's books. Each method is one conditional update, so presses, instances and crashes cannot mix. */
export type SessionStore = ReturnType<typeof createSessionStore>;

const AFTER = { returnDocument: 'after' } as const;

export function createSessionStore(model: Model<SandboxSession>) {
  return {
    ...createEventQueue(model),
    ...createRefundStore(model),

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
          AFTER,
        )
        .lean<SandboxSession>(),

    async close(id: string, now: Date): Promise<void> {
      await model.updateOne({ _id: id, ending: null, closedAt: null }, { $set: { closedAt: now } });
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

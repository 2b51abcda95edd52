import { type Model, mongo, trusted } from 'mongoose';
import type { SandboxEvent, SandboxRefund, SandboxSession, SessionEnding } from './session.js';

export interface DueEvent {
  readonly session: SandboxSession;
  readonly event: SandboxEvent;
}

/** The sandbox's books. Each method is one conditional update, so presses, instances and crashes cannot mix. */
export type SessionStore = ReturnType<typeof createSessionStore>;

const AFTER = { returnDocument: 'after' } as const;

export function createSessionStore(model: Model<SandboxSession>) {
  return {
    /** Keeps the session, or answers the one that its attempt has already. */
    async open(session: SandboxSession): Promise<SandboxSession> {
      try {
        await model.insertOne(session);
        return session;
      } catch (error) {
        if (!(error instanceof mongo.MongoServerError) || error.code !== 11000) throw error;
        const earlier = await model.findOne({ attemptId: session.attemptId }).lean<SandboxSession>();
        if (earlier === null) throw error;
        return earlier;
      }
    },

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

    /** Takes one event that is due, of one session or of any, and keeps others off it until `leaseEnd`. */
    async claimEvent(now: Date, leaseEnd: Date, sessionId?: string): Promise<DueEvent | null> {
      const session = await model
        .findOneAndUpdate(
          {
            ...(sessionId === undefined ? {} : { _id: sessionId }),
            events: trusted({ $elemMatch: { dueAt: { $lte: now } } }),
          },
          { $set: { 'events.$.dueAt': leaseEnd } },
          { returnDocument: 'before' },
        )
        .lean<SandboxSession>();
      const event = session?.events.find(({ dueAt }) => dueAt !== undefined && dueAt <= now);
      return session === null || event === undefined ? null : { session, event };
    },

    /** Lets what waits for its next try be sent at once; what has not happened yet still waits. */
    async hasten(now: Date): Promise<void> {
      const waiting = trusted({ $elemMatch: { dueAt: { $gt: now }, createdAt: { $lte: now } } });
      // One event of each session at a time: a session has two at most.
      for (;;) {
        const hastened = await model.updateMany({ events: waiting }, { $set: { 'events.$.dueAt': now } });
        if (hastened.matchedCount === 0) return;
      }
    },

    /** Delivered, or given up: not to be sent again. */
    async finishEvent({ session, event }: DueEvent): Promise<void> {
      await model.updateOne({ _id: session._id, 'events.id': event.id }, { $unset: { 'events.$.dueAt': 1 } });
    },

    async postponeEvent({ session, event }: DueEvent, dueAt: Date): Promise<void> {
      await model.updateOne(
        // Only while it is due at all: a claim that ran out may end after another one has delivered.
        { _id: session._id, events: trusted({ $elemMatch: { id: event.id, dueAt: { $exists: true } } }) },
        { $set: { 'events.$.dueAt': dueAt }, $inc: { 'events.$.failures': 1 } },
      );
    },

    /** False when the session is not paid in this currency, holds too little, or has a refund of this id. */
    async reserveRefund(sessionId: string, refund: SandboxRefund): Promise<boolean> {
      const { minor, currency } = refund.amount;
      const result = await model.updateOne(
        {
          _id: sessionId,
          'ending.settlesAt': trusted({ $lte: refund.requestedAt }),
          'ending.captured.currency': currency,
          refundableMinor: trusted({ $gte: minor }),
          'refunds.id': trusted({ $ne: refund.id }),
        },
        { $inc: { refundableMinor: -minor }, $push: { refunds: refund } },
      );
      return result.matchedCount === 1;
    },

    /** Writes a refused refund down, unless its id is known. */
    async refuseRefund(sessionId: string, refund: SandboxRefund): Promise<void> {
      await model.updateOne(
        { _id: sessionId, 'refunds.id': trusted({ $ne: refund.id }) },
        { $push: { refunds: refund } },
      );
    },

    async findRefund(refundId: string): Promise<SandboxRefund | null> {
      const session = await model.findOne({ 'refunds.id': refundId }).lean<SandboxSession>();
      return session?.refunds.find(({ id }) => id === refundId) ?? null;
    },
  };
}

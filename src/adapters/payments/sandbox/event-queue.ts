import { type Model, trusted } from 'mongoose';
import type { SandboxEvent, SandboxSession } from './session.js';

export interface DueEvent {
  readonly session: SandboxSession;
  readonly event: SandboxEvent;
}

/** The webhooks that are still to be delivered; they stand in the sessions that they tell of. */
export function createEventQueue(model: Model<SandboxSession>) {
  return {
    /** Takes one event that is due, of one session or of any, and keeps others off it until `leaseEnd`. */
    async claimEvent(now: Date, leaseEnd: Date, sessionId?: string): Promise<DueEvent | null> {
      const ofWhom = sessionId === undefined ? {} : { _id: sessionId };
      const due = { ...ofWhom, events: trusted({ $elemMatch: { dueAt: { $lte: now } } }) };
      const taken = { $set: { 'events.$.dueAt': leaseEnd } };
      const session = await model
        .findOneAndUpdate(due, taken, { returnDocument: 'before' })
        .lean<SandboxSession>();
      const event = session?.events.find(({ dueAt }) => dueAt !== undefined && dueAt <= now);
      return session === null || event === undefined ? null : { session, event };
    },

    /** Lets what waits for its next try be sent at once; what has not happened yet still waits. */
    async hasten(now: Date): Promise<void> {
      const waiting = trusted({ $elemMatch: { dueAt: { $gt: now }, createdAt: { $lte: now } } });
      const hastenOne = () => model.updateMany({ events: waiting }, { $set: { 'events.$.dueAt': now } });
      // One event of each session at a time: a session has few.
      while ((await hastenOne()).matchedCount > 0);
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
  };
}

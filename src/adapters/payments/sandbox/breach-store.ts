import { type Model, trusted } from 'mongoose';
import { later } from './end-session.js';
import { SLOW_MS } from './outcomes.js';
import type { Breach, SandboxSession } from './session.js';

/** What moves a payment that the bank takes at the wrong time, and the news of it. */
const settleAt = (at: Date) => ({
  'ending.settlesAt': at,
  'events.$.createdAt': at,
  'events.$.dueAt': at,
});

/** A session whose broken promise still lies ahead. */
const broken = (breach: Breach, now: Date) => ({
  'ending.breach': breach,
  'ending.settlesAt': trusted({ $gt: now }),
  events: trusted({ $elemMatch: { type: 'checkout.succeeded' } }),
});

/** Ends the wait of a payment that comes late: the request is over. */
export async function closeLate(model: Model<SandboxSession>, id: string, now: Date): Promise<void> {
  await model.updateOne(
    { _id: id, closedAt: null, ...broken('late', now) },
    { $set: { closedAt: now, ...settleAt(later(now, SLOW_MS)) } },
  );
}

/** The payments that the bank takes after it declined them. */
export function createBreachStore(model: Model<SandboxSession>) {
  return {
    /** A request was paid at `paidAt`: what the bank had declined of it before it takes after all. */
    async takeAfterAll({ _id, returnUrl }: SandboxSession, paidAt: Date): Promise<void> {
      await model.updateMany(
        { _id: trusted({ $ne: _id }), returnUrl, ...broken('double', paidAt) },
        { $set: settleAt(later(paidAt, SLOW_MS)) },
      );
    },
  };
}

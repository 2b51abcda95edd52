import { type Model, Schema, trusted } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { InboxEntry, ProviderInbox } from '../../../ports/provider-inbox.js';
import { claimUpTo, dueClaim } from '../lease.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';
import { isDuplicateKey } from '../store-errors.js';

/** Providers repeat an event for days; Stripe's oldest still shown is 30 days old. */
const KEPT_SECONDS = 45 * 24 * 60 * 60;

export interface InboxDocument extends InboxEntry {
  /** `<provider>:<eventId>`: unique, so a second delivery is refused. */
  readonly _id: string;
  /** When it may be tried (again): a claim moves it to the end of its lease. Absent when done. */
  readonly dueAt?: Date;
  readonly doneAt?: Date;
}

const requiredText = { type: String, required: true };

export const inboxSchema = new Schema<InboxDocument>(
  {
    _id: String,
    provider: requiredText,
    eventId: requiredText,
    type: requiredText,
    providerRef: requiredText,
    attemptId: { type: String, default: null },
    receivedAt: { type: Date, required: true },
    failures: { type: Number, required: true },
    dueAt: Date,
    doneAt: Date,
  },
  DOCUMENT_OPTIONS,
);

inboxSchema.index({ dueAt: 1, _id: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });
inboxSchema.index({ doneAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });

function toInboxId(provider: string, eventId: string): string {
  return `${provider}:${eventId}`;
}

function fromInboxDocument(document: InboxDocument): InboxEntry {
  return {
    provider: document.provider,
    eventId: document.eventId,
    type: document.type,
    providerRef: document.providerRef,
    attemptId: document.attemptId,
    receivedAt: document.receivedAt,
    failures: document.failures,
  };
}

export function createProviderInbox(model: Model<InboxDocument>, clock: Clock): ProviderInbox {
  return {
    async insert(provider, event, receivedAt) {
      const { eventId, type, providerRef, attemptId } = event;
      const entry: InboxEntry = { provider, eventId, type, providerRef, attemptId, receivedAt, failures: 0 };
      try {
        await model.insertOne({ ...entry, _id: toInboxId(provider, eventId), dueAt: receivedAt });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    async claimPending(now, leaseMs, limit) {
      const claimed = await claimUpTo(limit, () =>
        model.findOneAndUpdate(...dueClaim(now, leaseMs)).lean<InboxDocument>(),
      );
      return claimed.map(fromInboxDocument);
    },

    async markDone(provider, eventId) {
      await model.updateOne(
        { _id: toInboxId(provider, eventId) },
        { $set: { doneAt: clock.now() }, $unset: { dueAt: 1 } },
      );
    },

    async postpone(provider, eventId, nextAttemptAt) {
      // Only while pending: a claim that ran out may end after another one has done the work.
      await model.updateOne(
        { _id: toInboxId(provider, eventId), dueAt: trusted({ $exists: true }) },
        { $set: { dueAt: nextAttemptAt }, $inc: { failures: 1 } },
      );
    },
  };
}

import { type Connection, type Model, Schema } from 'mongoose';
import type { Money } from '../../../domain/money/money.js';
import type { SandboxEvent, SandboxRefund, SandboxSession, SessionEnding } from './session.js';

const OPTIONS = {
  versionKey: false,
  id: false,
  minimize: false,
  autoIndex: false,
  autoCreate: false,
} as const;
const PART_OPTIONS = { ...OPTIONS, _id: false } as const;

const text = { type: String, default: null };
const requiredText = { type: String, required: true };
const requiredDate = { type: Date, required: true };
const requiredNumber = { type: Number, required: true };

const moneySchema = new Schema<Money>({ minor: requiredNumber, currency: requiredText }, PART_OPTIONS);

const endingSchema = new Schema<SessionEnding>(
  {
    outcome: requiredText,
    settlesAt: requiredDate,
    captured: { type: moneySchema, default: null },
    declineReason: text,
  },
  PART_OPTIONS,
);

const eventSchema = new Schema<SandboxEvent>(
  { id: requiredText, type: requiredText, createdAt: requiredDate, dueAt: Date, failures: requiredNumber },
  PART_OPTIONS,
);

const refundSchema = new Schema<SandboxRefund>(
  {
    id: requiredText,
    amount: { type: moneySchema, required: true },
    requestedAt: requiredDate,
    settlesAt: requiredDate,
    refusal: text,
  },
  PART_OPTIONS,
);

const sessionSchema = new Schema<SandboxSession>(
  {
    _id: String,
    attemptId: requiredText,
    merchantName: requiredText,
    amount: { type: moneySchema, required: true },
    description: text,
    reference: requiredText,
    returnUrl: requiredText,
    createdAt: requiredDate,
    expiresAt: requiredDate,
    closedAt: { type: Date, default: null },
    ending: { type: endingSchema, default: null },
    events: [eventSchema],
    refundableMinor: requiredNumber,
    refunds: [refundSchema],
  },
  OPTIONS,
);

sessionSchema.index({ attemptId: 1 }, { unique: true });
// Only undelivered events have `dueAt`, only refunded sessions have refunds: both indexes hold work, not history.
sessionSchema.index({ 'events.dueAt': 1 }, { sparse: true });
sessionSchema.index({ 'refunds.id': 1 }, { sparse: true });

/** The sandbox's own collection, beside Paylink's: a provider shares nothing with its customers. */
export function defineSessionModel(connection: Connection): Model<SandboxSession> {
  return connection.model<SandboxSession>('SandboxSession', sessionSchema, 'sandbox_sessions');
}

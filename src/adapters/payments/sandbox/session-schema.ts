import { type Connection, type Model, Schema } from 'mongoose';
import type { Money } from '../../../domain/money/money.js';
import type {
  SandboxDispute,
  SandboxEvent,
  SandboxRefund,
  SandboxSession,
  SessionEnding,
} from './session.js';

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
    paymentRef: text,
    breach: text,
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
    ref: String,
    amount: { type: moneySchema, required: true },
    reason: text,
    requestedAt: requiredDate,
    settlesAt: requiredDate,
    refusal: text,
  },
  PART_OPTIONS,
);

const evidenceSchema = new Schema<NonNullable<SandboxDispute['evidence']>>(
  {
    text: requiredText,
    customerName: text,
    customerEmail: text,
    productDescription: text,
    sentAt: requiredDate,
  },
  PART_OPTIONS,
);

const disputeSchema = new Schema<SandboxDispute>(
  {
    ref: requiredText,
    amount: { type: moneySchema, required: true },
    reason: requiredText,
    status: requiredText,
    openedAt: requiredDate,
    dueAt: requiredDate,
    fee: { type: moneySchema, required: true },
    closedAt: { type: Date, default: null },
    evidence: { type: evidenceSchema, default: null },
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
    backUrl: text,
    createdAt: requiredDate,
    expiresAt: requiredDate,
    requestEndsAt: { type: Date, default: null },
    closedAt: { type: Date, default: null },
    ending: { type: endingSchema, default: null },
    events: [eventSchema],
    refundableMinor: requiredNumber,
    refunds: [refundSchema],
    dispute: { type: disputeSchema, default: null },
  },
  OPTIONS,
);

sessionSchema.index({ attemptId: 1 }, { unique: true });
// Only undelivered events have `dueAt`, only refunded sessions have refunds: both indexes hold work, not history.
sessionSchema.index({ 'events.dueAt': 1 }, { sparse: true });
sessionSchema.index({ 'refunds.id': 1 }, { sparse: true });
sessionSchema.index({ 'dispute.ref': 1 }, { sparse: true });
// Of what happened the bank is asked by its time, and of one request by where it leads back.
sessionSchema.index({ 'events.createdAt': 1 });
sessionSchema.index({ returnUrl: 1, 'ending.breach': 1 }, { sparse: true });

/** The sandbox's own collection, beside Paylink's: a provider shares nothing with its customers. */
export function defineSessionModel(connection: Connection): Model<SandboxSession> {
  return connection.model<SandboxSession>('SandboxSession', sessionSchema, 'sandbox_sessions');
}

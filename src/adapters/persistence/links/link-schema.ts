import { Schema } from 'mongoose';
import type { CardPlace } from '../../../domain/link/card-place.js';
import type { SendTiming } from '../../../domain/link/link.js';
import type { ReceiptDetails } from '../../../domain/link/receipt-details.js';
import type { Successor } from '../../../domain/link/successor.js';
import type { Attempt } from '../../../domain/payment/attempt.js';
import type { Dispute } from '../../../domain/payment/dispute.js';
import type { Refund } from '../../../domain/refund/refund.js';
import {
  chatPlaceSchema,
  DOCUMENT_OPTIONS,
  moneySchema,
  PART_OPTIONS,
  requiredDate,
  requiredText,
} from '../schema-parts.js';
import { addWorkIndexes, workFields } from '../work/work-fields.js';
import type { LinkDocument, LinkWorkPart, RelayPart } from './link-document.js';
import {
  BY_EXCEPTION,
  BY_MERCHANT,
  BY_MODE,
  BY_OWNER,
  BY_OWNER_AND_MODE,
  BY_OWNER_AND_STATE,
  BY_REFERENCE,
  BY_STATE,
  BY_WORD,
} from './link-indexes.js';

const text = { type: String, default: null };

const attemptSchema = new Schema<Attempt>(
  {
    id: requiredText,
    provider: requiredText,
    gatewayAccountId: text,
    providerRef: text,
    checkoutUrl: text,
    status: requiredText,
    startedAt: requiredDate,
    endedAt: { type: Date, default: null },
    declineReason: text,
    captured: { type: moneySchema, default: null },
    method: { type: new Schema({ label: requiredText, last4: text }, PART_OPTIONS), default: null },
    paymentRef: text,
    fee: { type: moneySchema, default: null },
  },
  PART_OPTIONS,
);

const refundSchema = new Schema<Refund>(
  {
    id: requiredText,
    amount: { type: moneySchema, required: true },
    attemptId: requiredText,
    status: requiredText,
    requestedAt: requiredDate,
    requestedBy: { type: Schema.Types.Mixed, required: true },
    reason: text,
    approvedBy: text,
    lapsesAt: { type: Date, default: null },
    leavesAt: { type: Date, default: null },
    refundRef: text,
    failure: text,
    leftAt: { type: Date, default: null },
  },
  PART_OPTIONS,
);

const disputeSchema = new Schema<Dispute>(
  {
    disputeRef: requiredText,
    attemptId: requiredText,
    amount: { type: moneySchema, required: true },
    reason: requiredText,
    status: requiredText,
    isInquiry: Boolean,
    openedAt: requiredDate,
    dueAt: { type: Date, default: null },
    fee: { type: moneySchema, default: null },
    closedAt: { type: Date, default: null },
    evidence: { type: Schema.Types.Mixed, default: null },
  },
  PART_OPTIONS,
);

const cardPlaceSchema = new Schema<CardPlace>(
  { key: requiredText, place: { type: chatPlaceSchema, default: null } },
  PART_OPTIONS,
);

const sendTimingSchema = new Schema<SendTiming>({ kind: requiredText, at: Date }, PART_OPTIONS);

const successorSchema = new Schema<Successor>(
  { linkId: requiredText, slug: requiredText, reference: requiredText },
  PART_OPTIONS,
);

const receiptDetailsSchema = new Schema<ReceiptDetails>(
  { company: requiredText, taxNumber: text },
  PART_OPTIONS,
);

const sharedPartSchema = new Schema<LinkWorkPart>({ ...workFields, share: String }, PART_OPTIONS);

export const linkSchema = new Schema<LinkDocument>(
  {
    _id: String,
    schemaVersion: Number,
    merchantId: requiredText,
    requestKey: requiredText,
    placeOf: String,
    makerSerial: Number,
    slug: requiredText,
    reference: requiredText,
    referenceKey: requiredText,
    mode: requiredText,
    // A word, or times of its own.
    reminders: { type: Schema.Types.Mixed, required: true },
    reissueOf: text,
    successor: { type: successorSchema, default: null },
    receiptDetails: { type: receiptDetailsSchema, default: null },
    ownerId: requiredText,
    cardPlaces: [cardPlaceSchema],
    createdAt: requiredDate,
    state: requiredText,
    exception: text,
    disputeOpen: { type: Boolean, required: true },
    amount: { type: moneySchema, required: true },
    description: text,
    customer: { type: new Schema({ name: text, email: text, phone: text }, PART_OPTIONS), required: true },
    notes: [new Schema({ key: requiredText, value: { type: String, default: '' } }, PART_OPTIONS)],
    channels: [String],
    sendTiming: { type: sendTimingSchema, required: true },
    expiresAt: { type: Date, default: null },
    language: text,
    attempts: [attemptSchema],
    refunds: [refundSchema],
    disputes: [disputeSchema],
    history: [Schema.Types.Mixed],
    version: { type: Number, required: true },
    words: [String],
    relay: {
      type: new Schema<RelayPart>({ ...workFields, cursors: Schema.Types.Mixed }, PART_OPTIONS),
      required: true,
    },
    expiry: { type: sharedPartSchema, required: true },
    questions: { type: sharedPartSchema, required: true },
    refundWork: { type: sharedPartSchema, default: undefined },
  },
  DOCUMENT_OPTIONS,
);

linkSchema.index({ merchantId: 1, requestKey: 1 }, { unique: true });
linkSchema.index(BY_REFERENCE, { unique: true });
linkSchema.index({ slug: 1 }, { unique: true });
// Of many that reissue one link at once, one makes a link that can be paid.
linkSchema.index(
  { merchantId: 1, placeOf: 1 },
  { unique: true, partialFilterExpression: { placeOf: { $gt: '' } } },
);
// Of two instances that count on the same knowledge, one gets the next number.
linkSchema.index(
  { merchantId: 1, ownerId: 1, makerSerial: 1 },
  { unique: true, partialFilterExpression: { makerSerial: { $gt: 0 } } },
);
linkSchema.index({ 'attempts.id': 1 });
linkSchema.index({ 'attempts.providerRef': 1, 'attempts.provider': 1 });
linkSchema.index({ 'attempts.paymentRef': 1, 'attempts.provider': 1 });
// Lists of a merchant, of one member, and by state; `_id` keeps pages stable when two links share an instant.
linkSchema.index(BY_MERCHANT);
linkSchema.index(BY_OWNER);
linkSchema.index(BY_STATE);
linkSchema.index(BY_OWNER_AND_STATE);
linkSchema.index(BY_MODE);
linkSchema.index(BY_OWNER_AND_MODE);
// A search: the newest links with a word, or those with any word that begins alike.
linkSchema.index(BY_WORD);
linkSchema.index(BY_EXCEPTION, { partialFilterExpression: { exception: { $gt: '' } } });
linkSchema.index(
  { merchantId: 1, disputeOpen: 1 },
  { partialFilterExpression: { disputeOpen: { $gt: false } } },
);
// What is due in links: only those that are have the date.
for (const part of ['relay.', 'expiry.', 'questions.', 'refundWork.']) addWorkIndexes(linkSchema, part);

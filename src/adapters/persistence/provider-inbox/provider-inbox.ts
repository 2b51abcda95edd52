import { type Model, type mongo, Schema } from 'mongoose';
import { gatewayShareOf } from '../../../domain/payment/attempt.js';
import type { DisputeReport } from '../../../domain/payment/dispute.js';
import type { Clock } from '../../../ports/clock.js';
import type { ConsentEvent, DeliveryStatus, ProviderEvent } from '../../../ports/provider-event.js';
import type { InboxRow, ProviderInbox } from '../../../ports/provider-inbox.js';
import type { ParkedTable } from '../../../ports/work-table.js';
import { addExpiryIndex, DOCUMENT_OPTIONS, requiredText } from '../schema-parts.js';
import { assertReadable, SCHEMA_VERSION, type VersionedDocument } from '../schema-version.js';
import { isDuplicateKey } from '../store-errors.js';
import { addWorkIndexes, type WorkFields, workFields } from '../work/work-fields.js';
import { createWorkTable } from '../work/work-table.js';
import { writeUnordered } from '../write-unordered.js';

/** Providers repeat an event for days; Stripe's oldest still shown is 30 days old. */
const KEPT_SECONDS = 45 * 24 * 60 * 60;

/** What is stored of an event, whatever its kind. */
interface StoredEvent extends Pick<ProviderEvent, 'kind' | 'eventId' | 'type' | 'providerRef'> {
  readonly attemptId?: string | null;
  readonly isUnsigned?: boolean;
  readonly disputeRef?: string;
  readonly report?: DisputeReport;
  readonly deliveryId?: string;
  readonly status?: DeliveryStatus;
  readonly channel?: ConsentEvent['channel'];
  readonly address?: string;
  readonly wants?: ConsentEvent['wants'];
}

export interface InboxDocument extends WorkFields, StoredEvent, VersionedDocument {
  /** `<provider>:<eventId>`: unique, so a second delivery is refused. */
  readonly _id: string;
  /** With the merchant's account there, if it is not the operator's: `stripe/gwa_1`. */
  readonly provider: string;
  readonly receivedAt: Date;
  /** From here on it is kept only against duplicates. */
  readonly doneAt?: Date;
}

export const inboxSchema = new Schema<InboxDocument>(
  {
    _id: String,
    schemaVersion: Number,
    provider: requiredText,
    kind: requiredText,
    eventId: requiredText,
    type: requiredText,
    providerRef: requiredText,
    attemptId: String,
    isUnsigned: Boolean,
    disputeRef: String,
    report: Schema.Types.Mixed,
    deliveryId: String,
    status: { type: { kind: String, reason: String }, _id: false, default: undefined },
    channel: String,
    address: String,
    wants: String,
    receivedAt: { type: Date, required: true },
    ...workFields,
    doneAt: Date,
  },
  DOCUMENT_OPTIONS,
);

addWorkIndexes(inboxSchema);
addExpiryIndex(inboxSchema, 'doneAt', KEPT_SECONDS);

function toEvent({ kind, eventId, type, providerRef, ...parts }: StoredEvent): ProviderEvent {
  const event = { eventId, type, providerRef };
  switch (kind) {
    case 'attempt':
      return { ...event, kind, attemptId: parts.attemptId ?? null };
    case 'refund':
      return {
        ...{ ...event, kind, attemptId: parts.attemptId ?? null },
        ...(parts.isUnsigned === true ? { isUnsigned: true } : {}),
      };
    case 'account':
      return { ...event, kind, ...(parts.isUnsigned === true ? { isUnsigned: true } : {}) };
    case 'dispute':
      // Earlier releases kept no id of it: then the payment's names what to look at.
      return {
        ...event,
        kind,
        attemptId: parts.attemptId ?? null,
        disputeRef: parts.disputeRef ?? providerRef,
        ...(parts.report === undefined ? {} : { report: parts.report }),
      };
    case 'delivery_status': {
      const { deliveryId, status } = parts;
      if (deliveryId === undefined || status === undefined) throw incomplete(kind, eventId);
      return { ...event, kind, deliveryId, status };
    }
    case 'consent': {
      const { channel, address, wants } = parts;
      if (channel === undefined || address === undefined || wants === undefined) {
        throw incomplete(kind, eventId);
      }
      return { ...event, kind, channel, address, wants };
    }
  }
}

function incomplete(kind: string, eventId: string): Error {
  return new Error(`stored provider event ${eventId} of kind ${kind} is incomplete`);
}

function toInboxRow(document: InboxDocument): InboxRow {
  assertReadable(document);
  const [provider = '', gatewayAccountId] = document.provider.split('/');
  return {
    ...toEvent(document),
    ...(gatewayAccountId === undefined ? {} : { gatewayAccountId }),
    id: document._id,
    share: document.provider,
    provider,
    receivedAt: document.receivedAt,
    dueAt: document.dueAt ?? document.receivedAt,
    failures: document.failures ?? 0,
  };
}

export function createProviderInbox(model: Model<InboxDocument>, clock: Clock): ProviderInbox & ParkedTable {
  const collection: mongo.Collection = model.collection;
  return {
    ...createWorkTable<InboxRow>({
      collection,
      prefix: '',
      shareField: 'provider',
      whenOver: () => ({ doneAt: clock.now() }),
      toRow: (document) => toInboxRow(document as InboxDocument),
    }),

    async insert(provider, events, { receivedAt, holder }) {
      const documents = events.map((event) => toDocument(provider, event, { receivedAt, holder }));
      if (documents.length === 0) return [];
      const inserts = documents.map((document) => ({ insertOne: { document } }));
      // What comes twice in a body is refused the second time like what is stored already.
      const { refusals } = await writeUnordered<InboxDocument>(model, inserts);
      const fault = [...refusals.values()].find((refusal) => !isDuplicateKey(refusal));
      if (fault !== undefined) throw fault;
      return documents.filter((_, position) => !refusals.has(position)).map(toInboxRow);
    },
  };
}

function toDocument(
  provider: string,
  event: ProviderEvent,
  { receivedAt, holder }: Parameters<ProviderInbox['insert']>[2],
): InboxDocument {
  const { gatewayAccountId = null, ...told } = event;
  const source = gatewayShareOf({ provider, gatewayAccountId });
  return {
    ...told,
    _id: `${source}:${event.eventId}`,
    schemaVersion: SCHEMA_VERSION,
    ...{ provider: source, receivedAt },
    ...{ dueAt: receivedAt, holder, failures: 0 },
  };
}

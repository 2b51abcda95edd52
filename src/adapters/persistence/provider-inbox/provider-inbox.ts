import { type Model, type mongo, Schema } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { ProviderEvent } from '../../../ports/provider-event.js';
import type { InboxRow, ProviderInbox } from '../../../ports/provider-inbox.js';
import type { ParkedTable } from '../../../ports/work-table.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';
import { assertReadable, SCHEMA_VERSION, type VersionedDocument } from '../schema-version.js';
import { isDuplicateKey } from '../store-errors.js';
import { addWorkIndexes, type WorkFields, workFields } from '../work/work-fields.js';
import { createWorkTable } from '../work/work-table.js';

/** Providers repeat an event for days; Stripe's oldest still shown is 30 days old. */
const KEPT_SECONDS = 45 * 24 * 60 * 60;

/** What is stored of an event, whatever its kind. */
interface StoredEvent extends Pick<ProviderEvent, 'kind' | 'eventId' | 'type' | 'providerRef'> {
  readonly attemptId?: string | null;
  readonly refundId?: string | null;
}

export interface InboxDocument extends WorkFields, StoredEvent, VersionedDocument {
  /** `<provider>:<eventId>`: unique, so a second delivery is refused. */
  readonly _id: string;
  readonly provider: string;
  readonly receivedAt: Date;
  /** From here on it is kept only against duplicates. */
  readonly doneAt?: Date;
}

const requiredText = { type: String, required: true };

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
    refundId: String,
    receivedAt: { type: Date, required: true },
    ...workFields,
    doneAt: Date,
  },
  DOCUMENT_OPTIONS,
);

addWorkIndexes(inboxSchema);
inboxSchema.index({ doneAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });

function toEvent({ kind, eventId, type, providerRef, ...ids }: StoredEvent): ProviderEvent {
  const event = { eventId, type, providerRef };
  switch (kind) {
    case 'attempt':
      return { ...event, kind, attemptId: ids.attemptId ?? null };
    case 'refund':
      return { ...event, kind, refundId: ids.refundId ?? null };
    case 'dispute':
    case 'delivery_status':
      return { ...event, kind };
  }
}

function toInboxRow(document: InboxDocument): InboxRow {
  assertReadable(document);
  return {
    ...toEvent(document),
    id: document._id,
    share: document.provider,
    provider: document.provider,
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

    async insert(provider, event, { receivedAt, holder }) {
      const document: InboxDocument = {
        ...event,
        _id: `${provider}:${event.eventId}`,
        schemaVersion: SCHEMA_VERSION,
        ...{ provider, receivedAt },
        ...{ dueAt: receivedAt, holder, failures: 0 },
      };
      try {
        await model.insertOne(document);
        return toInboxRow(document);
      } catch (error) {
        if (isDuplicateKey(error)) return null;
        throw error;
      }
    },
  };
}

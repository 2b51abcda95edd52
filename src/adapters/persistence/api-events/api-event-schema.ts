import { Schema } from 'mongoose';
import { type ApiEvent, EVENTS_KEPT_DAYS, type JsonObject } from '../../../domain/api/api-event.js';
import { DOCUMENT_OPTIONS, requiredDate, requiredNumber, requiredText } from '../schema-parts.js';
import { assertReadable, SCHEMA_VERSION, type VersionedDocument } from '../schema-version.js';

export interface ApiEventDocument extends Omit<ApiEvent, 'id' | 'data'>, VersionedDocument {
  readonly _id: string;
  /** JSON: names in it may be anything. */
  readonly data: string;
  /** Its place in the order in which the events of its merchant and mode were stored; none is left out. */
  readonly number: number;
  readonly storedAt: Date;
}

/** A day longer than promised: who asks at the last moment gets an answer. */
const KEPT_SECONDS = (EVENTS_KEPT_DAYS + 1) * 24 * 60 * 60;

export const apiEventSchema = new Schema<ApiEventDocument>(
  {
    _id: String,
    schemaVersion: Number,
    merchantId: requiredText,
    mode: requiredText,
    type: requiredText,
    at: requiredDate,
    linkId: { type: String, default: null },
    sequence: { type: Number, default: null },
    data: requiredText,
    isSample: { type: Boolean, required: true },
    number: requiredNumber,
    storedAt: requiredDate,
  },
  DOCUMENT_OPTIONS,
);

/** The order of a stream; of those who add the next number at once, one does. */
export const BY_NUMBER = { merchantId: 1, mode: 1, number: 1 } as const;
export const BY_TIME = { merchantId: 1, mode: 1, at: -1, _id: -1 } as const;
export const BY_TYPE = { merchantId: 1, mode: 1, type: 1, at: -1, _id: -1 } as const;
export const BY_LINK = { linkId: 1, at: -1, _id: -1 } as const;

apiEventSchema.index(BY_NUMBER, { unique: true });
apiEventSchema.index(BY_TIME);
apiEventSchema.index(BY_TYPE);
apiEventSchema.index(BY_LINK, { partialFilterExpression: { linkId: { $gt: '' } } });
apiEventSchema.index({ storedAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });

export function toApiEventDocument(
  { id, data, ...fields }: ApiEvent,
  stored: Pick<ApiEventDocument, 'number' | 'storedAt'>,
): ApiEventDocument {
  return { _id: id, schemaVersion: SCHEMA_VERSION, ...fields, data: JSON.stringify(data), ...stored };
}

export function fromApiEventDocument(document: ApiEventDocument): ApiEvent {
  assertReadable(document);
  const { _id: id, schemaVersion: _, number: __, storedAt: ___, data, ...fields } = document;
  return { ...fields, id, data: JSON.parse(data) as JsonObject };
}

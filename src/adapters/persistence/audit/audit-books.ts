import type { Connection, mongo } from 'mongoose';
import type { AuditRow } from '../../../domain/audit/audit-entry.js';
import { toStoreError } from '../store-errors.js';
import { type AuditDocument, BY_NUMBER, fromAuditDocument } from './audit-schema.js';

/** Read at once, so that a check of a million rows keeps little in memory. */
const BATCH = 1_000;

/** The rows of every merchant, one merchant after the other, oldest first; of one where it is named. Throws AppError `store_unavailable`. */
export async function* readAuditRows(
  connection: Pick<Connection, 'collection'>,
  merchantId: string | null,
): AsyncGenerator<AuditRow> {
  const audit: mongo.Collection<AuditDocument> = connection.collection<AuditDocument>('audit');
  const filter = merchantId === null ? {} : { merchantId };
  const cursor = audit.find<AuditDocument>(filter).sort(BY_NUMBER).hint(BY_NUMBER).batchSize(BATCH);
  try {
    for await (const document of cursor) yield fromAuditDocument(document);
  } catch (error) {
    throw toStoreError(error);
  } finally {
    await cursor.close();
  }
}

import type { Connection, mongo } from 'mongoose';
import type { MerchantRecord, MerchantRecords } from '../../../ports/merchant-records.js';
import { fromApiKeyDocument } from '../api-keys/api-key-mapper.js';
import { fromAuditDocument } from '../audit/audit-schema.js';
import { fromKycDocument } from '../kycs/kyc-repository.js';
import { fromLedgerDocument } from '../ledger/ledger-schema.js';
import { fromLinkDocument } from '../links/link-mapper.js';
import { fromMemberDocument, fromMerchantDocument } from '../merchants/merchant-mapper.js';
import { toStoreError } from '../store-errors.js';
import { STANDING } from '../webhooks/webhook-endpoint-schema.js';
import { toEndpointRecord, toGatewayRecord, toSuppressionRecord } from './record-mappers.js';

interface Part {
  readonly collection: string;
  readonly of: 'merchant' | 'its_documents';
  /** What else must hold of them; absent: nothing. */
  readonly only?: mongo.Document;
  /** The order of an index, so that nothing is sorted in memory. */
  readonly sort: Readonly<Record<string, 1>>;
  toRecord(document: mongo.Document): MerchantRecord;
}

/** Casts stand here alone: what a collection holds, its own schema says. */
const as = <Document>(document: mongo.Document): Document => document as Document;
const BY_ID = { _id: 1 } as const;

const PARTS: readonly Part[] = [
  {
    ...{ collection: 'merchants', of: 'merchant', sort: BY_ID },
    toRecord: (document) => ({ kind: 'merchant', value: fromMerchantDocument(as(document)) }),
  },
  {
    ...{ collection: 'members', of: 'its_documents', sort: { merchantId: 1, role: 1, joinedAt: 1, _id: 1 } },
    toRecord: (document) => ({ kind: 'member', value: fromMemberDocument(as(document)) }),
  },
  {
    ...{ collection: 'kycs', of: 'merchant', sort: BY_ID },
    toRecord: (document) => ({ kind: 'review', value: fromKycDocument(as(document)) }),
  },
  {
    ...{ collection: 'gateway_accounts', of: 'its_documents' },
    sort: { merchantId: 1, provider: 1, mode: 1, accountRef: 1 },
    toRecord: (document) => ({ kind: 'gateway', value: toGatewayRecord(as(document)) }),
  },
  {
    ...{ collection: 'api_keys', of: 'its_documents', sort: { merchantId: 1, madeAt: 1, _id: 1 } },
    toRecord: (document) => ({ kind: 'key', value: fromApiKeyDocument(as(document)) }),
  },
  {
    // Those that were removed have no place any more.
    ...{ collection: 'webhook_endpoints', of: 'its_documents', only: STANDING },
    sort: { merchantId: 1, slot: 1 },
    toRecord: (document) => ({ kind: 'endpoint', value: toEndpointRecord(as(document)) }),
  },
  {
    ...{ collection: 'links', of: 'its_documents', sort: { merchantId: 1, createdAt: 1, _id: 1 } },
    toRecord: (document) => ({ kind: 'link', value: fromLinkDocument(as(document)) }),
  },
  {
    ...{ collection: 'ledger', of: 'its_documents', sort: { merchantId: 1, mode: 1, at: 1, _id: 1 } },
    toRecord: (document) => ({ kind: 'ledger', value: fromLedgerDocument(as(document)) }),
  },
  {
    ...{ collection: 'suppressions', of: 'its_documents', sort: {} },
    toRecord: (document) => ({ kind: 'suppression', value: toSuppressionRecord(as(document)) }),
  },
  {
    ...{ collection: 'audit', of: 'its_documents', sort: { merchantId: 1, number: 1 } },
    toRecord: (document) => ({ kind: 'audit', value: fromAuditDocument(as(document)) }),
  },
];

/** Read at once, so that a merchant of a million links keeps little in memory. */
const BATCH = 500;

export function createMerchantRecords(connection: Pick<Connection, 'collection'>): MerchantRecords {
  return {
    async *read(merchantId) {
      for (const part of PARTS) yield* readPart(connection, part, merchantId);
    },
  };
}

async function* readPart(
  connection: Pick<Connection, 'collection'>,
  { collection, of, only, sort, toRecord }: Part,
  merchantId: string,
): AsyncGenerator<MerchantRecord> {
  const whose = { ...(of === 'merchant' ? { _id: merchantId } : { merchantId }), ...only };
  const cursor = connection
    .collection<mongo.Document>(collection)
    .find<mongo.Document>(whose as mongo.Document)
    .sort(sort)
    .batchSize(BATCH);
  try {
    for await (const document of cursor) yield toRecord(document);
  } catch (error) {
    throw toStoreError(error);
  } finally {
    await cursor.close();
  }
}

import type { Connection, mongo } from 'mongoose';
import type { LedgerRow } from '../../../domain/ledger/ledger-row.js';
import type { LedgerBooks, LedgerLink } from '../../../ports/ledger.js';
import type { LinkDocument } from '../links/link-document.js';
import { fromLinkDocument } from '../links/link-mapper.js';
import { toStoreError } from '../store-errors.js';
import { BY_LINK, fromLedgerDocument, type LedgerDocument } from './ledger-schema.js';

/** Read at once, so that a check of a million rows keeps little in memory. */
const BATCH = 1_000;
/** The parts of a link that no money is in. */
const WITHOUT = {
  words: 0,
  notes: 0,
  cardPlaces: 0,
  customer: 0,
  description: 0,
  expiry: 0,
  questions: 0,
} as const;

/** Both sides of the ledger, read from end to end by cursors. */
export function createLedgerBooks(connection: Pick<Connection, 'collection'>): LedgerBooks {
  const links = connection.collection('links');
  const ledger = connection.collection('ledger');

  const findLinks = (filter: mongo.Document) =>
    links.find({ ...filter, 'attempts.status': 'succeeded' }, { projection: WITHOUT }).batchSize(BATCH);
  const findRows = (filter: mongo.Document) =>
    ledger.find(filter).sort(BY_LINK).hint(BY_LINK).batchSize(BATCH);

  return {
    readLinks: (merchantId) =>
      readAll(findLinks(whose(merchantId)).sort({ _id: 1 }).hint({ _id: 1 }), toLedgerLink),
    readRows: (merchantId) => readAll(findRows(whose(merchantId)), toLedgerRow),
    async reread(linkId) {
      const [link] = await collect(readAll(findLinks({ _id: linkId } as mongo.Document), toLedgerLink));
      return { link: link ?? null, rows: await collect(readAll(findRows({ linkId }), toLedgerRow)) };
    },
  };
}

function whose(merchantId: string | null): mongo.Document {
  return merchantId === null ? {} : { merchantId };
}

async function* readAll<Read>(
  cursor: mongo.FindCursor<mongo.Document>,
  read: (document: mongo.Document) => Read,
): AsyncGenerator<Read> {
  try {
    for await (const document of cursor) yield read(document);
  } catch (error) {
    throw toStoreError(error);
  } finally {
    await cursor.close();
  }
}

async function collect<Read>(all: AsyncIterable<Read>): Promise<readonly Read[]> {
  const found: Read[] = [];
  for await (const each of all) found.push(each);
  return found;
}

function toLedgerRow(document: mongo.Document): LedgerRow {
  return fromLedgerDocument(document as LedgerDocument);
}

function toLedgerLink(document: mongo.Document): LedgerLink {
  const stored = document as LinkDocument;
  const heard = stored.relay.cursors['ledger']?.heard ?? 0;
  return { link: fromLinkDocument(stored), isWaiting: heard < stored.history.length };
}

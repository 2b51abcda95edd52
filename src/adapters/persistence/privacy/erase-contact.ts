import type { Connection, mongo } from 'mongoose';
import { toLinkWords } from '../../../domain/search/link-words.js';
import type { LinkDocument } from '../links/link-document.js';
import { fromLinkDocument } from '../links/link-mapper.js';
import { hashAddress } from '../suppressions/hash-address.js';
import type { SuppressionDocument } from '../suppressions/suppression-repository.js';
import {
  type FoundLink,
  findKept,
  findLinks,
  KEPT_OF_CUSTOMERS,
  type KeptOfCustomers,
  type Stored,
  type WhoAndWhere,
} from './find-mentions.js';
import { scrub } from './scrub.js';

type Db = { readonly connection: Pick<Connection, 'collection'> };

/** How many of what were erased, by merchant; what belongs to no merchant under the empty text. */
export type Erased = ReadonlyMap<string, Readonly<Record<string, number>>>;

/**
 * Takes a customer's contact out of all that is kept of them, and with it what else their links say of them. Money,
 * ledger and trail stay. The links are last: cut off, it is begun again and finds what hangs on them.
 */
export async function eraseContact(db: Db, who: WhoAndWhere): Promise<Erased> {
  const erased = new Map<string, Record<string, number>>();
  const count = (merchantId: string | undefined, kind: string) => {
    const counts = erased.get(merchantId ?? '') ?? {};
    erased.set(merchantId ?? '', { ...counts, [kind]: (counts[kind] ?? 0) + 1 });
  };
  const links: FoundLink[] = [];
  for await (const found of findLinks(db, who)) links.push(found);
  const needlesOf = new Map(links.map(({ document, needles }) => [document._id, needles]));
  const theirs = new Set(links.filter(({ isTheirs }) => isTheirs).map(({ document }) => document._id));
  for (const name of KEPT_OF_CUSTOMERS) {
    const collection = db.connection.collection<Stored>(name);
    for await (const document of findKept(collection, who, theirs)) {
      const needles = needlesOf.get(document.linkId ?? '') ?? [who.contact];
      if (await ERASE[name](collection, document, needles)) count(document.merchantId, name);
    }
  }
  for (const found of links) {
    await eraseFromLink(db, found, who);
    count(found.document.merchantId, 'links');
  }
  return erased;
}

type Erase = (
  collection: mongo.Collection<Stored>,
  document: Stored,
  needles: readonly string[],
) => Promise<boolean>;

const throwAway: Erase = async (collection, { _id }) => {
  await collection.deleteOne({ _id });
  return true;
};

const ERASE: Readonly<Record<KeptOfCustomers, Erase>> = {
  deliveries: throwAway,
  local_outbox: throwAway,
  text_counts: throwAway,
  // What is being made becomes a link within seconds, and is found as one.
  drafts: async (collection, document, needles) =>
    'creation' in document ? false : throwAway(collection, document, needles),
  // What waits to be worked is what somebody writes right now.
  updates: async (collection, document, needles) =>
    'parkedAt' in document ? throwAway(collection, document, needles) : false,
  // Kept against duplicates alone once it is done.
  provider_inbox: async (collection, document) => {
    if (!('doneAt' in document)) return false;
    await collection.updateOne({ _id: document._id }, { $unset: { address: 1 } });
    return true;
  },
  api_events: async (collection, document, needles) => {
    const { data } = document as Stored & { readonly data: string };
    const scrubbed = JSON.stringify(scrub(JSON.parse(data), needles));
    if (scrubbed === data) return false;
    await collection.updateOne({ _id: document._id }, { $set: { data: scrubbed } });
    return true;
  },
  // Whoever wants no messages gets none, and nobody can read from it who that is.
  suppressions: async (collection, document) => {
    const stored = document as unknown as SuppressionDocument;
    const address = hashAddress(stored.address);
    const hashed = { ...stored, _id: `${stored.merchantId} ${stored.channel} ${address}`, address };
    await collection.replaceOne({ _id: hashed._id }, hashed, { upsert: true });
    return throwAway(collection, document, []);
  },
};

const NOBODY = { name: null, email: null, phone: null } as const;

/** Nothing is sent any more: there is nobody to send it to. */
const SENT_TO_NOBODY = { customer: NOBODY, notes: [], channels: [], reminders: 'off' } as const;

/** As every change of a link: whoever read it before does not write over this. */
async function eraseFromLink({ connection }: Db, found: FoundLink, who: WhoAndWhere): Promise<void> {
  const links = connection.collection<LinkDocument>('links');
  const { document, isTheirs, needles } = found;
  const { description, notes, history, refunds, receiptDetails, cardPlaces } = document;
  const texts = scrub({ description, notes, history, refunds, receiptDetails }, needles) as object;
  const changed = { ...document, ...texts, ...(isTheirs ? SENT_TO_NOBODY : {}), cardPlaces };
  const words = toLinkWords(fromLinkDocument(changed));
  const { matchedCount } = await links.updateOne(
    { _id: document._id, version: document.version },
    { $set: { ...texts, ...(isTheirs ? SENT_TO_NOBODY : {}), words }, $inc: { version: 1 } },
  );
  if (matchedCount === 1) return;
  for await (const again of findLinks({ connection }, { ...who, merchantId: document.merchantId })) {
    if (again.document._id === document._id) return eraseFromLink({ connection }, again, who);
  }
}

import type { Connection, mongo } from 'mongoose';
import type { LinkDocument } from '../links/link-document.js';
import { mentions } from './scrub.js';

export interface Stored {
  readonly _id: string;
  readonly merchantId?: string;
  readonly linkId?: string | null;
}

/** Where something is kept that a customer's contact may stand in, but for the links themselves. */
export const KEPT_OF_CUSTOMERS = [
  'deliveries',
  'local_outbox',
  'drafts',
  'suppressions',
  'api_events',
  'updates',
  'provider_inbox',
  'text_counts',
] as const;

export type KeptOfCustomers = (typeof KEPT_OF_CUSTOMERS)[number];

/** Whose contact is looked for, and at which merchant; null: at all of them. */
export interface WhoAndWhere {
  /** An email address in lower case, or a phone number in E.164. */
  readonly contact: string;
  readonly merchantId: string | null;
}

/** A link that the contact stands in. */
export interface FoundLink {
  readonly document: LinkDocument;
  /** It was made for them: what else it says of its customer is theirs, too. */
  readonly isTheirs: boolean;
  /** What must not stay of it. */
  readonly needles: readonly string[];
}

/** Reads every link: a contact may stand in a description or a note, which nothing indexes. */
export async function* findLinks(
  { connection }: { readonly connection: Pick<Connection, 'collection'> },
  { contact, merchantId }: WhoAndWhere,
): AsyncGenerator<FoundLink> {
  const links = connection.collection<LinkDocument>('links');
  for await (const document of links.find(merchantId === null ? {} : { merchantId })) {
    if (!mentions(document, [contact])) continue;
    const { name, email, phone } = document.customer;
    const isTheirs = [email?.toLowerCase(), phone].includes(contact);
    const needles = isTheirs ? [contact, name, email, phone] : [contact];
    yield { document, isTheirs, needles: needles.filter((each) => each !== null && each !== '') as string[] };
  }
}

/** What of one collection holds the contact, or belongs to one of the links. */
export async function* findKept(
  collection: mongo.Collection<Stored>,
  { contact, merchantId }: WhoAndWhere,
  linkIds: ReadonlySet<string>,
): AsyncGenerator<Stored> {
  for await (const document of collection.find({})) {
    const { merchantId: owner = null, linkId = null } = document;
    if (merchantId !== null && owner !== merchantId) continue;
    if (mentions(document, [contact]) || (linkId !== null && linkIds.has(linkId))) yield document;
  }
}

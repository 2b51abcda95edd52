import { findRunningStore } from '@paylink/embedded-store/find-running-store';
import { type Db, MongoClient } from 'mongodb';
import { z } from 'zod';
import { type BookedPost, type BooksAsked, readPosts } from './read-posts.js';

const moneySchema = z.object({ minor: z.number(), currency: z.string() });

const linkSchema = z.object({
  _id: z.string(),
  description: z.string(),
  state: z.string(),
  history: z.array(z.looseObject({ id: z.string(), type: z.string(), deliveryId: z.string().optional() })),
  attempts: z.array(
    z.object({ id: z.string(), providerRef: z.string().nullable(), captured: moneySchema.nullable() }),
  ),
  refunds: z.array(z.object({ status: z.string() })),
});
export type BookedLink = z.infer<typeof linkSchema>;

const sessionSchema = z.object({
  _id: z.string(),
  attemptId: z.string(),
  ending: z.object({ captured: moneySchema.nullable() }).nullable(),
  refunds: z.array(z.object({ refusal: z.string().nullable() })),
});
export type BookedSession = z.infer<typeof sessionSchema>;

const deliverySchema = z.object({
  _id: z.string(),
  linkId: z.string(),
  promisedAt: z.date(),
  outcome: z.string().nullable(),
});
export type BookedDelivery = z.infer<typeof deliverySchema>;

const eventSchema = z.object({ linkId: z.string(), type: z.string(), sequence: z.number() });
export type BookedEvent = z.infer<typeof eventSchema>;

/** What store, sandbox bank, mail service and Slack say of some links, each in its own words. */
export interface Books {
  readonly links: readonly BookedLink[];
  readonly sessions: readonly BookedSession[];
  readonly deliveries: readonly BookedDelivery[];
  /** The ids of deliveries that reached a customer. */
  readonly mails: readonly string[];
  readonly posts: readonly BookedPost[];
  /** What programs hear of. */
  readonly events: readonly BookedEvent[];
}

const DATABASE = 'paylink';

/** The database that a running Paylink serves from `storeDir`. */
export async function openDatabase(storeDir: string): Promise<{ db: Db; close: () => Promise<void> }> {
  const uri = await findRunningStore(storeDir);
  if (uri === null) throw new Error(`nobody serves ${storeDir}`);
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  return { db: client.db(DATABASE), close: () => client.close() };
}

/** The links of some sales. */
export async function readLinks(
  db: Db,
  deals: readonly { readonly name: string }[],
): Promise<readonly BookedLink[]> {
  const described = { description: { $in: deals.map(({ name }) => name) } };
  return z.array(linkSchema).parse(await db.collection('links').find(described).toArray());
}

/** What the books say of the links of some sales. */
export async function readBooks(db: Db, slackUrl: string, asked: BooksAsked): Promise<Books> {
  const find = (collection: string, filter: object) => db.collection(collection).find(filter).toArray();
  const links = await readLinks(db, asked.deals);
  const linkIds = links.map(({ _id }) => _id);
  const attemptIds = links.flatMap(({ attempts }) => attempts.map(({ id }) => id));
  const mails = await find('local_outbox', { linkId: { $in: linkIds } });
  return {
    links,
    sessions: z
      .array(sessionSchema)
      .parse(await find('sandbox_sessions', { attemptId: { $in: attemptIds } })),
    deliveries: z.array(deliverySchema).parse(await find('deliveries', { linkId: { $in: linkIds } })),
    mails: mails.map(({ _id }) => String(_id)),
    posts: await readPosts(slackUrl, asked),
    events: z.array(eventSchema).parse(await find('api_events', { linkId: { $in: linkIds } })),
  };
}

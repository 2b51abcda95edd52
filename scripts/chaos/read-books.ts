import { WebClient } from '@slack/web-api';
import { type Db, MongoClient } from 'mongodb';
import { z } from 'zod';
import { findRunningStore } from '../../src/embedded-store/find-running-store.js';
import type { Deal } from './deal.js';
import { BOT_TOKEN, PAID_CHANNEL } from './school.js';

const moneySchema = z.object({ minor: z.number(), currency: z.string() });

const linkSchema = z.object({
  _id: z.string(),
  description: z.string(),
  state: z.string(),
  history: z.array(z.looseObject({ id: z.string(), type: z.string(), deliveryId: z.string().optional() })),
  attempts: z.array(
    z.object({ id: z.string(), providerRef: z.string().nullable(), captured: moneySchema.nullable() }),
  ),
});
export type BookedLink = z.infer<typeof linkSchema>;

const sessionSchema = z.object({
  _id: z.string(),
  attemptId: z.string(),
  ending: z.object({ captured: moneySchema.nullable() }).nullable(),
});
export type BookedSession = z.infer<typeof sessionSchema>;

const deliverySchema = z.object({
  _id: z.string(),
  linkId: z.string(),
  promisedAt: z.date(),
  outcome: z.string().nullable(),
});
export type BookedDelivery = z.infer<typeof deliverySchema>;

const postSchema = z.looseObject({
  ts: z.string(),
  text: z.string(),
  thread_ts: z.string().optional(),
  metadata: z.looseObject({ event_payload: z.looseObject({ key: z.string() }) }).optional(),
});

/** A message of Paylink in Slack, by the key that its metadata carries. */
export interface BookedPost {
  readonly key: string;
  readonly channelId: string;
  readonly ts: string;
  readonly text: string;
  /** Null for what stands in the channel itself. */
  readonly threadTs: string | null;
}

/** What store, sandbox bank, mail service and Slack say of some links, each in its own words. */
export interface Books {
  readonly links: readonly BookedLink[];
  readonly sessions: readonly BookedSession[];
  readonly deliveries: readonly BookedDelivery[];
  /** The ids of deliveries that reached a customer. */
  readonly mails: readonly string[];
  readonly posts: readonly BookedPost[];
}

const DATABASE = 'paylink';

/** The database that a running Paylink serves from `storeDir`. */
export async function openDatabase(storeDir: string): Promise<{ db: Db; close: () => Promise<void> }> {
  const uri = await findRunningStore(storeDir);
  if (uri === null) throw new Error(`nobody serves ${storeDir}`);
  const client = new MongoClient(uri);
  return { db: client.db(DATABASE), close: () => client.close() };
}

interface BooksAsked {
  readonly deals: readonly Pick<Deal, 'name' | 'desk'>[];
  /** Of Slack, what was posted from then on. */
  readonly since: Date;
}

/** What the books say of the links of some sales. */
export async function readBooks(db: Db, slackUrl: string, asked: BooksAsked): Promise<Books> {
  const find = (collection: string, filter: object) => db.collection(collection).find(filter).toArray();
  const links = z
    .array(linkSchema)
    .parse(await find('links', { description: { $in: asked.deals.map(({ name }) => name) } }));
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
  };
}

async function readPosts(slackUrl: string, { deals, since }: BooksAsked): Promise<readonly BookedPost[]> {
  const client = new WebClient(BOT_TOKEN, { slackApiUrl: `${slackUrl}/api/` });
  const direct = await Promise.all(
    deals.map(
      async ({ desk: { userId } }) => (await client.conversations.open({ users: userId })).channel?.id ?? '',
    ),
  );
  const channels = [PAID_CHANNEL, ...deals.map(({ desk }) => desk.channelId), ...direct];
  const oldest = (since.getTime() / 1000).toFixed(6);
  const posts = await Promise.all(
    channels.map(async (channel) => {
      const asked = { channel, oldest, limit: 999, include_all_metadata: true };
      const top = readAll((await client.conversations.history(asked)).messages);
      const threads = await Promise.all(
        top.map(async ({ ts }) =>
          readAll((await client.conversations.replies({ ...asked, ts })).messages).slice(1),
        ),
      );
      return [...top, ...threads.flat()].flatMap((post) => toBooked(post, channel));
    }),
  );
  return posts.flat();
}

type Post = z.infer<typeof postSchema>;

function readAll(messages: unknown): readonly Post[] {
  return z.array(postSchema).parse(messages ?? []);
}

function toBooked({ ts, text, thread_ts, metadata }: Post, channelId: string): readonly BookedPost[] {
  if (metadata === undefined) return [];
  const threadTs = thread_ts === undefined || thread_ts === ts ? null : thread_ts;
  return [{ key: metadata.event_payload.key, channelId, ts, text, threadTs }];
}

import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Deal } from './deal.js';
import { BOT_TOKEN, PAID_CHANNEL } from './school.js';

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

export interface BooksAsked {
  readonly deals: readonly Pick<Deal, 'name' | 'desk'>[];
  /** Of Slack, what was posted from then on. */
  readonly since: Date;
}

/** What Paylink posted where sales are made, and to those who make them. */
export async function readPosts(
  slackUrl: string,
  { deals, since }: BooksAsked,
): Promise<readonly BookedPost[]> {
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

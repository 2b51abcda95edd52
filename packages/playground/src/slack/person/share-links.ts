import type { PlatformContext } from '../context/platform-context.js';
import type { ChannelRecord, MessageRecord } from '../context/records.js';

/** An address as typing escapes it, without what closes it. */
const ADDRESS = /https?:\/\/[^\s<>|]+/g;

function isOf(domains: readonly string[], url: string): string | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return domains.find((domain) => host === domain || host.endsWith(`.${domain}`));
}

/**
 * Tells the app of addresses of its domains in what a person wrote, wherever they wrote it. Of its own messages it hears
 * nothing.
 * @see https://docs.slack.dev/reference/events/link_shared
 */
export async function shareLinks(
  ctx: PlatformContext,
  channel: ChannelRecord,
  { text, ts, threadTs, userId }: MessageRecord,
): Promise<void> {
  const { unfurlDomains = [], app } = ctx.seed;
  const found = [...new Set(text.match(ADDRESS) ?? [])].map((url) => url.replaceAll('&amp;', '&'));
  const links = found.flatMap((url) => {
    const domain = isOf(unfurlDomains, url);
    return domain === undefined ? [] : [{ domain, url }];
  });
  if (links.length === 0) return;
  const event = {
    ...{ type: 'link_shared', channel: channel.id, user: userId, message_ts: ts, event_ts: ctx.ids.ts() },
    ...{ is_bot_user_member: channel.memberIds.has(app.botUserId), source: 'conversations_history', links },
    ...{ unfurl_id: `${channel.id}.${ts}` },
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  };
  await ctx.events.send('link_shared', event, { isShared: channel.isShared === true });
}

import { z } from 'zod';
import { isSharedOutside } from '../../channels/is-shared-outside.js';
import { readAsker } from '../../people/asker.js';
import type { EventArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

const envelope = z.object({ is_ext_shared_channel: z.boolean().nullish() });

/** `source`: `composer` while it is being written, before anybody knows where it will stand. */
const linkShared = z.object({
  channel: z.string(),
  message_ts: z.string(),
  source: z.literal('conversations_history').optional(),
  links: z.array(z.object({ url: z.string() })),
});

/** As many in one message as are worth a preview each. */
const MOST = 5;

/**
 * Pay links in what somebody wrote: the team sees below it how each stands, and goes on to see it. Where another company
 * reads along, and where Slack does not say who does, nothing is shown.
 * @see https://docs.slack.dev/messaging/unfurling-links-in-messages
 */
export async function handleLinkShared(
  { publicUrl, services }: SlackDeps,
  args: EventArgs<'link_shared'>,
): Promise<void> {
  const shared = linkShared.safeParse(args.event);
  if (!shared.success || envelope.parse(args.body).is_ext_shared_channel === true) return;
  const { channel: channelId, message_ts: messageId, links } = shared.data;
  const found = links.slice(0, MOST).flatMap(({ url }) => {
    const slug = readSlug(url, publicUrl);
    return slug === null ? [] : [{ url, slug }];
  });
  if (found.length === 0 || (await isSharedOutside(args.client, channelId))) return;
  const place = { platform: 'slack', workspaceId: readAsker(args).teamId, channelId } as const;
  for (const { url, slug } of found) await services.unfurlLink({ place, messageId, url, slug });
}

/** Of a pay page of ours; what stands behind it in a sentence is none of it. */
function readSlug(url: string, publicUrl: string): string | null {
  const page = `${publicUrl}/p/`;
  return url.startsWith(page) ? (/^[\w-]{1,22}/.exec(url.slice(page.length))?.[0] ?? null) : null;
}

import { findAnswered } from '../../chat/conversation/model/find-answered.js';
import { findAsked, findSubject } from '../../chat/conversation/model/find-subject.js';
import type { Intent } from '../../chat/conversation/model/intent.js';
import type { Reply } from '../../chat/conversation/model/reply.js';
import type { Asking } from './asking.js';
import type { SlackDeps } from './slack-deps.js';

/** Slack takes changes of what was pressed in for half an hour; a little less, so that none comes too late. */
const EDITABLE_MS = 29 * 60_000;

/**
 * What one person sees in a channel can be edited from its first press on: from then it follows the link that it is about.
 * `reply`: what stands there now; null: what stood there before.
 */
export async function noteAnswered(
  { people, services, clock }: SlackDeps,
  { asker, pressedIn }: Asking,
  { intent, reply }: { readonly intent: Intent; readonly reply: Reply | null },
): Promise<void> {
  if (pressedIn === null) return;
  const page = reply !== null && 'parts' in reply ? reply : null;
  const linkId = page === null ? findAsked(intent) : findSubject(page);
  const { actor } = await people.recognise(asker);
  const { channelId, ts, responseUrl } = pressedIn;
  const says = page === null ? pressedIn.says : findAnswered(page);
  await services.notePage({
    ...{ platform: 'slack', merchantId: actor.merchantId, memberId: actor.memberId, linkId },
    ...{ spot: `${channelId}:${ts}`, posted: { channelId, messageId: responseUrl } },
    until: new Date(clock.now().getTime() + EDITABLE_MS),
    ...(says === null ? {} : { says }),
  });
}

import type { SendingAsk } from '../../../../service/delivery/ask-sending.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { zonesOf } from '../model/zones.js';
import { buildSent, type SentParts } from '../pages/build-sent.js';
import { orNotAllowed } from './get-link.js';

type Sent = Pick<SentParts, 'link' | 'sendingId' | 'channels' | 'dueAt' | 'isHeld' | 'leftOut'>;

/** What a person sees of a sending that waits. */
export function showSent(deps: ConversationDeps, identified: Identified, sent: Sent): PageReply {
  return buildSent({
    ...sent,
    words: wordsForMember(identified),
    now: deps.clock.now(),
    ...zonesOf(identified),
    isConnected: deps.services.isConnected,
    hasInbox: deps.hasInbox === true,
  });
}

/** Has a message go, and answers when it leaves. Throws as `askSending` does. */
export async function sendMessage(
  deps: ConversationDeps,
  identified: Identified,
  ask: SendingAsk,
): Promise<PageReply> {
  const asked = await orNotAllowed(ask.link, deps.services.askSending(identified.actor, ask));
  return showSent(deps, identified, { ...asked, isHeld: asked.heldUntil !== null });
}

import { isAppError } from '../../../../domain/errors.js';
import { listPayments } from '../../../../domain/payment/balance.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import type { RefundAsk } from '../../../../service/refunds/ask-refund.js';
import type { RefundOfLink } from '../../../../service/refunds/find-refund.js';
import type { PressChoice } from '../../choices/choice.js';
import { wordsForMember } from '../../words/words-for.js';
import type { ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildRefund, buildRepeatQuestion } from '../pages/build-refund.js';
import { getLink, orNotAllowed } from './get-link.js';

interface Around {
  readonly lead?: string;
  readonly also?: readonly PressChoice[];
}

/** What a person sees of a refund that waits or has left. */
export async function showRefund(
  { services, clock }: ConversationDeps,
  identified: Identified,
  { link, refund, lead, also = [] }: RefundOfLink & Around,
): Promise<PageReply> {
  const isWaiting = refund.status === 'awaiting_approval';
  return buildRefund({
    ...{ link, refund, also, lead: lead ?? null },
    approvers: isWaiting ? await services.listApprovers(identified.actor) : [],
    words: wordsForMember(identified),
    now: clock.now(),
    timeZone: zoneOf(identified),
  });
}

/** Has money go back, and answers when; asks first about the same amount once more. Throws as `askRefund` does. */
export async function makeRefund(
  deps: ConversationDeps,
  identified: Identified,
  ask: RefundAsk,
): Promise<PageReply> {
  const { services, clock } = deps;
  const { actor } = identified;
  try {
    return await showRefund(deps, identified, await orNotAllowed(ask.link, services.askRefund(actor, ask)));
  } catch (error) {
    if (!isAppError(error, 'refund_repeated')) throw error;
    const { amount, at: before, isWaiting } = error.details;
    const link = await getLink(deps, actor, ask.link);
    const reader = { words: wordsForMember(identified), now: clock.now(), timeZone: zoneOf(identified) };
    return buildRepeatQuestion(reader, { link, amount, reason: ask.reason, before, isWaiting });
  }
}

/** The currencies that a link was paid in. */
export function currenciesPaid(link: RefundOfLink['link']): ReadonlySet<string> {
  return new Set(listPayments(link).map(({ captured }) => captured.currency));
}

import { closeAt } from '../../../../domain/merchant/closing.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, Asked, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildClose, buildClosed, buildCloseQuestion, buildReopened } from '../pages/build-close.js';
import { refuseButOwner } from './refuse-but-owner.js';

type Reply = (identified: Identified) => PageReply | Promise<PageReply>;

/** For the owner of a merchant that is open; whoever owns one that is closed is shown that it is. */
async function forOwner(deps: ConversationDeps, asked: Asked, answer: Reply): Promise<PageReply> {
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  if (!mayDo(actor.role, 'close_merchant')) return refuseButOwner(deps, identified, 'close');
  if (merchant.closing === undefined) return answer(identified);
  return buildClosed(wordsForMember(identified), toParts(identified), merchant.closing);
}

function toParts(identified: Identified) {
  return { merchant: identified.merchant, timeZone: zoneOf(identified) };
}

/** What closing means. */
export const answerOpenClose: Answer<'open_close'> = (deps, _intent, asked) =>
  forOwner(deps, asked, (identified) => buildClose(wordsForMember(identified), toParts(identified)));

/** Asked a second time. */
export const answerAskClose: Answer<'ask_close'> = (deps, _intent, asked) =>
  forOwner(deps, asked, (identified) => {
    const closing = closeAt(deps.clock.now(), identified.member.id);
    return buildCloseQuestion(wordsForMember(identified), toParts(identified), closing);
  });

export const answerCloseMerchant: Answer<'close_merchant'> = (deps, _intent, asked) =>
  forOwner(deps, asked, async (identified) => {
    const closing = await deps.services.closeMerchant(identified.actor, asked.workspace.platform);
    return buildClosed(wordsForMember(identified), toParts(identified), closing);
  });

/** Throws AppError `not_allowed` for whoever is no owner. */
export const answerReopenMerchant: Answer<'reopen_merchant'> = async ({ services }, _intent, asked) => {
  const identified = await asked.identify();
  await services.reopenMerchant(identified.actor, asked.workspace.platform);
  return buildReopened(wordsForMember(identified), toParts(identified));
};

import { isAppError } from '../../../../domain/errors.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, Asked, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { refuseButOwner } from './refuse-but-owner.js';
import { showKyc } from './show-kyc.js';

/** For the owner; anybody else is told whom to ask. */
async function forOwner(
  deps: ConversationDeps,
  asked: Asked,
  answer: (identified: Identified) => Promise<PageReply>,
): Promise<PageReply> {
  const identified = await asked.identify();
  return mayDo(identified.actor.role, 'manage_kyc') ? answer(identified) : refuseButOwner(deps, identified);
}

/** How the merchant stands with the operator, and what is missing. */
export const answerOpenKyc = (deps: ConversationDeps, _intent: unknown, asked: Asked): Promise<PageReply> =>
  forOwner(deps, asked, (identified) => showKyc(deps, identified, null));

/** Does it, and shows how it stands then; where it cannot be done (any more), how it stands and why not. */
async function act(
  deps: ConversationDeps,
  identified: Identified,
  { done, key }: { readonly done: () => Promise<unknown>; readonly key: 'kyc.sent_in' | 'kyc.withdrawn' },
): Promise<PageReply> {
  const words = wordsForMember(identified);
  try {
    await done();
  } catch (error) {
    if (isAppError(error, 'kyc_incomplete')) return showKyc(deps, identified, words.say('kyc.incomplete'));
    if (isAppError(error, 'kyc_not_now') || isAppError(error, 'write_conflict')) {
      return showKyc(deps, identified, words.say('kyc.not_now'));
    }
    throw error;
  }
  return showKyc(deps, identified, words.say(key));
}

/** To the operator, who decides from then on. */
export const answerSubmitKyc: Answer<'submit_kyc'> = (deps, _intent, asked) =>
  forOwner(deps, asked, (identified) =>
    act(deps, identified, {
      done: () => deps.services.submitKyc(identified.actor, asked.workspace.platform),
      key: 'kyc.sent_in',
    }),
  );

/** Back to the owner, undecided. */
export const answerWithdrawKyc: Answer<'withdraw_kyc'> = (deps, _intent, asked) =>
  forOwner(deps, asked, (identified) =>
    act(deps, identified, {
      done: () => deps.services.withdrawKyc(identified.actor, asked.workspace.platform),
      key: 'kyc.withdrawn',
    }),
  );

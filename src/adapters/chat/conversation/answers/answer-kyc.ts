import { isAppError } from '../../../../domain/errors.js';
import { findKycMove } from '../../../../domain/kyc/kyc-moves.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, Asked, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildWithdrawQuestion } from '../pages/build-withdraw-question.js';
import { forKycOwner } from './for-kyc-owner.js';
import { showKyc } from './show-kyc.js';

/** How the merchant stands with the operator, and what is missing. */
export const answerOpenKyc = (deps: ConversationDeps, _intent: unknown, asked: Asked): Promise<PageReply> =>
  forKycOwner(deps, asked, (identified) => showKyc(deps, asked, { identified, notice: null }));

/** Does it, and shows how it stands then; where it cannot be done (any more), how it stands and why not. */
async function act(
  deps: ConversationDeps,
  asked: Asked,
  {
    identified,
    done,
    key,
  }: {
    readonly identified: Identified;
    readonly done: () => Promise<unknown>;
    readonly key: 'kyc.sent_in' | 'kyc.withdrawn';
  },
): Promise<PageReply> {
  const words = wordsForMember(identified);
  const show = (notice: string) => showKyc(deps, asked, { identified, notice });
  try {
    await done();
  } catch (error) {
    if (isAppError(error, 'kyc_incomplete')) return show(words.say('kyc.incomplete'));
    if (isAppError(error, 'kyc_not_now') || isAppError(error, 'write_conflict')) {
      return show(words.say('kyc.not_now'));
    }
    throw error;
  }
  return show(words.say(key));
}

/** To the operator, who decides from then on. */
export const answerSubmitKyc: Answer<'submit_kyc'> = (deps, _intent, asked) =>
  forKycOwner(deps, asked, (identified) =>
    act(deps, asked, {
      identified,
      done: () => deps.services.submitKyc(identified.actor, asked.workspace.platform),
      key: 'kyc.sent_in',
    }),
  );

/** Asked first: whoever waited goes to the end of the line. Where nothing waits any more, how it stands. */
export const answerAskWithdrawKyc: Answer<'ask_withdraw_kyc'> = (deps, _intent, asked) =>
  forKycOwner(deps, asked, async (identified) => {
    const words = wordsForMember(identified);
    const { kyc } = await deps.services.getKyc(identified.actor);
    return findKycMove(kyc, 'withdraw', deps.clock.now()) === null
      ? showKyc(deps, asked, { identified, notice: words.say('kyc.not_now') })
      : buildWithdrawQuestion(words, { kyc, merchant: identified.merchant, timeZone: zoneOf(identified) });
  });

/** Back to the owner, undecided. */
export const answerWithdrawKyc: Answer<'withdraw_kyc'> = (deps, _intent, asked) =>
  forKycOwner(deps, asked, (identified) =>
    act(deps, asked, {
      identified,
      done: () => deps.services.withdrawKyc(identified.actor, asked.workspace.platform),
      key: 'kyc.withdrawn',
    }),
  );

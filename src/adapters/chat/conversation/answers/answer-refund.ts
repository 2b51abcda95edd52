import { AppError, isAppError } from '../../../../domain/errors.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';
import { describeProblem } from '../../copy/problem-copy.js';
import { resolveMoney } from '../../reader/form/resolve-money.js';
import type { Words } from '../../words/words.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import type { ProblemsReply } from '../model/reply.js';
import { REFUND_FIELD } from '../pages/build-refund-form.js';
import { orNotAllowed } from './get-link.js';
import { currenciesPaid, makeRefund } from './make-refund.js';

/** The form of a refund: what is wrong with the amount under it, else when it leaves. */
export const answerRefund: Answer<'refund'> = async (deps, { link: handle, entries, requestKey }, asked) => {
  const askedAt = deps.clock.now();
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const { services } = deps;
  const { link, left } = await orNotAllowed(handle, services.getLinkToRefund(identified.actor, handle));
  const usual = left?.currency ?? link.amount.currency;
  const typed = resolveMoney(readText(entries, REFUND_FIELD.amount), '', usual);
  if (!typed.ok) {
    const said = typed.problems.map((problem) => describeProblem(words, problem, null).text);
    return refuse(words, said.join('. '), left);
  }
  const { amount } = typed;
  if (!currenciesPaid(link).has(amount.currency)) {
    return refuse(words, words.say('problem.refund.currency', { currency: usual }), left);
  }
  const reason = readText(entries, REFUND_FIELD.reason);
  try {
    return await makeRefund(deps, identified, { link: handle, amount, reason, requestKey, askedAt });
  } catch (error) {
    if (!isAppError(error, 'refund_too_large')) throw error;
    const { atMost } = error.details;
    if (atMost === null) throw new AppError('refund_too_large', error.details, { cause: error });
    return refuse(words, null, atMost);
  }
};

function refuse(words: Words, problem: string | null, left: Money | null): ProblemsReply {
  const most =
    left === null
      ? words.say('error.refund_nothing_left')
      : words.say('error.refund_at_most', { amount: formatMoney(left) });
  const said = problem === null ? most : `${words.say('problem.sentence', { problem })} ${most}`;
  return { kind: 'problems', problems: { [REFUND_FIELD.amount]: said } };
}

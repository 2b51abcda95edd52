import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { listPayments } from '../../../../domain/payment/balance.js';
import type { PressChoice } from '../../choices/choice.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildDecided } from '../pages/build-decided.js';
import { orNotAllowed } from './get-link.js';
import { showRefund } from './make-refund.js';

/** Decides at once about money that nobody expected so, and says what follows. */
export const answerDecide: Answer<'decide'> = async (deps, intent, asked) => {
  const { link: handle, attemptId, decision } = intent;
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const ask = { link: handle, attemptId, decision, reason: null };
  const { link, refund } = await orNotAllowed(handle, deps.services.decideMoney(identified.actor, ask));
  const explain: PressChoice = {
    label: words.say('page.button.say_why'),
    intent: { kind: 'ask_explain', link: { linkId: link.id }, attemptId },
  };
  if (refund !== null) return showRefund(deps, identified, { link, refund, also: [explain] });
  const amount = formatMoney(paidBy(link, attemptId));
  const said = words.say(decision === 'accept' ? 'page.decided.accept' : 'page.decided.keep', { amount });
  return buildDecided(words, link, { said, explain });
};

function paidBy(link: Link, attemptId: string) {
  return listPayments(link).find(({ id }) => id === attemptId)?.captured ?? link.amount;
}

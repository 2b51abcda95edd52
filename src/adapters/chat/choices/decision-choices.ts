import type { Decision } from '../../../domain/link/decision-kinds.js';
import { leftToDecide } from '../../../domain/link/find-refundable.js';
import type { Link } from '../../../domain/link/link.js';
import { DECISIONS, listOpenQuestions } from '../../../domain/link/open-questions.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { listPayments } from '../../../domain/payment/balance.js';
import type { Words } from '../words/words.js';
import type { Confirm } from './ask-before-cancel.js';
import type { PressChoice } from './choice.js';

/** What can be decided about the oldest payment that nobody expected so; nothing where none waits. */
export function decisionChoices(words: Words, link: Link): readonly PressChoice[] {
  const [question] = listOpenQuestions(link);
  if (question === undefined) return [];
  const { attemptId, exception } = question;
  return DECISIONS[exception].flatMap((decision) => listChoice(words, link, { attemptId, decision }));
}

interface Wish {
  readonly attemptId: string;
  readonly decision: Decision;
}

function listChoice(words: Words, link: Link, { attemptId, decision }: Wish): readonly PressChoice[] {
  const payment = listPayments(link).find(({ id }) => id === attemptId);
  const left = payment === undefined ? null : leftToDecide(link, payment);
  const hasSome = left !== null && left.minor > 0;
  const amount = hasSome ? formatMoney(left) : '';
  // What is disputed goes its own way, and what went back already cannot go again.
  if (decision === 'refund' && (link.disputeOpen || !hasSome)) return [];
  const label = nameDecision(words, decision, amount);
  const choice: PressChoice = {
    label,
    spokenLabel: words.say('card.button.of_link', { label, reference: link.reference }),
    intent: { kind: 'decide', link: { linkId: link.id }, attemptId, decision },
  };
  return [
    decision === 'refund' ? { ...choice, style: 'danger', confirm: askFirst(words, link, label) } : choice,
  ];
}

function nameDecision(words: Words, decision: Decision, amount: string): string {
  switch (decision) {
    case 'keep':
      return words.say('card.button.keep');
    case 'accept':
      return words.say('card.button.accept', { amount });
    case 'refund':
      return words.say('card.button.refund_amount', { amount });
  }
}

function askFirst(words: Words, { reference }: Link, yes: string): Confirm {
  return {
    title: words.say('choice.refund.title'),
    subject: `${yes}, ${reference}`,
    consequence: words.say('choice.refund.consequence'),
    yes,
    no: words.say('choice.refund.no'),
  };
}

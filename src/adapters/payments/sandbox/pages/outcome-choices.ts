import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';
import { sayMethod } from '../../../chat/words/say-method.js';
import type { Words } from '../../../chat/words/words.js';
import { OUTCOMES, type Outcome, SANDBOX_METHOD, SLOW_MS } from '../outcomes.js';
import type { Choice } from './choice-button.js';

/** The choice that is no outcome: the session stays open. */
export const GO_BACK = 'go_back';

/** How a payment of this amount can end, of one group, in the page's words. */
export function listOutcomeChoices(words: Words, group: Outcome['group'], amount: Money): readonly Choice[] {
  const choices = OUTCOMES.filter((outcome) => outcome.group === group).map((outcome) => ({
    key: outcome.key,
    label: sayLabel(words, outcome, amount),
    note: sayNote(words, outcome, amount),
    isPrimary: outcome.key === 'pay',
  }));
  return group === 'odd' ? [...choices, goBack(words)] : choices;
}

function goBack(words: Words): Choice {
  return {
    key: GO_BACK,
    label: words.say('bank.outcome.go_back.label'),
    note: words.say('bank.outcome.go_back.note'),
  };
}

function sayLabel(words: Words, { key }: Outcome, amount: Money): string {
  if (key === 'pay') return words.say('bank.outcome.pay.label', { amount: formatMoney(amount) });
  return words.say(`bank.outcome.${key}.label`);
}

function sayNote(words: Words, { key, ending }: Outcome, amount: Money): string {
  const seconds = SLOW_MS / 1_000;
  if (key === 'pay') return words.say('bank.outcome.pay.note', { method: sayMethod(words, SANDBOX_METHOD) });
  if (key === 'wrong_currency') {
    const captured = ending.kind === 'success' ? ending.capture(amount) : amount;
    return words.say('bank.outcome.wrong_currency.note', { amount: formatMoney(captured) });
  }
  if (key === 'slow_success' || key === 'slow_decline' || key === 'late') {
    return words.say(`bank.outcome.${key}.note`, { seconds });
  }
  return words.say(`bank.outcome.${key}.note`);
}

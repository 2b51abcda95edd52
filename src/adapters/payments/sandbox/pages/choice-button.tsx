import type { VNode } from 'preact';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';
import type { Words } from '../../../chat/words/words.js';
import { type OutcomeKey, SANDBOX_METHOD, SLOW_MS } from '../outcomes.js';

/** The choice that is no outcome: the session stays open. */
export const GO_BACK = 'go_back';

export type ChoiceKey = OutcomeKey | typeof GO_BACK;

interface ChoiceButtonProps {
  readonly words: Words;
  readonly choice: ChoiceKey;
  readonly amount: Money;
}

/** The label alone is the button's name; the note describes it. */
export function ChoiceButton({ words, choice, amount }: ChoiceButtonProps): VNode {
  return (
    <button
      type="submit"
      name="outcome"
      value={choice}
      class={choice === 'pay' ? 'primary' : undefined}
      aria-labelledby={`${choice}-label`}
      aria-describedby={`${choice}-note`}
    >
      <strong id={`${choice}-label`}>{sayLabel(words, choice, amount)}</strong>
      <span id={`${choice}-note`}>{sayNote(words, choice)}</span>
    </button>
  );
}

function sayLabel(words: Words, choice: ChoiceKey, amount: Money): string {
  if (choice === 'pay') return words.say('bank.outcome.pay.label', { amount: formatMoney(amount) });
  return words.say(`bank.outcome.${choice}.label`);
}

function sayNote(words: Words, choice: ChoiceKey): string {
  if (choice === 'pay') return words.say('bank.outcome.pay.note', { method: SANDBOX_METHOD.label });
  if (choice === 'slow_success' || choice === 'slow_decline') {
    return words.say(`bank.outcome.${choice}.note`, { seconds: SLOW_MS / 1_000 });
  }
  return words.say(`bank.outcome.${choice}.note`);
}

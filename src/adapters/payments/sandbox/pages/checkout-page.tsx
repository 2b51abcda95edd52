import type { VNode } from 'preact';
import { formatAmount, formatMoney } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';
import { Quoted } from '../../../markup/quoted.js';
import { OUTCOMES, type Outcome } from '../outcomes.js';
import type { SandboxSession } from '../session.js';
import { renderPage } from './layout.js';

/** The choice that is no outcome: the session stays open. */
export const GO_BACK = 'go_back';

type Choice = Pick<Outcome, 'key' | 'label' | 'note'>;

const LEAVE: Choice = {
  key: GO_BACK,
  label: 'Go back without paying',
  note: 'Nothing happens. You can come back here and pay later.',
};

const GROUPS: readonly { readonly title: string; readonly choices: readonly Choice[] }[] = [
  { title: 'Have it succeed', choices: outcomesOf('pay') },
  { title: 'Let the bank take its time', choices: outcomesOf('slow') },
  { title: 'Have it declined', choices: outcomesOf('decline') },
  { title: 'Something else', choices: [...outcomesOf('odd'), LEAVE] },
];

function outcomesOf(group: Outcome['group']): readonly Choice[] {
  return OUTCOMES.filter((outcome) => outcome.group === group);
}

/** The page of an open session: what is asked for, and every way in which it can end as a button. */
export function renderCheckout(session: SandboxSession): string {
  const { amount, merchantName } = session;
  return renderPage(
    `Pay ${formatMoney(amount)} to ${merchantName}`,
    <>
      <Order session={session} />
      <h2>How should this payment end?</h2>
      <form method="post">
        {GROUPS.map(({ title, choices }) => (
          <fieldset>
            <legend>{title}</legend>
            <div class="choices">
              {choices.map((choice) => (
                <ChoiceButton choice={choice} amount={amount} />
              ))}
            </div>
          </fieldset>
        ))}
      </form>
    </>,
  );
}

function Order({ session }: { readonly session: SandboxSession }): VNode {
  const { amount, merchantName, description, reference } = session;
  return (
    <section class="order">
      <h1>
        Payment to <Quoted>{merchantName}</Quoted>
      </h1>
      <p class="amount">
        {formatAmount(amount)} <small>{amount.currency}</small>
      </p>
      {description === null ? null : (
        <p class="purpose">
          <Quoted>{description}</Quoted>
        </p>
      )}
      <p class="reference">
        Reference <Quoted>{reference}</Quoted>
      </p>
    </section>
  );
}

interface ChoiceButtonProps {
  readonly choice: Choice;
  readonly amount: Money;
}

/** The label alone is the button's name; the note describes it. */
function ChoiceButton({ choice: { key, label, note }, amount }: ChoiceButtonProps): VNode {
  return (
    <button
      type="submit"
      name="outcome"
      value={key}
      class={key === 'pay' ? 'primary' : undefined}
      aria-labelledby={`${key}-label`}
      aria-describedby={`${key}-note`}
    >
      <strong id={`${key}-label`}>{label.replace('{amount}', formatMoney(amount))}</strong>
      <span id={`${key}-note`}>{note}</span>
    </button>
  );
}

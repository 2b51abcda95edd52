import type { VNode } from 'preact';
import { formatAmount, formatMoney } from '../../../../domain/money/format-money.js';
import type { Words } from '../../../chat/words/words.js';
import { Quoted } from '../../../markup/quoted.js';
import type { Outcome } from '../outcomes.js';
import type { SandboxSession } from '../session.js';
import { ChoiceGroup } from './choice-button.js';
import { renderPage } from './layout.js';
import { listOutcomeChoices } from './outcome-choices.js';

const GROUPS = ['pay', 'slow', 'decline', 'odd'] as const satisfies readonly Outcome['group'][];

/** The page of an open session: what is asked for, and every way in which it can end as a button. */
export function renderCheckout(words: Words, session: SandboxSession): string {
  const { amount, merchantName } = session;
  const title = words.say('bank.title', { amount: formatMoney(amount), merchant: merchantName });
  const content = (
    <>
      <Order words={words} session={session} />
      <h2>{words.say('bank.how')}</h2>
      <form method="post">
        {GROUPS.map((group) => (
          <ChoiceGroup
            legend={words.say(`bank.group.${group}`)}
            choices={listOutcomeChoices(words, group, amount)}
          />
        ))}
      </form>
    </>
  );
  return renderPage({ words, title, content });
}

interface OrderProps {
  readonly words: Words;
  readonly session: SandboxSession;
}

function Order({ words, session }: OrderProps): VNode {
  const { amount, merchantName, description, reference } = session;
  return (
    <section class="order">
      <h1>{words.mix('bank.payment_to', { merchant: <Quoted>{merchantName}</Quoted> })}</h1>
      <p class="amount">
        {formatAmount(amount)} <small>{amount.currency}</small>
      </p>
      {description === null ? null : (
        <p class="purpose">
          <Quoted>{description}</Quoted>
        </p>
      )}
      <p class="reference">{words.mix('bank.reference', { reference: <Quoted>{reference}</Quoted> })}</p>
    </section>
  );
}

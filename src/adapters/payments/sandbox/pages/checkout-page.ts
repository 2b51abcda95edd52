import { createElement as h, type ReactNode } from 'react';
import { formatAmount, formatMoney } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';
import { OUTCOMES, type Outcome } from '../outcomes.js';
import type { SandboxSession } from '../session.js';
import { quoted, renderPage } from './layout.js';

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
    buildOrder(session),
    h('h2', null, 'How should this payment end?'),
    h('form', { method: 'post' }, ...GROUPS.map((group) => buildGroup(group, amount))),
  );
}

function buildOrder({ amount, merchantName, description, reference }: SandboxSession): ReactNode {
  return h(
    'section',
    { className: 'order' },
    h('h1', null, 'Payment to ', quoted(merchantName)),
    h('p', { className: 'amount' }, formatAmount(amount), ' ', h('small', null, amount.currency)),
    description === null ? null : h('p', { className: 'purpose' }, quoted(description)),
    h('p', { className: 'reference' }, 'Reference ', quoted(reference)),
  );
}

function buildGroup({ title, choices }: (typeof GROUPS)[number], amount: Money): ReactNode {
  return h(
    'fieldset',
    null,
    h('legend', null, title),
    h('div', { className: 'choices' }, ...choices.map((choice) => buildButton(choice, amount))),
  );
}

/** The label alone is the button's name; the note describes it. */
function buildButton({ key, label, note }: Choice, amount: Money): ReactNode {
  return h(
    'button',
    {
      type: 'submit',
      name: 'outcome',
      value: key,
      className: key === 'pay' ? 'primary' : undefined,
      'aria-labelledby': `${key}-label`,
      'aria-describedby': `${key}-note`,
    },
    h('strong', { id: `${key}-label` }, label.replace('{amount}', formatMoney(amount))),
    h('span', { id: `${key}-note` }, note),
  );
}

import { type ComponentProps, createElement as h, type ReactElement, type ReactNode } from 'react';
import { buildMonogram } from '../../../../domain/merchant/build-monogram.js';
import { sizeOfAmount } from '../../../../domain/money/amount-size.js';
import { formatAmount } from '../../../../domain/money/format-money.js';
import type { MessageFacts, PayBy } from '../message-facts.js';
import { REMINDER_HEADING, sayWhenItEnds } from '../sentences.js';
import { STYLES } from './email-style.js';

/** A table that only places things: mail programs keep tables when they keep little else. */
export function buildLayout(table: ComponentProps<'table'>, ...rows: readonly ReactNode[]): ReactElement {
  const attributes = { role: 'presentation', cellPadding: 0, cellSpacing: 0, border: 0, ...table };
  return h('table', attributes, h('tbody', null, ...rows));
}

/** A row of that table with one cell. */
export function buildCell(cell: ComponentProps<'td'>, ...content: readonly ReactNode[]): ReactElement {
  return h('tr', null, h('td', cell, ...content));
}

/** Text of people, kept from turning the direction of what stands around it. */
function quoted(text: string): ReactElement {
  return h('bdi', { dir: 'auto' }, text);
}

export function buildWhoAsks({ merchantName }: MessageFacts): ReactElement {
  const letters = buildMonogram(merchantName);
  const monogram = {
    className: 'monogram',
    style: STYLES.monogram,
    width: 48,
    height: 48,
    align: 'center',
    'aria-hidden': true,
  } as const;
  return buildLayout(
    { width: '100%' },
    h(
      'tr',
      null,
      letters === '' ? null : h('td', monogram, letters),
      h(
        'td',
        { className: 'ink', style: STYLES.merchant },
        h('strong', null, quoted(merchantName)),
        h('br'),
        h('span', { className: 'soft', style: STYLES.does }, 'asks you to pay'),
      ),
    ),
  );
}

export function buildReminderNotice(facts: MessageFacts): ReactElement | null {
  if (!facts.isReminder) return null;
  return buildLayout(
    { width: '100%', style: STYLES.apart },
    buildCell(
      { className: 'notice', style: STYLES.notice },
      h('strong', null, REMINDER_HEADING),
      h('br'),
      sayWhenItEnds(facts),
    ),
  );
}

/** The amount, large, its currency small beside it. */
export function buildAmount({ amount }: MessageFacts): ReactElement {
  const digits = formatAmount(amount);
  const size = sizeOfAmount(digits);
  return h(
    'h1',
    { className: `ink amount ${size}`, style: { ...STYLES.amount, ...STYLES.amountSizes[size] } },
    digits,
    h('span', { className: 'soft', style: STYLES.currency }, ` ${amount.currency}`),
  );
}

export function buildDescription({ descriptionLines }: MessageFacts): ReactElement | null {
  if (descriptionLines.length === 0) return null;
  const lines = descriptionLines.flatMap((line, at) => (at === 0 ? [line] : [h('br', { key: at }), line]));
  return h('p', { className: 'ink', dir: 'auto', style: STYLES.description }, ...lines);
}

/** Where the link has none of it, the row is left out. */
export function buildRows({ customerName, reference, payBy }: MessageFacts): ReactElement {
  const rows = [
    customerName === null ? null : buildRow('For', quoted(customerName)),
    buildRow('Reference', quoted(reference)),
    payBy === null ? null : buildRow('Pay by', buildTime(payBy)),
  ];
  const table = { className: 'line', style: STYLES.rows, cellPadding: 0, cellSpacing: 0, width: '100%' };
  return h('table', table, h('tbody', null, ...rows));
}

/** Breaks before the zone, if anywhere. */
function buildTime({ time, zone }: PayBy): ReactElement {
  const whole = { style: STYLES.unbroken };
  return h('span', null, h('span', whole, `${time},`), ' ', h('span', whole, zone));
}

function buildRow(label: string, value: ReactNode): ReactElement {
  return h(
    'tr',
    null,
    h('th', { className: 'soft line', scope: 'row', align: 'left', style: STYLES.label }, label),
    h('td', { className: 'ink line', align: 'right', valign: 'top', style: STYLES.value }, value),
  );
}

export function buildPayButton({ payUrl, amountText }: MessageFacts): ReactElement {
  return buildLayout(
    { width: '100%', style: STYLES.apart },
    buildCell(
      { className: 'button', style: STYLES.buttonCell, align: 'center' },
      h('a', { className: 'button', href: payUrl, style: STYLES.button }, `Pay ${amountText}`),
    ),
  );
}

export function buildSmall(...content: readonly ReactNode[]): ReactElement {
  return h('p', { className: 'soft', style: STYLES.small }, ...content);
}

export function buildAddress(href: string, words: string): ReactElement {
  return h('a', { className: 'soft', href, style: STYLES.link }, words);
}

import type { ComponentChildren, VNode } from 'preact';
import { buildMonogram } from '../../../../domain/merchant/build-monogram.js';
import { sizeOfAmount } from '../../../../domain/money/amount-size.js';
import { formatAmount } from '../../../../domain/money/format-money.js';
import type { MessageFacts, PayBy } from '../message-facts.js';
import { REMINDER_HEADING, sayWhenItEnds } from '../sentences.js';
import { STYLES } from './email-style.js';
import { Cell, LayoutTable } from './layout-table.js';

interface PartProps {
  readonly facts: MessageFacts;
}

/** Text of people; the direction is said twice, for the mail programs that do not know the element. */
function Quoted({ children }: { readonly children: string }): VNode {
  return <bdi dir="auto">{children}</bdi>;
}

export function WhoAsks({ facts: { merchantName } }: PartProps): VNode {
  const letters = buildMonogram(merchantName);
  return (
    <LayoutTable width="100%">
      <tr>
        {letters === '' ? null : (
          <td
            class="monogram"
            style={STYLES.monogram}
            width={48}
            height={48}
            align="center"
            aria-hidden="true"
          >
            {letters}
          </td>
        )}
        <td class="ink" style={STYLES.merchant}>
          <strong>
            <Quoted>{merchantName}</Quoted>
          </strong>
          <br />
          <span class="soft" style={STYLES.does}>
            asks you to pay
          </span>
        </td>
      </tr>
    </LayoutTable>
  );
}

export function ReminderNotice({ facts }: PartProps): VNode | null {
  if (!facts.isReminder) return null;
  return (
    <LayoutTable width="100%" style={STYLES.apart}>
      <Cell class="notice" style={STYLES.notice}>
        <strong>{REMINDER_HEADING}</strong>
        <br />
        {sayWhenItEnds(facts)}
      </Cell>
    </LayoutTable>
  );
}

/** The amount, large, its currency small beside it. */
export function Amount({ facts: { amount } }: PartProps): VNode {
  const digits = formatAmount(amount);
  const size = sizeOfAmount(digits);
  return (
    <h1 class={`ink amount ${size}`} style={{ ...STYLES.amount, ...STYLES.amountSizes[size] }}>
      {digits}
      <span class="soft" style={STYLES.currency}>
        {' '}
        {amount.currency}
      </span>
    </h1>
  );
}

export function Description({ facts: { descriptionLines } }: PartProps): VNode | null {
  if (descriptionLines.length === 0) return null;
  return (
    <p class="ink" dir="auto" style={STYLES.description}>
      {descriptionLines.map((line, at) => (at === 0 ? line : [<br />, line]))}
    </p>
  );
}

/** Where the link has none of it, the row is left out. */
export function Rows({ facts: { customerName, reference, payBy } }: PartProps): VNode {
  return (
    <table class="line" style={STYLES.rows} cellpadding="0" cellspacing="0" width="100%">
      <tbody>
        {customerName === null ? null : (
          <Row label="For">
            <Quoted>{customerName}</Quoted>
          </Row>
        )}
        <Row label="Reference">
          <Quoted>{reference}</Quoted>
        </Row>
        {payBy === null ? null : (
          <Row label="Pay by">
            <TimeOf payBy={payBy} />
          </Row>
        )}
      </tbody>
    </table>
  );
}

/** Breaks before the zone, if anywhere. */
function TimeOf({ payBy: { time, zone } }: { readonly payBy: PayBy }): VNode {
  return (
    <span>
      <span style={STYLES.unbroken}>{time},</span> <span style={STYLES.unbroken}>{zone}</span>
    </span>
  );
}

interface RowProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

function Row({ label, children }: RowProps): VNode {
  return (
    <tr>
      <th class="soft line" scope="row" align="left" style={STYLES.label}>
        {label}
      </th>
      <td class="ink line" align="right" valign="top" style={STYLES.value}>
        {children}
      </td>
    </tr>
  );
}

export function PayButton({ facts: { payUrl, amountText } }: PartProps): VNode {
  return (
    <LayoutTable width="100%" style={STYLES.apart}>
      <Cell class="button" style={STYLES.buttonCell} align="center">
        <a class="button" href={payUrl} style={STYLES.button}>
          Pay {amountText}
        </a>
      </Cell>
    </LayoutTable>
  );
}

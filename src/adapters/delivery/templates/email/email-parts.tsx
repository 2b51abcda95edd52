import type { VNode } from 'preact';
import { sizeOfAmount } from '../../../../domain/money/amount-size.js';
import { formatAmount } from '../../../../domain/money/format-money.js';
import type { MessageFacts } from '../message-facts.js';
import type { SenderFacts } from '../sender-facts.js';
import { sayWhenItEnds } from '../sentences.js';
import { Cell, LayoutTable, Quoted } from './email-elements.js';
import { Mark } from './email-mark.js';
import { STYLES } from './email-style.js';

export interface PartProps {
  readonly facts: MessageFacts;
}

interface WhoProps {
  readonly facts: SenderFacts;
  readonly does:
    | 'message.asks_in_lines'
    | 'message.trial_lines'
    | `pay.merchant.${'received' | 'returned' | 'returned_part'}`;
}

/** The name stands on a line of its own, above or below what the sentence says of it. */
export function Who({ facts, does }: WhoProps): VNode {
  const merchant = (
    <strong>
      <Quoted>{facts.merchantName}</Quoted>
    </strong>
  );
  const parts = facts.words.mix(does, { merchant });
  return (
    <LayoutTable width="100%">
      <tr>
        <Mark {...facts} />
        <td class="ink" style={STYLES.merchant}>
          {parts.map((part, at) => [
            at === 0 ? null : <br />,
            typeof part === 'string' ? <Does>{part.trim()}</Does> : part,
          ])}
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
        <strong>{facts.words.say('message.reminder_heading')}</strong>
        <br />
        {sayWhenItEnds(facts)}
      </Cell>
    </LayoutTable>
  );
}

function Does({ children }: { readonly children: string }): VNode {
  return (
    <span class="soft" style={STYLES.does}>
      {children}
    </span>
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

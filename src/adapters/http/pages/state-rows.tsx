import type { VNode } from 'preact';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { CustomerPayment } from '../../../service/payments/customer-books.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { sayMethod } from '../../chat/words/say-method.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import { askPerson, withAddress } from './ended-states.js';
import { Afterword } from './pay-page-actions.js';
import type { Row } from './pay-page-parts.js';
import { TimeElement } from './time-element.js';

/** Who has paid may have a question yet. */
export function WhomToAsk({ words, view }: { readonly words: Words; readonly view: PayPageView }): VNode {
  return <Afterword>{withAddress(words, view, askPerson(words, view))}</Afterword>;
}

type WhenLabel = `pay.label.${'paid' | 'refunded' | 'received'}_on`;

export function whenRow(words: Words, { closing, timeZone }: PayPageView, label: WhenLabel): Row | null {
  if (closing === null) return null;
  return [words.say(label), <TimeElement words={words} at={closing.at} timeZone={timeZone} />];
}

export function methodRow(words: Words, { closing }: PayPageView): Row | null {
  const paidWith = closing?.method ?? null;
  if (paidWith === null) return null;
  return [words.say('pay.label.paid_with'), <Quoted>{sayMethod(words, paidWith)}</Quoted>];
}

interface PaymentRows {
  readonly words: Words;
  readonly timeZone: string;
  /** The words alone, as they stand on paper. */
  readonly isFixed?: boolean;
}

/** Below the time, on a line of its own. */
function saidWith(words: Words, method: CustomerPayment['method']): readonly VNode[] {
  if (method === null) return [];
  return [
    <span class="comma">, </span>,
    <span class="by">
      <Quoted>{sayMethod(words, method)}</Quoted>
    </span>,
  ];
}

/** Who paid more than once finds each payment in their bank's books. */
export function paymentRows(
  payments: readonly CustomerPayment[],
  { words, timeZone, isFixed = false }: PaymentRows,
): readonly Row[] {
  return payments.map(({ amount, at, method }) => {
    const when = <TimeElement {...{ words, at, timeZone, isFixed }} />;
    const said = words.mix('pay.receipt_refund', { amount: formatMoney(amount), when });
    return [words.say('pay.label.paid'), [...said, ...saidWith(words, method)]];
  });
}

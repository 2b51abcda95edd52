import { formatAmount, formatMoney } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { Chip } from './notice.js';
import { PracticeLink, ReceiptLink } from './pay-page-actions.js';
import type { PayPageContext, StateParts } from './state-parts.js';
import { methodRow, WhomToAsk, whenRow } from './state-rows.js';

/** What a bank took back for its customer is not called paid, nor refunded: the merchant returned none of it. */
export function buildTakenBackState(
  view: PayPageView,
  { words, slug }: PayPageContext,
  { taken, left }: { readonly taken: Money; readonly left: Money },
): StateParts {
  const { paid, refunded = null } = view.closing ?? {};
  const whole = formatMoney(paid ?? view.amount);
  const word = words.say('pay.bank_took_of', { taken: formatAmount(taken), amount: whole });
  return {
    word,
    does: left.minor === 0 ? 'pay.merchant.bank_took' : 'pay.merchant.bank_took_part',
    notice: <Chip tone="back" text={word} />,
    rows: [
      whenRow(words, view, refunded === null ? 'pay.label.paid_on' : 'pay.label.refunded_on'),
      methodRow(words, view),
      refunded === null ? null : [words.say('pay.label.refunded'), formatMoney(refunded)],
      [words.say('pay.label.taken_back'), formatMoney(taken)],
      [words.say('pay.receipt_left_after_bank'), formatMoney(left)],
    ],
    action: (
      <>
        <ReceiptLink words={words} slug={slug} />
        <WhomToAsk words={words} view={view} />
        <PracticeLink words={words} url={view.closing?.practiceUrl ?? null} />
      </>
    ),
    follows: false,
  };
}

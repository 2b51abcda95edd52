import type { VNode } from 'preact';
import type { LinkState } from '../../../domain/link/link.js';
import { formatAmount, formatMoney } from '../../../domain/money/format-money.js';
import { isSameMoney } from '../../../domain/money/money.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import type { Words } from '../../chat/words/words.js';
import { Quoted } from '../../markup/quoted.js';
import { buildCancelledState, buildExpiredState, buildPausedState } from './ended-states.js';
import { maskContacts } from './mask-contacts.js';
import { Chip, Notice } from './notice.js';
import { buildOpenState } from './open-state.js';
import { Afterword, CheckForm, PracticeLink, ReceiptLink } from './pay-page-actions.js';
import type { Row } from './pay-page-parts.js';
import type { PayPageContext, StateParts } from './state-parts.js';
import { methodRow, paymentRows, WhomToAsk, whenRow } from './state-rows.js';
import { buildTakenBackState } from './taken-back-state.js';

function MayClose({ words }: { readonly words: Words }): VNode {
  return <Afterword>{words.say('pay.may_close')}</Afterword>;
}

function ReceiptGoesTo({ words, writesTo }: Pick<PayPageView, 'writesTo'> & { readonly words: Words }) {
  if (writesTo === null) return null;
  return (
    <Afterword>{words.say('pay.receipt_goes_to', { address: maskContacts(words, writesTo) })}</Afterword>
  );
}

/** When, with what, and how much: of each payment where several came. */
function receivedRows(
  words: Words,
  view: PayPageView,
  label: Parameters<typeof whenRow>[2],
): readonly (Row | null)[] {
  const payments = view.closing?.payments ?? [];
  if (payments.length < 2) return [whenRow(words, view, label), methodRow(words, view), paid(words, view)];
  const isBack = label === 'pay.label.refunded_on';
  return [
    ...paymentRows(payments, { words, timeZone: view.timeZone }),
    isBack ? whenRow(words, view, label) : null,
  ];
}

/** Where that is not what was asked for: another amount, another currency. */
function paid(words: Words, { closing, amount }: PayPageView): Row | null {
  const money = closing?.paid ?? null;
  return money === null || isSameMoney(money, amount)
    ? null
    : [words.say('pay.label.paid'), formatMoney(money)];
}

function buildProcessingState({ writesTo }: PayPageView, { words, slug }: PayPageContext): StateParts {
  const mayClose =
    writesTo === null
      ? words.say('pay.confirming_text')
      : words.say('pay.confirming_write', { address: maskContacts(words, writesTo) });
  return {
    word: words.say('pay.state.waiting'),
    does: 'pay.merchant.waits',
    notice: (
      <Notice
        tone="wait"
        heading={words.say('pay.confirming')}
        text={[words.say('pay.takes_days'), ' ', mayClose]}
      />
    ),
    rows: [],
    action: <CheckForm words={words} slug={slug} />,
    follows: true,
  };
}

function buildPaidState(view: PayPageView, { words, slug }: PayPageContext): StateParts {
  const refunded = view.closing?.refunded ?? null;
  const word = words.say('pay.state.paid');
  return {
    word,
    does: 'pay.merchant.received',
    notice: <Chip tone="good" text={word} />,
    rows: [
      ...receivedRows(words, view, refunded === null ? 'pay.label.paid_on' : 'pay.label.refunded_on'),
      refunded === null ? null : [words.say('pay.label.refunded'), formatMoney(refunded)],
    ],
    action: (
      <>
        <ReceiptLink words={words} slug={slug} />
        <ReceiptGoesTo words={words} writesTo={view.writesTo} />
        <MayClose words={words} />
        <WhomToAsk words={words} view={view} />
        <PracticeLink words={words} url={view.closing?.practiceUrl ?? null} />
      </>
    ),
    follows: false,
  };
}

function buildRefundedState(view: PayPageView, { words, slug }: PayPageContext): StateParts {
  const refunded = view.closing?.refunded ?? view.amount;
  const whole = view.closing?.paid ?? view.amount;
  const isPart = view.state === 'partially_refunded';
  const word = isPart
    ? words.say('pay.refunded_part', { refunded: formatAmount(refunded), amount: formatMoney(whole) })
    : words.say('pay.refunded', { amount: formatMoney(refunded) });
  return {
    word,
    does: isPart ? 'pay.merchant.returned_part' : 'pay.merchant.returned',
    notice: <Chip tone="back" text={word} />,
    rows: [whenRow(words, view, 'pay.label.refunded_on'), methodRow(words, view)],
    action: (
      <>
        <ReceiptLink words={words} slug={slug} />
        <Afterword>{words.say('pay.refund_takes')}</Afterword>
        <WhomToAsk words={words} view={view} />
        <PracticeLink words={words} url={view.closing?.practiceUrl ?? null} />
      </>
    ),
    follows: false,
  };
}

function buildReviewState(view: PayPageView, { words }: PayPageContext): StateParts {
  const count = Math.max(1, view.closing?.payments.length ?? 0);
  const text = words.mix('pay.being_checked', { merchant: <Quoted>{view.merchantName}</Quoted> });
  return {
    word: words.say('pay.state.being_checked'),
    does: 'pay.merchant.checks',
    notice: <Notice tone="wait" heading={words.say('pay.have_payment', { count })} text={text} />,
    rows: receivedRows(words, view, 'pay.label.received_on'),
    action: (
      <>
        <MayClose words={words} />
        <WhomToAsk words={words} view={view} />
        <PracticeLink words={words} url={view.closing?.practiceUrl ?? null} />
      </>
    ),
    follows: false,
  };
}

const STATES: Readonly<Record<LinkState, (view: PayPageView, context: PayPageContext) => StateParts>> = {
  open: buildOpenState,
  processing: buildProcessingState,
  paid: buildPaidState,
  partially_refunded: buildRefundedState,
  refunded: buildRefundedState,
  expired: buildExpiredState,
  cancelled: buildCancelledState,
  needs_review: buildReviewState,
};

/** Until somebody has decided, its customer is told of no more than that it is here. */
const IS_TOLD: ReadonlySet<LinkState> = new Set(['paid', 'partially_refunded', 'refunded']);

export function buildStateParts(view: PayPageView, context: PayPageContext): StateParts {
  if (view.isPaused) return buildPausedState(view, context);
  const taken = view.closing?.takenBack ?? null;
  return taken !== null && IS_TOLD.has(view.state)
    ? buildTakenBackState(view, context, taken)
    : STATES[view.state](view, context);
}

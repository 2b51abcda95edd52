import type { LinkState } from '../../../domain/link/link.js';
import { formatAmount, formatMoney } from '../../../domain/money/format-money.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { html, isolate } from './html.js';
import { buildOpenState } from './open-state.js';
import { buildAfterword, buildChip, buildNotice, buildPrintButton, type Row } from './pay-page-parts.js';
import type { PayPageContext, StateParts } from './state-parts.js';
import { buildTime } from './time-element.js';

const CLOSE_PAGE = buildAfterword('You can close this page.');
const REFUND_TIME = 'A refund can take 5 to 10 days to reach you.';

function at(view: PayPageView, label: string): Row | null {
  return view.closing === null ? null : [label, buildTime(view.closing.at, view.timeZone)];
}

function method(view: PayPageView): Row | null {
  const label = view.closing?.methodLabel ?? null;
  return label === null ? null : ['Paid with', isolate(label)];
}

function buildProcessingState(): StateParts {
  return {
    word: 'Waiting',
    does: 'waits for your bank',
    notice: buildNotice(
      'wait',
      'Your bank is confirming.',
      'You can close this page and come back: this address says when it is done. Do not pay again.',
    ),
    rows: [],
    action: null,
    follows: true,
  };
}

function buildPaidState(view: PayPageView): StateParts {
  const refunded = view.closing?.refunded ?? null;
  return {
    word: 'Paid',
    does: 'has received your payment',
    notice: buildChip('good', 'Paid'),
    rows: [
      at(view, refunded === null ? 'Paid on' : 'Refunded on'),
      method(view),
      refunded === null ? null : ['Refunded', formatMoney(refunded)],
    ],
    action: html`${buildPrintButton()}${CLOSE_PAGE}`,
    follows: false,
  };
}

function buildRefundedState(view: PayPageView): StateParts {
  const refunded = view.closing?.refunded ?? view.amount;
  const isPart = view.state === 'partially_refunded';
  const words = isPart
    ? `Refunded ${formatAmount(refunded)} of ${formatMoney(view.amount)}`
    : `Refunded ${formatMoney(refunded)}`;
  return {
    word: words,
    does: isPart ? 'returned part of your payment' : 'returned your payment',
    notice: buildChip('back', words),
    rows: [at(view, 'Refunded on'), method(view)],
    action: html`${buildPrintButton()}${buildAfterword(REFUND_TIME)}`,
    follows: false,
  };
}

function buildExpiredState({ expiresAt, timeZone, merchantName }: PayPageView): StateParts {
  const heading =
    expiresAt === null
      ? 'This request has ended.'
      : html`This request ended on ${buildTime(expiresAt, timeZone)}.`;
  return {
    word: 'Expired',
    does: 'asked you to pay',
    notice: buildNotice(
      'calm',
      heading,
      html`It cannot be paid any more. Ask ${isolate(merchantName)} for a new one.`,
    ),
    rows: [],
    action: null,
    follows: false,
  };
}

function buildCancelledState(view: PayPageView): StateParts {
  return {
    word: 'Cancelled',
    does: 'asked you to pay',
    notice: buildNotice(
      'calm',
      html`${isolate(view.merchantName)} took this request back.`,
      'Nothing was charged.',
    ),
    rows: [at(view, 'Cancelled on')],
    action: null,
    follows: false,
  };
}

function buildReviewState(view: PayPageView): StateParts {
  return {
    word: 'Being checked',
    does: 'checks your payment',
    notice: buildNotice(
      'wait',
      'We have your payment.',
      html`${isolate(view.merchantName)} is checking it. Do not pay again.`,
    ),
    rows: [at(view, 'Received on'), method(view)],
    action: CLOSE_PAGE,
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

export function buildStateParts(view: PayPageView, context: PayPageContext): StateParts {
  return STATES[view.state](view, context);
}

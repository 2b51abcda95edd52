import type { VNode } from 'preact';
import type { LinkState } from '../../../domain/link/link.js';
import { formatAmount, formatMoney } from '../../../domain/money/format-money.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { Quoted } from '../../markup/quoted.js';
import { Chip, Notice } from './notice.js';
import { buildOpenState } from './open-state.js';
import { Afterword, PrintButton } from './pay-page-actions.js';
import type { Row } from './pay-page-parts.js';
import type { PayPageContext, StateParts } from './state-parts.js';
import { TimeElement } from './time-element.js';

function MayClose(): VNode {
  return <Afterword>You can close this page.</Afterword>;
}

function at(view: PayPageView, label: string): Row | null {
  return view.closing === null
    ? null
    : [label, <TimeElement at={view.closing.at} timeZone={view.timeZone} />];
}

function method(view: PayPageView): Row | null {
  const label = view.closing?.methodLabel ?? null;
  return label === null ? null : ['Paid with', <Quoted>{label}</Quoted>];
}

function buildProcessingState(): StateParts {
  return {
    word: 'Waiting',
    does: 'waits for your bank',
    notice: (
      <Notice
        tone="wait"
        heading="Your bank is confirming."
        text="You can close this page and come back: this address says when it is done. Do not pay again."
      />
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
    notice: <Chip tone="good" words="Paid" />,
    rows: [
      at(view, refunded === null ? 'Paid on' : 'Refunded on'),
      method(view),
      refunded === null ? null : ['Refunded', formatMoney(refunded)],
    ],
    action: (
      <>
        <PrintButton />
        <MayClose />
      </>
    ),
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
    notice: <Chip tone="back" words={words} />,
    rows: [at(view, 'Refunded on'), method(view)],
    action: (
      <>
        <PrintButton />
        <Afterword>A refund can take 5 to 10 days to reach you.</Afterword>
      </>
    ),
    follows: false,
  };
}

function buildExpiredState({ expiresAt, timeZone, merchantName }: PayPageView): StateParts {
  const heading =
    expiresAt === null ? (
      'This request has ended.'
    ) : (
      <>
        This request ended on <TimeElement at={expiresAt} timeZone={timeZone} />.
      </>
    );
  const text = (
    <>
      It cannot be paid any more. Ask <Quoted>{merchantName}</Quoted> for a new one.
    </>
  );
  return {
    word: 'Expired',
    does: 'asked you to pay',
    notice: <Notice tone="calm" heading={heading} text={text} />,
    rows: [],
    action: null,
    follows: false,
  };
}

function buildCancelledState(view: PayPageView): StateParts {
  const heading = (
    <>
      <Quoted>{view.merchantName}</Quoted> took this request back.
    </>
  );
  return {
    word: 'Cancelled',
    does: 'asked you to pay',
    notice: <Notice tone="calm" heading={heading} text="Nothing was charged." />,
    rows: [at(view, 'Cancelled on')],
    action: null,
    follows: false,
  };
}

function buildReviewState(view: PayPageView): StateParts {
  const text = (
    <>
      <Quoted>{view.merchantName}</Quoted> is checking it. Do not pay again.
    </>
  );
  return {
    word: 'Being checked',
    does: 'checks your payment',
    notice: <Notice tone="wait" heading="We have your payment." text={text} />,
    rows: [at(view, 'Received on'), method(view)],
    action: <MayClose />,
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

import type { VNode } from 'preact';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { DeclineReason } from '../../../domain/payment/attempt.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { describeDecline } from '../../chat/copy/decline-copy.js';
import { Quoted } from '../../markup/quoted.js';
import { Notice, type NoticeProps } from './notice.js';
import { Assurance, PayForm } from './pay-page-actions.js';
import type { PayPageContext, PressResult, StateParts } from './state-parts.js';
import { TimeElement } from './time-element.js';

const ADVICE: Readonly<Record<DeclineReason, string>> = {
  not_enough_funds: 'Nothing was charged. Try again, or use another card.',
  card_expired: 'Nothing was charged. Use another card.',
  card_declined: 'Nothing was charged. Try again, or use another card.',
  limit_exceeded: 'Nothing was charged. Use another card, or ask your bank to raise the limit.',
  suspected_fraud: 'Nothing was charged. Answer your bank, then try again, or use another card.',
  authentication_failed: 'Nothing was charged. Try again and confirm with your bank.',
  other: 'Nothing was charged. Try again, or use another card.',
};

const PRESSED: Readonly<Record<PressResult, NoticeProps>> = {
  provider_unavailable: {
    tone: 'bad',
    heading: 'The payment provider does not answer right now.',
    text: 'Nothing was charged. Try again in a minute.',
  },
  cannot_start: {
    tone: 'bad',
    heading: 'This cannot be paid right now.',
    text: 'Nothing was charged. Tell whoever sent you here, or try again later.',
  },
  not_confirmed: {
    tone: 'wait',
    heading: 'Not paid yet.',
    text: 'If you have just paid, the confirmation can take a minute: this page looks again by itself. If not, go on below.',
  },
};

function buildOpenNotice(declined: DeclineReason | null, pressed: PressResult | null): VNode | null {
  if (pressed !== null && !(pressed === 'not_confirmed' && declined !== null)) {
    return <Notice {...PRESSED[pressed]} />;
  }
  if (declined === null) return null;
  const heading = `Your bank declined the payment: ${describeDecline(declined)}.`;
  return <Notice tone="bad" heading={heading} text={ADVICE[declined]} />;
}

/** The page that asks: one thing to press. */
export function buildOpenState(view: PayPageView, { slug, pressed }: PayPageContext): StateParts {
  const { amount, declined, expiresAt, merchantName, timeZone } = view;
  const isAgain = declined !== null || (pressed !== null && pressed !== 'not_confirmed');
  const label = `${isAgain ? 'Try again: pay' : 'Pay'} ${formatMoney(amount)}`;
  return {
    word: declined === null ? 'To pay' : 'Declined',
    does: 'asks you to pay',
    notice: buildOpenNotice(declined, pressed),
    rows: [expiresAt === null ? null : ['Pay by', <TimeElement at={expiresAt} timeZone={timeZone} />]],
    action: (
      <>
        <PayForm slug={slug} label={label} />
        <Assurance>
          You pay on the payment provider's own secure page. <Quoted>{merchantName}</Quoted> never sees your
          card.
        </Assurance>
      </>
    ),
    follows: true,
  };
}

import { formatMoney } from '../../../domain/money/format-money.js';
import type { DeclineReason } from '../../../domain/payment/attempt.js';
import type { PayPageView } from '../../../service/payments/open-pay-page.js';
import { describeDecline } from '../../chat/copy/decline-copy.js';
import { html, isolate, type SafeHtml } from './html.js';
import { buildAssurance, buildNotice, buildPayForm } from './pay-page-parts.js';
import type { PayPageContext, PressResult, StateParts } from './state-parts.js';
import { buildTime } from './time-element.js';

const ADVICE: Readonly<Record<DeclineReason, string>> = {
  not_enough_funds: 'Nothing was charged. Try again, or use another card.',
  card_expired: 'Nothing was charged. Use another card.',
  card_declined: 'Nothing was charged. Try again, or use another card.',
  limit_exceeded: 'Nothing was charged. Use another card, or ask your bank to raise the limit.',
  suspected_fraud: 'Nothing was charged. Answer your bank, then try again, or use another card.',
  authentication_failed: 'Nothing was charged. Try again and confirm with your bank.',
  other: 'Nothing was charged. Try again, or use another card.',
};

const PRESSED: Readonly<Record<PressResult, Parameters<typeof buildNotice>>> = {
  provider_unavailable: [
    'bad',
    'The payment provider does not answer right now.',
    'Nothing was charged. Try again in a minute.',
  ],
  cannot_start: [
    'bad',
    'This cannot be paid right now.',
    'Nothing was charged. Tell whoever sent you here, or try again later.',
  ],
  not_confirmed: [
    'wait',
    'Not paid yet.',
    'If you have just paid, the confirmation can take a minute: this page looks again by itself. If not, go on below.',
  ],
};

function buildOpenNotice(declined: DeclineReason | null, pressed: PressResult | null): SafeHtml | null {
  if (pressed !== null && !(pressed === 'not_confirmed' && declined !== null)) {
    return buildNotice(...PRESSED[pressed]);
  }
  if (declined === null) return null;
  return buildNotice(
    'bad',
    `Your bank declined the payment: ${describeDecline(declined)}.`,
    ADVICE[declined],
  );
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
    rows: [expiresAt === null ? null : ['Pay by', buildTime(expiresAt, timeZone)]],
    action: html`${buildPayForm(slug, label)}${buildAssurance(
      html`You pay on the payment provider's own secure page. ${isolate(merchantName)} never sees your card.`,
    )}`,
    follows: true,
  };
}

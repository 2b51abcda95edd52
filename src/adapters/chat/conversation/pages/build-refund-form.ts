import type { Link } from '../../../../domain/link/link.js';
import { formatMoney, formatPlainAmount } from '../../../../domain/money/format-money.js';
import type { Money } from '../../../../domain/money/money.js';
import type { Words } from '../../words/words.js';
import type { FormReply } from '../model/reply.js';
import { sayLeft } from './say-left.js';

export const REFUND_FIELD = { amount: 'refund_amount', reason: 'refund_reason' } as const;

/** How much goes back, filled with all that is left, and why. */
export function buildRefundForm(words: Words, link: Link, left: Money): FormReply {
  return {
    kind: 'form',
    form: 'refund',
    title: words.say('page.refund.title'),
    submit: words.say('page.refund.submit'),
    about: `${formatMoney(link.amount)} · ${link.reference}`,
    fields: [
      {
        kind: 'text',
        name: REFUND_FIELD.amount,
        label: words.say('form.amount'),
        hint: sayLeft(words, link),
        isRequired: true,
        value: `${formatPlainAmount(left)} ${left.currency}`,
        takes: 'amount',
      },
      {
        kind: 'text',
        name: REFUND_FIELD.reason,
        label: words.say('page.refund.reason'),
        hint: words.say('page.refund.reason_hint'),
        value: '',
      },
    ],
    smallPrint: null,
    notice: null,
    linkId: link.id,
  };
}

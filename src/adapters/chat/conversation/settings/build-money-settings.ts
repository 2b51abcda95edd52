import type { Merchant } from '../../../../domain/merchant/merchant.js';
import type { RefundSettings } from '../../../../domain/merchant/refund-settings.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { Words } from '../../words/words.js';
import type { FieldOption } from '../model/field.js';
import type { FormReply } from '../model/reply.js';
import { LIMITS_EXAMPLE, MONEY_FIELD } from './money-fields.js';

/** "500.00 USD, 10,000,000 VND"; empty where one person is enough. */
export function writeLimits({ approvalAbove }: RefundSettings): string {
  return approvalAbove.map(formatMoney).join(', ');
}

export function nameSurplus(words: Words, rule: RefundSettings['surplus']): string {
  return words.say(`settings.surplus.${rule}`);
}

/** What the owner decides about money that goes back. */
export function buildMoneySettings(words: Words, { settings: { refunds } }: Merchant): FormReply {
  const rules = (['ask', 'refund'] as const).map(
    (value): FieldOption => ({ value, label: nameSurplus(words, value) }),
  );
  return {
    kind: 'form',
    form: 'money',
    title: words.say('settings.money'),
    submit: words.say('settings.save'),
    about: null,
    fields: [
      {
        kind: 'text',
        name: MONEY_FIELD.approval,
        label: words.say('settings.approval'),
        hint: words.say('settings.approval.hint', { example: LIMITS_EXAMPLE }),
        value: writeLimits(refunds),
        takes: 'amounts',
      },
      {
        kind: 'select',
        name: MONEY_FIELD.surplus,
        label: words.say('settings.surplus'),
        isRequired: true,
        groups: [{ label: null, options: rules }],
        chosen: refunds.surplus,
      },
    ],
    smallPrint: null,
    notice: null,
    linkId: null,
  };
}

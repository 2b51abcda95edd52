import { z } from 'zod';
import type { PaymentMethod } from '../../../../domain/payment/attempt.js';

/** `type` names the field that holds the rest: https://docs.stripe.com/api/charges/object#charge_object-payment_method_details */
export const methodDetailsSchema = z.looseObject({ type: z.string().min(1).max(60) });

const partSchema = z.object({
  brand: z.string().nullish().catch(null),
  last4: z
    .string()
    .regex(/^\w{4}$/)
    .nullish()
    .catch(null),
});

/** Names that are not their code in capitals: https://docs.stripe.com/payments/payment-methods/payment-method-support */
const NAMES: Readonly<Record<string, string>> = {
  afterpay_clearpay: 'Afterpay',
  amex: 'American Express',
  au_becs_debit: 'BECS Direct Debit',
  bacs_debit: 'Bacs Direct Debit',
  blik: 'BLIK',
  cashapp: 'Cash App Pay',
  customer_balance: 'Bank transfer',
  diners: 'Diners Club',
  eftpos_au: 'eftpos',
  eps: 'EPS',
  fpx: 'FPX',
  grabpay: 'GrabPay',
  ideal: 'iDEAL',
  jcb: 'JCB',
  kr_card: 'Card',
  mobilepay: 'MobilePay',
  oxxo: 'OXXO',
  p24: 'Przelewy24',
  payco: 'PAYCO',
  paynow: 'PayNow',
  paypal: 'PayPal',
  promptpay: 'PromptPay',
  sepa_debit: 'SEPA Direct Debit',
  twint: 'TWINT',
  unionpay: 'UnionPay',
  unknown: 'Card',
  us_bank_account: 'ACH Direct Debit',
  wechat_pay: 'WeChat Pay',
};

/** "Visa" with its last four, "PromptPay": what people call the way that was paid. */
export function readMethod(details: z.infer<typeof methodDetailsSchema>): PaymentMethod {
  const { brand, last4 } = partSchema.safeParse(details[details.type]).data ?? {};
  const code = details.type === 'card' ? (brand ?? 'card') : details.type;
  return { label: NAMES[code] ?? capitalize(code), last4: last4 ?? null };
}

function capitalize(code: string): string {
  return code
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

import { z } from 'zod';
import type { PaymentView } from '../../../../domain/api/views/payment-view.js';
import type { RefundView } from '../../../../domain/api/views/refund-view.js';
import { MODE, MONEY, MONEY_WISH, TEXT, TIME_OUT } from './common-schemas.js';

export const PAYMENT: z.ZodType<PaymentView> = z
  .strictObject({
    object: z.literal('payment'),
    id: z.string().meta({ examples: ['pay_01K5'] }),
    link: z.string(),
    reference: z.string(),
    mode: MODE,
    amount: MONEY,
    fee: MONEY.nullable(),
    refundable: MONEY.meta({
      description: 'What a refund can give back now: nothing while one would be refused.',
    }),
    method: z.strictObject({ label: z.string(), last4: z.string().nullable() }).nullable(),
    gateway: z.string(),
    gateway_ref: z.string().nullable(),
    paid_at: TIME_OUT.nullable(),
  })
  .meta({ id: 'Payment', description: 'Money that came.' });

const STATUSES = [
  'awaiting_approval',
  'scheduled',
  'pending',
  'succeeded',
  'failed',
  'declined',
  'lapsed',
  'called_off',
] as const;

export const REFUND: z.ZodType<RefundView> = z
  .strictObject({
    object: z.literal('refund'),
    id: z.string().meta({ examples: ['rfd_01K5'] }),
    link: z.string(),
    reference: z.string(),
    payment: z.string(),
    mode: MODE,
    amount: MONEY,
    status: z.enum(STATUSES),
    reason: z.string().nullable(),
    failure: z.string().nullable(),
    leaves_at: TIME_OUT.nullable(),
    lapses_at: TIME_OUT.nullable(),
    gateway_ref: z.string().nullable(),
    created_at: TIME_OUT,
  })
  .meta({ id: 'Refund', description: 'Money on its way back.' });

const REFUND_WISH = {
  amount: MONEY_WISH.optional().meta({
    description: 'Absent: all that is left of the payment, of a surplus all that still is one.',
  }),
  payment: TEXT.optional().meta({
    description:
      'Absent: the one that came twice, while a decision about it is due; else the one with most left.',
  }),
  reason: z.string().max(500).optional(),
  again: z
    .boolean()
    .optional()
    .meta({ description: 'The same amount went back a moment ago, and is meant to again.' }),
};

export const REFUND_OF_LINK_WISH = z.strictObject(REFUND_WISH).meta({ id: 'RefundOfLinkWish' });
export const REFUND_ANY_WISH = z.strictObject({ link: TEXT, ...REFUND_WISH }).meta({ id: 'RefundWish' });

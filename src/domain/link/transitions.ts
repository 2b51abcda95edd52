import type { LinkState } from './link.js';
import type { LinkRefusal } from './link-refusal.js';

/** What can happen to a link. */
export const LINK_INPUT_TYPES = [
  'start_attempt',
  'attempt_opened',
  'attempt_closed',
  'processing',
  'succeeded',
  'failed',
  'delivery_sent',
  'delivery_delayed',
  'delivery_delivered',
  'delivery_bounced',
  'delivery_failed',
  'delivery_called_off',
  'ask_sending',
  'move_sending',
  'change_reminders',
  'page_opened',
  'extend',
  'reissued',
  'share',
  'make_out_receipt',
  'expire',
  'cancel',
  'refund',
  'refund_succeeded',
  'refund_failed',
  'dispute_opened',
  'dispute_closed',
] as const;
export type LinkInputType = (typeof LINK_INPUT_TYPES)[number];

/**
 * What the rules make of an input in a state. The rule named here decides; a `refuse` names the reason.
 * - `note`: the attempt or refund is written down, the state stays
 * - `note_delivery`: what became of a message is written down, the state stays
 * - `ask_receipt`: of what is paid only the receipt is sent (again)
 * - `ignore`: nothing to do, the fact is old or does not concern this state
 */
export type Rule =
  | 'start'
  | 'note'
  | 'ignore'
  | 'note_delivery'
  | 'ask_sending'
  | 'ask_receipt'
  | 'move_sending'
  | 'change_reminders'
  | 'note_opened'
  | 'extend'
  | 'note_successor'
  | 'add_card'
  | 'make_out_receipt'
  | 'to_processing'
  | 'receive_money'
  | 'receive_money_late'
  | 'reopen'
  | 'expire_if_due'
  | 'cancel_if_closed'
  | 'refund'
  | 'recompute'
  | 'flag_dispute'
  | { readonly refuse: LinkRefusal };

type Row = Readonly<Record<LinkInputType, Rule>>;

const refuse = (code: LinkRefusal): Rule => ({ refuse: code });

/** The provider's facts about attempts and refunds are written down in every state: money wins over the clock and people. */
const ALWAYS = {
  attempt_opened: 'note',
  attempt_closed: 'note',
  delivery_sent: 'note_delivery',
  delivery_delayed: 'note_delivery',
  delivery_delivered: 'note_delivery',
  delivery_bounced: 'note_delivery',
  delivery_failed: 'note_delivery',
  delivery_called_off: 'note_delivery',
  reissued: 'note_successor',
  share: 'add_card',
  refund_succeeded: 'recompute',
  refund_failed: 'recompute',
} as const;

const UNPAID = {
  ...ALWAYS,
  refund: refuse('refund_not_possible'),
  make_out_receipt: refuse('link_not_paid'),
  dispute_opened: 'ignore',
  dispute_closed: 'ignore',
} as const;

/** What is over is neither sent nor reminded of, for the same reason for which nobody can pay it. */
const over = (code: LinkRefusal) => ({
  ask_sending: refuse(code),
  move_sending: refuse(code),
  change_reminders: refuse(code),
  page_opened: 'ignore' as const,
});

const PAID: Row = {
  ...ALWAYS,
  ...over('link_already_paid'),
  ask_sending: 'ask_receipt',
  extend: refuse('link_already_paid'),
  make_out_receipt: 'make_out_receipt',
  start_attempt: refuse('link_already_paid'),
  processing: 'note',
  succeeded: 'receive_money',
  failed: 'note',
  expire: 'ignore',
  cancel: refuse('link_already_paid'),
  refund: 'refund',
  dispute_opened: 'flag_dispute',
  dispute_closed: 'flag_dispute',
};

/** The one table of a link's states. No code moves a state another way. */
export const TRANSITIONS: Readonly<Record<LinkState, Row>> = {
  open: {
    ...UNPAID,
    ask_sending: 'ask_sending',
    move_sending: 'move_sending',
    change_reminders: 'change_reminders',
    page_opened: 'note_opened',
    extend: 'extend',
    start_attempt: 'start',
    processing: 'to_processing',
    succeeded: 'receive_money',
    failed: 'note',
    expire: 'expire_if_due',
    cancel: 'cancel_if_closed',
  },
  processing: {
    ...UNPAID,
    ask_sending: refuse('payment_under_way'),
    move_sending: 'move_sending',
    change_reminders: 'change_reminders',
    page_opened: 'note_opened',
    extend: 'extend',
    start_attempt: refuse('payment_under_way'),
    processing: 'note',
    succeeded: 'receive_money',
    failed: 'reopen',
    attempt_closed: 'reopen',
    expire: 'ignore',
    cancel: 'cancel_if_closed',
  },
  paid: PAID,
  partially_refunded: PAID,
  refunded: PAID,
  expired: {
    ...UNPAID,
    ...over('link_expired'),
    extend: 'extend',
    start_attempt: refuse('link_expired'),
    processing: 'note',
    succeeded: 'receive_money_late',
    failed: 'note',
    expire: 'ignore',
    cancel: refuse('link_expired'),
  },
  cancelled: {
    ...UNPAID,
    ...over('link_cancelled'),
    extend: refuse('link_cancelled'),
    start_attempt: refuse('link_cancelled'),
    processing: 'note',
    succeeded: 'receive_money_late',
    failed: 'note',
    expire: 'ignore',
    cancel: 'ignore',
  },
  needs_review: { ...PAID, refund: refuse('refund_not_possible') },
};

import type { LinkState } from './link.js';
import type { LinkInputType } from './link-input-types.js';
import type { LinkRefusal } from './link-refusal.js';

/**
 * What the rules make of an input in a state. The rule named here decides; a `refuse` names the reason.
 * - `note`: the attempt or refund is written down, the state stays
 * - `note_delivery`: what became of a message is written down, the state stays
 * - `ask_receipt`: of what is paid only the receipt is sent (again)
 * - `move_refund`: a refund goes on, and the state follows what was captured and what went back
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
  | 'change_notes'
  | 'note_opened'
  | 'extend'
  | 'note_successor'
  | 'add_card'
  | 'hand_over'
  | 'make_out_receipt'
  | 'to_processing'
  | 'receive_money'
  | 'reopen'
  | 'expire_if_due'
  | 'cancel_if_closed'
  | 'refund'
  | 'note_seen_refund'
  | 'move_refund'
  | 'note_unclear_refund'
  | 'decide'
  | 'explain'
  | 'note_dispute'
  | 'write_evidence'
  | 'note_evidence'
  | 'note_fee'
  | 'note_unclear'
  | { readonly refuse: LinkRefusal };

type Row = Readonly<Record<LinkInputType, Rule>>;

const refuse = (code: LinkRefusal): Rule => ({ refuse: code });

/** The provider's facts about attempts and refunds are written down in every state: money wins over the clock and people. */
const ALWAYS = {
  attempt_opened: 'note',
  attempt_closed: 'note',
  declined: 'note',
  delivery_sent: 'note_delivery',
  delivery_delayed: 'note_delivery',
  delivery_delivered: 'note_delivery',
  delivery_bounced: 'note_delivery',
  delivery_failed: 'note_delivery',
  delivery_called_off: 'note_delivery',
  reissued: 'note_successor',
  share: 'add_card',
  hand_over: 'hand_over',
  change_notes: 'change_notes',
  attempt_unclear: 'note_unclear',
  fee_told: 'note_fee',
  refund_seen: 'note_seen_refund',
  approve_refund: 'move_refund',
  decline_refund: 'move_refund',
  call_off_refund: 'move_refund',
  lapse_refund: 'move_refund',
  refund_left: 'move_refund',
  refund_pending: 'move_refund',
  refund_unclear: 'note_unclear_refund',
  refund_succeeded: 'move_refund',
  refund_failed: 'move_refund',
  dispute_told: 'note_dispute',
  write_evidence: 'write_evidence',
  evidence_sent: 'note_evidence',
} as const;

const UNPAID = {
  ...ALWAYS,
  refund: refuse('refund_not_possible'),
  decide: refuse('link_not_paid'),
  explain_decision: refuse('link_not_paid'),
  make_out_receipt: refuse('link_not_paid'),
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
  decide: 'decide',
  explain_decision: 'explain',
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
    declined: 'reopen',
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
    succeeded: 'receive_money',
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
    succeeded: 'receive_money',
    failed: 'note',
    expire: 'ignore',
    cancel: 'ignore',
  },
  needs_review: { ...PAID, refund: refuse('refund_not_possible') },
};

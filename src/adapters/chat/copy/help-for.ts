import type { DeliveryReason } from '../../../domain/delivery/delivery-reason.js';

/** What helps where a message did not reach its customer. */
export type Help = 'ask' | 'again' | 'another' | 'set_up';

const HELPS: Readonly<Record<DeliveryReason, Help>> = {
  unknown: 'ask',
  gave_up: 'again',
  refused: 'another',
  no_such_address: 'another',
  not_a_mobile: 'another',
  not_on_whatsapp: 'another',
  unreachable: 'again',
  mailbox_full: 'again',
  blocked: 'another',
  opted_out: 'another',
  spam_report: 'another',
  called_spam_before: 'another',
  suppressed: 'another',
  not_registered: 'another',
  country_blocked: 'another',
  needs_template: 'set_up',
  template_refused: 'set_up',
  sender_refused: 'another',
  sender_unsuited: 'another',
  too_long: 'another',
};

/** What to do about a message that did not get there for this reason. */
export function helpFor(reason: DeliveryReason): Help {
  return HELPS[reason];
}

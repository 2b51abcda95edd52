/**
 * Why a message did not reach its customer, in words of ours: what a carrier calls it is the carrier's adapter's to know.
 * - `unknown`: it was begun, and nobody knows whether it went out; it must not go twice
 * - `gave_up`: tried for too long
 * - `refused`: the carrier will not carry it, for a reason that none of the others says
 * - `no_such_address`: no such mailbox, or no such number
 * - `not_a_mobile`: a number that cannot receive texts
 * - `not_on_whatsapp`: the number cannot be reached by WhatsApp; it may take texts
 * - `unreachable`: the phone is off or out of reach; the mailbox did not answer for days
 * - `mailbox_full`
 * - `blocked`: the recipient's carrier or mail server lets it not through
 * - `opted_out`: the recipient wants no more messages: STOP, unsubscribed
 * - `spam_report`: it arrived, and the recipient called it spam
 * - `called_spam_before`: not sent, for the recipient called an earlier one spam
 * - `suppressed`: an earlier message to this address came back for good
 * - `not_registered`: the sender is not registered for that country's carriers
 * - `country_blocked`: the account may not send to that country, or its carriers take no links
 * - `needs_template`: WhatsApp takes only an approved template, and none is set
 * - `template_refused`: the template is not approved, or its variables do not fit
 * - `sender_refused`: the sender's address or number is not the account's, or not verified
 * - `sender_unsuited`: the carriers of that number take nothing from such a sender
 * - `too_long`
 */
export const DELIVERY_REASONS = [
  'unknown',
  'gave_up',
  'refused',
  'no_such_address',
  'not_a_mobile',
  'not_on_whatsapp',
  'unreachable',
  'mailbox_full',
  'blocked',
  'opted_out',
  'spam_report',
  'called_spam_before',
  'suppressed',
  'not_registered',
  'country_blocked',
  'needs_template',
  'template_refused',
  'sender_refused',
  'sender_unsuited',
  'too_long',
] as const;
export type DeliveryReason = (typeof DELIVERY_REASONS)[number];

/** What comes of telling a carrier: these addresses get nothing more until a manager says otherwise. */
export function suppresses(reason: DeliveryReason): boolean {
  return SUPPRESSING.has(reason);
}

const SUPPRESSING: ReadonlySet<DeliveryReason> = new Set([
  'no_such_address',
  'not_a_mobile',
  'not_on_whatsapp',
  'opted_out',
  'spam_report',
  'called_spam_before',
]);

/** What is said of a message to an address that gets nothing more for this reason. */
export function reasonToHold(reason: DeliveryReason): DeliveryReason {
  if (reason === 'opted_out') return reason;
  return reason === 'spam_report' || reason === 'called_spam_before' ? 'called_spam_before' : 'suppressed';
}

/**
 * Why a message waits though it is due:
 * - `account`: the carrier refuses our account (no credit, key revoked, trial ended); its owner is told
 * - `recipient_limit`: this recipient got as many texts as an hour may bring
 * - `daily_limit`: the merchant sent as many texts as a day may bring
 * - `trouble`: the carrier fails, or cannot be reached
 */
export type DelayReason = 'account' | 'recipient_limit' | 'daily_limit' | 'trouble';

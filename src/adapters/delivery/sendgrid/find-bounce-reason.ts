import type { DeliveryReason } from '../../../domain/delivery/delivery-reason.js';

/** What SendGrid tells of a mail that did not arrive. */
export interface Bounce {
  readonly event: 'bounce' | 'dropped';
  readonly type: string;
  /** What the receiving server said, or why SendGrid dropped it. */
  readonly reason: string;
  /** An enhanced status code (RFC 3463); empty where there is none. */
  readonly status: string;
  readonly classification: string;
}

const BY_STATUS: readonly (readonly [RegExp, DeliveryReason])[] = [
  [/^5\.1\.(1|2|3|6|10)$|^5\.2\.1$/, 'no_such_address'],
  [/^[45]\.2\.2$/, 'mailbox_full'],
  [/^5\.3\.4$|^5\.2\.3$/, 'too_long'],
  [/^5\.1\.[78]$/, 'sender_refused'],
  [/^5\.7\./, 'blocked'],
  [/^4\.|^5\.4\./, 'unreachable'],
];

/** Many servers give 5.0.0, or no code at all, and say it in words. */
const BY_WORDS: readonly (readonly [RegExp, DeliveryReason])[] = [
  [/(unknown|no such|invalid|nonexistent) (recipient|user|mailbox|address)/i, 'no_such_address'],
  [/(user|recipient|mailbox|address) (is )?(unknown|not found)|(does not|doesn't) exist/i, 'no_such_address'],
  [/mailbox (is )?full|over ?quota|quota exceeded/i, 'mailbox_full'],
];

/** https://www.twilio.com/docs/sendgrid/ui/analytics-and-reporting/bounce-and-block-classifications */
const BY_CLASSIFICATION: Readonly<Record<string, DeliveryReason>> = {
  'invalid address': 'no_such_address',
  'mailbox unavailable': 'mailbox_full',
  reputation: 'blocked',
  content: 'blocked',
  technical: 'unreachable',
  'frequency or volume too high': 'blocked',
};

/** https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event#dropped */
const DROPPED: readonly (readonly [RegExp, DeliveryReason])[] = [
  [/^bounced address/i, 'suppressed'],
  [/unsubscribed/i, 'opted_out'],
  [/spam report/i, 'called_spam_before'],
  [/spam/i, 'blocked'],
  [/^invalid( address)?$/i, 'no_such_address'],
];

/** What a server says of a mail that it keeps out is of the mail; only of the mailbox it says that it is not there. */
export function findBounceReason(bounce: Bounce): DeliveryReason {
  const { reason, type } = bounce;
  if (bounce.event === 'dropped') return findBy(DROPPED, reason) ?? 'refused';
  const code = bounce.status || (/\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(reason)?.[0] ?? '');
  const told =
    findBy(BY_STATUS, code) ??
    findBy(BY_WORDS, reason) ??
    BY_CLASSIFICATION[bounce.classification.toLowerCase()];
  if (type !== 'blocked') return told ?? 'refused';
  return told === undefined || told === 'no_such_address' ? 'blocked' : told;
}

function findBy(
  table: readonly (readonly [RegExp, DeliveryReason])[],
  text: string,
): DeliveryReason | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

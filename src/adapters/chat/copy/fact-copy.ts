import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { isStartRefusal } from '../../../domain/payment/start-refusal.js';
import { didNotArrive } from '../../../domain/sending/link-message.js';
import { sayMethod } from '../words/say-method.js';
import type { Words } from '../words/words.js';
import { describeAct } from './act-copy.js';
import { describeMessage, type MessageReader } from './delivery-copy.js';
import { type DisputeEvent, describeDisputeEvent } from './dispute-fact-copy.js';
import { findWitness, whoDidIt } from './fact-words.js';
import { describeRefundEvent, type RefundEvent } from './refund-fact-copy.js';

type FactOf<T extends LinkEvent['type']> = Extract<LinkEvent, { readonly type: T }>;
type Payment = FactOf<'payment.succeeded' | 'payment.late' | 'payment.over' | 'payment.mismatch'>;

function describePayment(words: Words, link: Link, event: Payment): string {
  const { method } = event;
  const paid = {
    source: findWitness(event.source),
    how: method === null ? 'other' : 'method',
    method: method === null ? '' : sayMethod(words, method),
    captured: formatMoney(event.captured),
  } as const;
  switch (event.type) {
    case 'payment.succeeded':
      return words.say('fact.payment_succeeded', paid);
    case 'payment.late':
      return `${words.say('fact.payment_late', paid)} ${words.say('fact.payment_late_next')}`;
    case 'payment.over':
      return `${words.say('fact.payment_over', paid)} ${words.say('fact.payment_over_next')}`;
    case 'payment.mismatch': {
      const what = words.say('fact.payment_mismatch', { ...paid, amount: formatMoney(link.amount) });
      return `${what} ${words.say('fact.payment_mismatch_next')}`;
    }
  }
}

function describeFailedAttempt(words: Words, link: Link, event: FactOf<'attempt.failed'>): string {
  const reason = words.say(`fact.decline.${event.reason}`);
  if (isStartRefusal(event.reason)) {
    return `${words.say('fact.attempt_refused', { reason })} ${words.say('fact.attempt_refused_next')}`;
  }
  const what = words.say('fact.attempt_failed', { reason, source: findWitness(event.source) });
  return link.state === 'open' ? `${what} ${words.say('fact.link_stays_open')}` : what;
}

function isRefundEvent(event: LinkEvent): event is RefundEvent {
  return event.type.startsWith('refund.') || event.type.startsWith('decision.');
}

function isDisputeEvent(event: LinkEvent): event is DisputeEvent {
  return event.type.startsWith('dispute.');
}

/** An event, who did it, and who reads of it. */
export interface Happening extends MessageReader {
  readonly event: LinkEvent;
  /** The name to show for the member; null leaves the person out. */
  readonly person: string | null;
}

/** One line of a link's history, as plain text: what happened and how we know, without the time. */
export function describeEvent(words: Words, link: Link, { event, person, ...reader }: Happening): string {
  if ('deliveryId' in event) {
    return describeMessage(words, event, { ...reader, person, isEmailNoHelp: didNotArrive(link, 'email') });
  }
  if (isRefundEvent(event)) return describeRefundEvent(words, event, person);
  if (isDisputeEvent(event)) return describeDisputeEvent(words, event, { person, timeZone: reader.timeZone });
  switch (event.type) {
    case 'link.created':
      return words.say('fact.link_created', whoDidIt(person));
    case 'attempt.started':
      return words.say('fact.attempt_started');
    case 'attempt.failed':
      return describeFailedAttempt(words, link, event);
    case 'payment.processing':
      return words.say('fact.payment_processing', { source: findWitness(event.source) });
    case 'payment.succeeded':
    case 'payment.late':
    case 'payment.over':
    case 'payment.mismatch':
      return describePayment(words, link, event);
    case 'link.expired':
      return words.say('fact.link_expired');
    case 'link.cancelled':
      return words.say('fact.link_cancelled', whoDidIt(person));
    case 'payment.fee':
      return words.say('fact.payment_fee', { fee: formatMoney(event.fee) });
    case 'payment.unclear':
      return words.say('fact.payment_unclear');
    default:
      return describeAct(words, event, { person, timeZone: reader.timeZone });
  }
}

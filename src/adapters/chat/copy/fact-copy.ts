import type { Link } from '../../../domain/link/link.js';
import type { EventSource, LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { describeDecline } from './decline-copy.js';
import { CARRIER_COPY, DELIVERY_FAILURE_COPY, type DeliverySent, nameMessage } from './delivery-copy.js';

/** How we know; a person's own act and the clock need no witness. */
const SOURCE_WORDS: Readonly<Record<EventSource, string>> = {
  person: '',
  clock: '',
  gateway: ', told by the gateway',
  reconciliation: ', found by reconciliation',
};

type FactOf<T extends LinkEvent['type']> = Extract<LinkEvent, { readonly type: T }>;
type Payment = FactOf<'payment.succeeded' | 'payment.late' | 'payment.over' | 'payment.mismatch'>;

function describePayment(link: Link, event: Payment): string {
  const known = SOURCE_WORDS[event.source];
  const by = event.method === null ? '' : ` by ${event.method.label}`;
  const captured = formatMoney(event.captured);
  switch (event.type) {
    case 'payment.succeeded':
      return `Paid${by}${known}.`;
    case 'payment.late':
      return `Paid ${captured}${by} after the link had ended${known}. A manager decides: keep or refund.`;
    case 'payment.over':
      return `Paid a second time, ${captured}${by}${known}. The second payment is to be refunded.`;
    case 'payment.mismatch':
      return `Paid ${captured} instead of ${formatMoney(link.amount)}${by}${known}. A manager decides.`;
  }
}

/** "Email kept in the outbox: no email service is connected, so the customer did not get it." */
function describeDelivery({ purpose, channel, carrier }: DeliverySent): string {
  const { done, why } = CARRIER_COPY[carrier];
  return `${nameMessage(purpose, [channel])} ${done}: ${why(channel)}.`;
}

/**
 * One line of a link's history, as plain text: what happened and how we know, without the time.
 * `person`: the name to show for the member who did it; null leaves the person out.
 */
export function describeEvent(link: Link, event: LinkEvent, person: string | null = null): string {
  const known = SOURCE_WORDS[event.source];
  const by = person === null ? '' : ` by ${person}`;
  switch (event.type) {
    case 'link.created':
      return `Created${by}.`;
    case 'attempt.started':
      return 'The customer began to pay.';
    case 'attempt.failed': {
      const stays = link.state === 'open' ? ' The link stays open.' : '';
      return `Declined by the bank: ${describeDecline(event.reason)}${known}.${stays}`;
    }
    case 'payment.processing':
      return `The bank is confirming the payment${known}.`;
    case 'payment.succeeded':
    case 'payment.late':
    case 'payment.over':
    case 'payment.mismatch':
      return describePayment(link, event);
    case 'delivery.sent':
      return describeDelivery(event);
    case 'delivery.failed':
      return `${nameMessage(event.purpose, [event.channel])} ${DELIVERY_FAILURE_COPY[event.reason]}.`;
    case 'link.expired':
      return 'Expired unpaid.';
    case 'link.cancelled':
      return `Cancelled${by}. Nothing was charged.`;
    case 'refund.requested':
      return `Refund of ${formatMoney(event.amount)} asked for${by}.`;
    case 'refund.succeeded':
      return `Refunded ${formatMoney(event.amount)}${known}.`;
    case 'refund.failed':
      return `Refund of ${formatMoney(event.amount)} failed${known}. The money is still here.`;
    case 'dispute.opened':
      return `The customer disputes the payment${known}. Refunds are on hold.`;
    case 'dispute.closed':
      return `The dispute is closed${known}. Refunds are possible again.`;
  }
}

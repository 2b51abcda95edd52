import type { Link } from '../../link/link.js';
import type { LinkEvent } from '../../link/link-event.js';
import { listPayments } from '../../payment/balance.js';
import type { ApiEvent, JsonObject } from '../api-event.js';
import { toDisputeView } from '../views/dispute-view.js';
import { toLinkView } from '../views/link-view.js';
import { toMessageView } from '../views/message-view.js';
import { toPaymentView } from '../views/payment-view.js';
import { toRefundView } from '../views/refund-view.js';
import { fitData } from './fit-data.js';
import { toEventTypes } from './to-event-types.js';

/**
 * What programs hear of an event of a link, mostly one thing or nothing. Told again, it has the same ids and numbers, and
 * `data` says how the link stands by then. `publicUrl`: without a trailing slash.
 */
export function toApiEvents(link: Link, event: LinkEvent, publicUrl: string): readonly ApiEvent[] {
  const index = link.history.findIndex(({ id }) => id === event.id);
  const types = toEventTypes(link.history, index);
  if (types.length === 0) return [];
  const before = countBefore(link.history, index);
  const data = fitData(toData(link, event, publicUrl));
  return types.map((type, nth) => ({
    id: toApiEventId(event.id, nth),
    merchantId: link.merchantId,
    mode: link.mode,
    type,
    at: event.at,
    linkId: link.id,
    sequence: before + nth + 1,
    data,
    isSample: false,
  }));
}

/** Of several that one event makes the second has a 2 behind it. */
function toApiEventId(eventId: string, nth: number): string {
  const id = `evt_${eventId.replace(/^evt_/, '')}`;
  return nth === 0 ? id : `${id}_${nth + 1}`;
}

function countBefore(history: readonly LinkEvent[], index: number): number {
  let count = 0;
  for (let at = 0; at < index; at += 1) count += toEventTypes(history, at).length;
  return count;
}

function toData(link: Link, event: LinkEvent, publicUrl: string): JsonObject {
  return { link: toLinkView(link, publicUrl), ...toPart(link, event) };
}

/** What else of the link it is about. */
function toPart(link: Link, event: LinkEvent): JsonObject {
  switch (event.type) {
    case 'payment.succeeded':
    case 'payment.late':
    case 'payment.over':
    case 'payment.mismatch':
    case 'decision.made': {
      const payment = listPayments(link).find(({ id }) => id === event.attemptId);
      return payment === undefined ? {} : { payment: toPaymentView(link, payment) };
    }
    case 'refund.succeeded':
    case 'refund.failed': {
      const refund = link.refunds.find(({ id }) => id === event.refundId);
      return refund === undefined ? {} : { refund: toRefundView(link, refund) };
    }
    case 'dispute.opened':
    case 'dispute.closed': {
      const dispute = link.disputes.find(({ disputeRef }) => disputeRef === event.disputeRef);
      return dispute === undefined ? {} : { dispute: toDisputeView(link, dispute) };
    }
    case 'delivery.sent':
    case 'delivery.failed':
    case 'delivery.bounced':
      return { delivery: toMessageView(event) };
    default:
      return {};
  }
}

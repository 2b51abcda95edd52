import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { formatDuration } from '../time/format-when.js';

function findLast<T extends LinkEvent['type']>(link: Link, type: T): Extract<LinkEvent, { type: T }> | null {
  const isOfType = (event: LinkEvent): event is Extract<LinkEvent, { type: T }> => event.type === type;
  return link.history.filter(isOfType).at(-1) ?? null;
}

function describeLate(link: Link): string {
  const paid = link.history.findLast(({ type }) => type === 'payment.late');
  const cancelled = findLast(link, 'link.cancelled');
  const ended = cancelled?.at ?? link.expiresAt;
  const how = cancelled === null ? 'it expired' : 'it was cancelled';
  if (paid === undefined || ended === null) return `Paid after ${how}`;
  return `Paid ${formatDuration(paid.at.getTime() - ended.getTime())} after ${how}`;
}

function describeMismatch(link: Link): string {
  const event = link.history.findLast(({ type }) => type === 'payment.mismatch');
  const captured = event !== undefined && 'captured' in event ? event.captured : null;
  if (captured === null) return `Paid another amount than ${formatMoney(link.amount)}`;
  return `Paid ${formatMoney(captured)} instead of ${formatMoney(link.amount)}`;
}

/** Why a person must look: "Paid 12 minutes after it expired"; null when nobody must. */
export function describeException(link: Link): string | null {
  switch (link.exception) {
    case null:
      return null;
    case 'late':
      return describeLate(link);
    case 'over':
      return 'Paid twice: the second payment is to be refunded';
    case 'mismatch':
      return describeMismatch(link);
  }
}

import { findSurplus } from '../../../domain/link/find-refundable.js';
import type { Link } from '../../../domain/link/link.js';
import { isSurplus } from '../../../domain/link/question-facts.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { formatDuration } from '../time/format-distance.js';
import type { Words } from '../words/words.js';

function describeLate(words: Words, link: Link): string {
  const paid = link.history.findLast(({ type }) => type === 'payment.late');
  const cancelled = link.history.findLast(({ type }) => type === 'link.cancelled');
  const ended = cancelled?.at ?? link.expiresAt;
  const end = cancelled === undefined ? 'other' : 'cancelled';
  if (paid === undefined || ended === null) return words.say('state.exception.late', { end });
  // By the gateway's clock, as it was judged.
  const at = 'paidAt' in paid ? (paid.paidAt ?? paid.at) : paid.at;
  const duration = formatDuration(words, at.getTime() - ended.getTime());
  return words.say('state.exception.late_by', { end, duration });
}

function describeMismatch(words: Words, link: Link): string {
  const amount = formatMoney(link.amount);
  const event = link.history.findLast(({ type }) => type === 'payment.mismatch');
  const captured = event !== undefined && 'captured' in event ? event.captured : null;
  return captured === null
    ? words.say('state.exception.mismatch_unknown', { amount })
    : words.say('state.exception.mismatch', { captured: formatMoney(captured), amount });
}

function describeOver(words: Words, link: Link): string {
  const surplus = findSurplus(link)?.left ?? link.history.findLast(isSurplus)?.captured ?? link.amount;
  return words.say('state.exception.over', { amount: formatMoney(surplus) });
}

/** Why a person must look: "Paid 12 minutes after it expired"; null when nobody must. */
export function describeException(words: Words, link: Link): string | null {
  switch (link.exception) {
    case null:
      return null;
    case 'late':
      return describeLate(words, link);
    case 'over':
      return describeOver(words, link);
    case 'mismatch':
      return describeMismatch(words, link);
  }
}

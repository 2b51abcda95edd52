import type { Link, LinkState } from '../../../domain/link/link.js';
import { formatAmount, formatMoney } from '../../../domain/money/format-money.js';
import { capturedMinor, reservedMinor } from '../../../domain/payment/balance.js';

export interface StateCopy {
  readonly dot: string;
  readonly word: string;
}

const NEEDS_A_DECISION: StateCopy = { dot: '🟠', word: 'Needs a decision' };

/** The mark and word of each state; never the dot alone. */
export const STATE_COPY: Readonly<Record<LinkState, StateCopy>> = {
  open: { dot: '⚪', word: 'Open' },
  processing: { dot: '🔵', word: 'Processing' },
  paid: { dot: '🟢', word: 'Paid' },
  partially_refunded: { dot: '🟣', word: 'Partly refunded' },
  refunded: { dot: '🟣', word: 'Refunded' },
  expired: { dot: '⚫', word: 'Expired' },
  cancelled: { dot: '⚫', word: 'Cancelled' },
  needs_review: NEEDS_A_DECISION,
};

type Standing = Pick<Link, 'state' | 'exception' | 'amount' | 'attempts' | 'refunds'>;

/** How a link stands: "Paid", "Needs a decision" while someone must look, "Refunded 20.00 of 49.99 USD". */
export function describeState(link: Standing): StateCopy {
  if (link.state === 'paid' && link.exception !== null) return NEEDS_A_DECISION;
  const copy = STATE_COPY[link.state];
  if (link.state !== 'partially_refunded') return copy;
  const { currency } = link.amount;
  const refunded = formatAmount({ minor: reservedMinor(link), currency });
  return {
    ...copy,
    word: `Refunded ${refunded} of ${formatMoney({ minor: capturedMinor(link), currency })}`,
  };
}

/** "⚪ Open" */
export function formatState(link: Standing): string {
  const { dot, word } = describeState(link);
  return `${dot} ${word}`;
}

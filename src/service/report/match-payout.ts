import type { Mode } from '../../domain/merchant/merchant.js';
import type { Payout, PayoutLine } from '../../ports/gateway-books.js';
import type { LedgerName } from '../../ports/ledger.js';
import type { PaidOutLink, ReportedPayout } from './money-report.js';

export interface MatchedPayout {
  readonly merchantId: string;
  readonly provider: string;
  readonly mode: Mode;
  /** The links that its payments belong to, whosever they are. */
  readonly names: readonly LedgerName[];
}

/**
 * A payout as one merchant may see it: what came by which link, and what nobody can say. Null where it holds nothing of
 * theirs. In one that others share, only what is theirs is told.
 */
export function matchPayout(
  payout: Payout,
  { merchantId, provider, mode, names }: MatchedPayout,
): ReportedPayout | null {
  const { ref, amount, status, arrivesAt, lines } = payout;
  const byPayment = new Map(names.map((name) => [name.paymentRef, name]));
  const nameOf = ({ paymentRef }: PayoutLine) =>
    paymentRef === null ? undefined : byPayment.get(paymentRef);
  const own = lines.filter((line) => nameOf(line)?.merchantId === merchantId);
  const isShared = lines.some((line) => (nameOf(line)?.merchantId ?? merchantId) !== merchantId);
  if (isShared && own.length === 0) return null;
  const rest = isShared ? [] : lines.filter((line) => nameOf(line) === undefined);
  const sum = lines.reduce((total, line) => total + netOf(line), 0);
  const { currency } = amount;
  return {
    ...{ ref, amount, status, arrivesAt, provider, mode, isShared },
    links: addUpLinks(own, (line) => nameOf(line)?.reference ?? ''),
    others: { minor: addNet(rest.filter((line) => !isOfPayment(line))), currency },
    unmatched: rest.filter(isOfPayment),
    difference: isShared || sum === amount.minor ? null : { minor: amount.minor - sum, currency },
  };
}

/** It should be known by its payment. */
function isOfPayment({ kind }: PayoutLine): boolean {
  return kind === 'payment' || kind === 'refund' || kind === 'dispute';
}

function netOf({ amountMinor, feeMinor }: PayoutLine): number {
  return amountMinor - feeMinor;
}

function addNet(lines: readonly PayoutLine[]): number {
  return lines.reduce((total, line) => total + netOf(line), 0);
}

function addUpLinks(
  lines: readonly PayoutLine[],
  referenceOf: (line: PayoutLine) => string,
): readonly PaidOutLink[] {
  const sums = new Map<string, number>();
  for (const line of lines) {
    const reference = referenceOf(line);
    sums.set(reference, (sums.get(reference) ?? 0) + netOf(line));
  }
  return [...sums].map(([reference, amountMinor]) => ({ reference, amountMinor }));
}

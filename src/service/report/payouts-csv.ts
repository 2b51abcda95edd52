import { formatPlainAmount } from '../../domain/money/format-money.js';
import { BYTE_ORDER_MARK, type Cell, toCsvLine } from './csv.js';
import type { ReportedPayout } from './money-report.js';

/** The same in every language: programs read them. */
const COLUMNS = [
  'payout',
  'gateway',
  'mode',
  'status',
  'arrives',
  'line',
  'reference',
  'amount',
  'currency',
] as const;

/** Payouts, a line for each link in them and for whatever else makes them up. */
export function* renderPayoutsCsv(payouts: readonly ReportedPayout[]): Generator<string> {
  yield `${BYTE_ORDER_MARK}${toCsvLine(COLUMNS)}`;
  for (const payout of payouts) yield* renderPayout(payout);
}

function* renderPayout(payout: ReportedPayout): Generator<string> {
  const { amount, others, difference, isShared } = payout;
  const line = (kind: string, reference: string, minor: number): string =>
    toCsvLine([
      ...[payout.ref, payout.provider, payout.mode, payout.status, payout.arrivesAt.toISOString()],
      ...([
        kind,
        reference,
        { number: formatPlainAmount({ minor, currency: amount.currency }) },
      ] satisfies Cell[]),
      amount.currency,
    ]);
  if (!isShared) yield line('payout', '', amount.minor);
  for (const { reference, amountMinor } of payout.links) yield line('link', reference, amountMinor);
  if (others.minor !== 0) yield line('other', '', others.minor);
  for (const { ref, amountMinor, feeMinor } of payout.unmatched)
    yield line('unmatched', ref, amountMinor - feeMinor);
  if (difference !== null) yield line('difference', '', difference.minor);
}

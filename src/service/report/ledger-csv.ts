import type { LedgerRow } from '../../domain/ledger/ledger-row.js';
import { formatPlainAmount } from '../../domain/money/format-money.js';
import { BYTE_ORDER_MARK, toCsvLine } from './csv.js';

/** The same in every language: programs read them. */
const COLUMNS = [
  'time',
  'mode',
  'event',
  'reference',
  'account',
  'amount',
  'currency',
  'seller',
  'gateway',
  'gateway_account',
  'payment',
  'attempt',
  'link',
  'merchant',
  'row',
] as const;

/** Where a file of the ledger's rows begins. */
export function startLedgerCsv(): string {
  return `${BYTE_ORDER_MARK}${toCsvLine(COLUMNS)}`;
}

/** One row of the ledger; `seller`: as they are called. */
export function toLedgerLine(row: LedgerRow, seller: string): string {
  return toCsvLine([
    row.at.toISOString(),
    row.mode,
    row.type,
    row.reference,
    row.account,
    { number: formatPlainAmount({ minor: row.amountMinor, currency: row.currency }) },
    row.currency,
    seller,
    row.provider,
    row.gatewayAccountId ?? '',
    row.paymentRef ?? '',
    row.attemptId,
    row.linkId,
    row.merchantId,
    row.id,
  ]);
}

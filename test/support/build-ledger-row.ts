import type { LedgerRow } from '../../src/domain/ledger/ledger-row.js';
import { START } from './fake-clock.js';

/** 49.99 USD that came to `mer_lotus` by the sandbox, sold by `mem_mai`. */
export function buildLedgerRow(id: string, change: Partial<LedgerRow> = {}): LedgerRow {
  return {
    ...{
      id,
      eventId: id.split(':')[0] ?? id,
      type: 'payment.succeeded',
      merchantId: 'mer_lotus',
      mode: 'test',
    },
    ...{
      linkId: 'lnk_1',
      reference: 'PL-7KQ2M9',
      ownerId: 'mem_mai',
      attemptId: 'att_1',
      paymentRef: 'pay_1',
    },
    ...{ provider: 'sandbox', gatewayAccountId: null, at: START },
    ...{ account: 'gateway', amountMinor: 4999, currency: 'USD' },
    ...change,
  };
}

/** The two rows of a payment. */
export function buildPaymentRows(
  eventId: string,
  minor: number,
  change: Partial<LedgerRow> = {},
): readonly LedgerRow[] {
  return [
    buildLedgerRow(`${eventId}:0`, { ...change, amountMinor: minor }),
    buildLedgerRow(`${eventId}:1`, { ...change, account: 'captured', amountMinor: -minor }),
  ];
}

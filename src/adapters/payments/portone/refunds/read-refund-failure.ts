import type { RefundFailure } from '../../../../domain/refund/refund-failure.js';

/** By their words, since two errors share 4081: https://docs.portone.cloud/docs/error-codes */
const FAILURES: readonly (readonly [RegExp, RefundFailure])[] = [
  [/partial refund not allowed/, 'whole_only'],
  [/refund not allowed/, 'not_refundable'],
  [/invalid amount/, 'more_than_left'],
];

/** A refusal of PortOne's in our words; one that is new to us stays as it is. */
export function readRefundFailure(reason: string): string {
  return FAILURES.find(([words]) => words.test(reason))?.[1] ?? reason;
}

/** Why money did not go back, in words that every gateway's reasons map to. */
const REFUND_FAILURES = [
  'already_refunded',
  'more_than_left',
  'disputed',
  'account_closed',
  'card_gone',
  'balance_too_low',
  'declined',
  'called_off',
  'payment_unknown',
  'not_refundable',
  'whole_only',
  'unknown',
] as const;
export type RefundFailure = (typeof REFUND_FAILURES)[number];

/** Those that say themselves that the money, or a part of it, is not with the merchant any more. */
const GONE: ReadonlySet<string> = new Set<RefundFailure>(['already_refunded', 'more_than_left', 'disputed']);

/** False: a gateway's own word, which none of ours stands for. */
export function isRefundFailure(failure: string): failure is RefundFailure {
  return REFUND_FAILURES.some((known) => known === failure);
}

/** Nobody may say of a refund that failed so that its money is still here. */
export function saysMoneyIsGone(failure: string | null): boolean {
  return failure !== null && GONE.has(failure);
}

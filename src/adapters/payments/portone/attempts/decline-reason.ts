import type { DeclineReason } from '../../../../domain/payment/attempt.js';

/** By https://docs.portone.cloud/docs/error-codes; what is not named here is `other`. */
const REASONS: readonly (readonly [DeclineReason, readonly string[]])[] = [
  ['not_enough_funds', ['6002']],
  ['card_expired', ['6013']],
  ['card_declined', ['6001', '6003', '6011', '6012', '6014', '6015', '6017', '6018', '6022', '8001']],
  ['limit_exceeded', ['4077', '4078', '6019']],
  ['suspected_fraud', ['4100', '6021', '8004']],
  ['authentication_failed', ['4056', '4073', '6016', '8002']],
];
const REASON_OF_CODE = new Map(REASONS.flatMap(([reason, codes]) => codes.map((code) => [code, reason])));

/** A code of PortOne in our words. */
export function readDeclineReason(statusCode: string | null | undefined): DeclineReason {
  return REASON_OF_CODE.get(statusCode ?? '') ?? 'other';
}

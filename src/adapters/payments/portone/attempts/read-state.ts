/** `unknown`: spelled as nobody documented. It counts as under way, never as paid and never as ended. */
export type PortoneState = 'open' | 'pending' | 'paid' | 'failed' | 'ended' | 'unknown';

/** By https://docs.portone.cloud/docs/life-cycle, and "Deleted" by the reference of its status. */
const LINK_STATES: ReadonlyMap<string, PortoneState> = new Map([
  ['created', 'open'],
  ['processing', 'pending'],
  ['success', 'paid'],
  ['expired', 'ended'],
  ['cancelled', 'ended'],
  ['deleted', 'ended'],
]);

/**
 * By the reference of a transaction's status:
 * https://docs.portone.cloud/reference/get_api-transaction-merchantorderref-status
 */
const TRANSACTION_STATES: ReadonlyMap<string, PortoneState> = new Map([
  ['initiated', 'pending'],
  ['pending', 'pending'],
  ['success', 'paid'],
  ['failed', 'failed'],
  ['expired', 'ended'],
]);

/** Case says nothing: PortOne writes "Success" here and "SUCCESS" there. */
export function readLinkState(status: string): PortoneState {
  return LINK_STATES.get(status.trim().toLowerCase()) ?? 'unknown';
}

/** The state of a payment; a spelling that is new to us is `unknown`, never paid. */
export function readTransactionState(status: string): PortoneState {
  return TRANSACTION_STATES.get(status.trim().toLowerCase()) ?? 'unknown';
}

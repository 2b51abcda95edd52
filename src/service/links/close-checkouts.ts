import type { Link } from '../../domain/link/link.js';
import { isUnderWay } from '../../domain/payment/attempt.js';
import type { GatewayRegistry } from '../../ports/payment-gateway.js';
import { findGateway } from '../gateways/find-gateway.js';
import type { RecordAttemptReport } from './record-attempt-report.js';

export interface CloseCheckoutsDeps {
  readonly gateways: GatewayRegistry;
  readonly recordAttemptReport: RecordAttemptReport;
}

interface ClosedCheckouts {
  /** As it is after what the providers told. */
  readonly link: Link;
  /** Those whose checkout nobody can pay at any more. */
  readonly closedAttempts: readonly string[];
}

const CLOSED = { status: 'closed' } as const;

export type CloseCheckouts = (link: Link) => Promise<ClosedCheckouts>;

/**
 * Closes every checkout under way at its provider, so that nobody pays what is over. What a provider tells instead of
 * "closed" is recorded: it may be money. Throws AppError `provider_unavailable`, `store_unavailable`.
 */
export function makeCloseCheckouts({ gateways, recordAttemptReport }: CloseCheckoutsDeps): CloseCheckouts {
  return async (link) => {
    let current = link;
    const closedAttempts: string[] = [];
    for (const attempt of link.attempts.filter(isUnderWay)) {
      const { id, providerRef } = attempt;
      if (providerRef === null) continue;
      // Without keys nothing can be asked of an account: its checkouts end by themselves.
      const gateway = await findGateway(gateways, attempt);
      const report = gateway === null ? CLOSED : await gateway.closeAttempt(providerRef);
      if (report.status === 'closed') closedAttempts.push(id);
      else current = await recordAttemptReport(current, { attemptId: id, report, source: 'gateway' });
    }
    return { link: current, closedAttempts };
  };
}

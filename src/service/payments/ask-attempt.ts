import { isPast } from '../../domain/link/expiry.js';
import type { Link } from '../../domain/link/link.js';
import type { Attempt } from '../../domain/payment/attempt.js';
import type { Clock } from '../../ports/clock.js';
import type { GatewayRegistry } from '../../ports/payment-gateway.js';
import type { RecordAttemptReport } from '../links/record-attempt-report.js';

export interface AskAttemptDeps {
  readonly gateways: GatewayRegistry;
  readonly recordAttemptReport: RecordAttemptReport;
  readonly clock: Clock;
}

/** Answers the link as it is afterwards. */
export type AskAttempt = (link: Link, attempt: Attempt) => Promise<Link>;

/**
 * Asks a provider how one attempt stands and records what it says, as its webhook would be; a checkout of a link that is
 * over is closed. Throws AppError `provider_unavailable`, `provider_unknown`, `gateway_misconfigured`,
 * `store_unavailable`.
 */
export function makeAskAttempt({ gateways, recordAttemptReport, clock }: AskAttemptDeps): AskAttempt {
  return async (link, attempt) => {
    const { id, providerRef } = attempt;
    if (providerRef === null) return link;
    const gateway = await gateways.of(attempt);
    const isOver = isPast(link, clock.now()) || (link.state !== 'open' && link.state !== 'processing');
    const asked = await gateway.fetchAttempt(providerRef);
    const report = asked.status === 'open' && isOver ? await gateway.closeAttempt(providerRef) : asked;
    return recordAttemptReport(link, { attemptId: id, report, source: 'reconciliation' });
  };
}

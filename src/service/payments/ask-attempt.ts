import { isAppError } from '../../domain/errors.js';
import { isPast } from '../../domain/link/expiry.js';
import type { Link } from '../../domain/link/link.js';
import type { Attempt } from '../../domain/payment/attempt.js';
import type { Clock } from '../../ports/clock.js';
import type { GatewayRegistry } from '../../ports/payment-gateway.js';
import type { TellGatewayFault } from '../chat/tell-gateway-fault.js';
import { findGateway } from '../gateways/find-gateway.js';
import type { RecordAttemptReport } from '../links/record-attempt-report.js';

export interface AskAttemptDeps {
  readonly gateways: GatewayRegistry;
  readonly recordAttemptReport: RecordAttemptReport;
  readonly tellGatewayFault: TellGatewayFault;
  readonly clock: Clock;
}

/** Answers the link as it is afterwards. */
export type AskAttempt = (link: Link, attempt: Attempt) => Promise<Link>;

/**
 * Asks a provider how one attempt stands and records what it says, as its webhook would be; a checkout of a link that is
 * over is closed. Throws AppError `provider_unavailable`, `provider_unknown`, `gateway_misconfigured`,
 * `store_unavailable`.
 */
export function makeAskAttempt(deps: AskAttemptDeps): AskAttempt {
  const ask = makeAsk(deps);
  return async (link, attempt) => {
    try {
      return await ask(link, attempt);
    } catch (error) {
      if (isAppError(error, 'gateway_misconfigured')) {
        const { gatewayAccountId } = attempt;
        await deps.tellGatewayFault(link, { ...error.details, gatewayAccountId });
      }
      throw error;
    }
  };
}

function makeAsk({ gateways, recordAttemptReport, clock }: AskAttemptDeps): AskAttempt {
  const close = (link: Link, attemptId: string) =>
    recordAttemptReport(link, { attemptId, report: { status: 'closed' }, source: 'reconciliation' });
  return async (link, attempt) => {
    const { id, providerRef } = attempt;
    if (providerRef === null) return link;
    const gateway = await findGateway(gateways, attempt);
    // Its merchant has removed the account: nobody hears of it any more.
    if (gateway === null) return attempt.status === 'started' ? close(link, id) : link;
    const isOver = isPast(link, clock.now()) || (link.state !== 'open' && link.state !== 'processing');
    const asked = await gateway.fetchAttempt(providerRef);
    const report = asked.status === 'open' && isOver ? await gateway.closeAttempt(providerRef) : asked;
    return recordAttemptReport(link, { attemptId: id, report, source: 'reconciliation' });
  };
}

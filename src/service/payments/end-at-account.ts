import { isAppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { isBusyAt, listUnderWayAt } from '../../domain/link/under-way-at.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';
import type { EndAtAccount } from '../gateways/change-account.js';
import type { RecordAttemptReport } from '../links/record-attempt-report.js';
import { atMost } from '../work/at-most.js';

export interface EndAtAccountDeps {
  readonly links: Pick<LinkRepository, 'listBusyAt'>;
  readonly gateways: Pick<GatewayRegistry, 'of'>;
  readonly recordAttemptReport: RecordAttemptReport;
}

/** One account's own gateway is asked, which has a limit of its own. */
const AT_ONCE = 8;

/**
 * Closes every checkout that customers have open at an account, so that nobody pays where nobody hears of it any more. What
 * the gateway tells instead of "closed" is recorded. Of keys that it does not take nothing can be asked: nothing waits for
 * them. Throws AppError `provider_unavailable`, `store_unavailable`.
 */
export function makeEndAtAccount({ links, gateways, recordAttemptReport }: EndAtAccountDeps): EndAtAccount {
  const closeAll = async (link: Link, accountId: string, gateway: PaymentGateway): Promise<Link> => {
    let current = link;
    for (const { id: attemptId, providerRef } of listUnderWayAt(link, accountId)) {
      if (providerRef === null) continue;
      const report = await gateway.closeAttempt(providerRef);
      current = await recordAttemptReport(current, { attemptId, report, source: 'gateway' });
    }
    return current;
  };
  return async ({ id, merchantId, provider }) => {
    const busy = await links.listBusyAt(merchantId, id);
    if (busy.length === 0) return [];
    const inTurn = atMost(AT_ONCE);
    try {
      const gateway = await gateways.of({ provider, gatewayAccountId: id });
      const closed = await Promise.all(busy.map((link) => inTurn(() => closeAll(link, id, gateway))));
      return closed.filter((link) => isBusyAt(link, id)).map(({ reference }) => reference);
    } catch (error) {
      if (isAppError(error, 'gateway_misconfigured')) return [];
      throw error;
    }
  };
}

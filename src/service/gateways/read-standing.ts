import type { AuditValue } from '../../domain/audit/audit-entry.js';
import { isAppError } from '../../domain/errors.js';
import { type GatewayStanding, isOtherStanding } from '../../domain/payment/gateway-standing.js';
import type { AuditTrail } from '../../ports/audit-trail.js';
import type { Clock } from '../../ports/clock.js';
import type { GatewayAccounts, OwnAccount } from '../../ports/gateway-accounts.js';
import type { GatewayConnector } from '../../ports/gateway-connector.js';
import { type MerchantNewsDeps, requestMerchantNews } from '../news/request-merchant-news.js';

export interface ReadStandingDeps extends MerchantNewsDeps {
  readonly gatewayAccounts: Pick<GatewayAccounts, 'find' | 'openKeys' | 'noteKeys' | 'noteStanding'>;
  readonly gatewayConnector: GatewayConnector;
  readonly auditTrail: Pick<AuditTrail, 'append'>;
  readonly clock: Clock;
}

/** Reads what the gateway lets an account of a merchant do; does nothing for one that is gone. */
export type ReadStanding = (accountId: string) => Promise<void>;

/**
 * The gateway verifies its merchants, and is asked: what it starts or stops is kept, told to the owners of a live account,
 * and stands in the trail. Cut off in between, it is told no second time. Throws AppError `provider_unavailable`,
 * `store_unavailable`.
 */
export function makeReadStanding(deps: ReadStandingDeps): ReadStanding {
  const { gatewayAccounts, clock } = deps;
  return async (accountId) => {
    const account = await gatewayAccounts.find(accountId);
    if (account === null) return;
    const standing = await ask(deps, account);
    if (standing === null) return;
    if (account.mode === 'live' && isOtherStanding(account.standing, standing)) {
      await tell(deps, account, standing);
    }
    await gatewayAccounts.noteStanding(account, { ...standing, readAt: clock.now() });
  };
}

/** Null: its keys are gone, or its gateway does not take them. */
async function ask(
  { gatewayAccounts, gatewayConnector }: ReadStandingDeps,
  account: OwnAccount,
): Promise<GatewayStanding | null> {
  const opened = await gatewayAccounts.openKeys(account.id);
  if (opened === null) return null;
  try {
    return (await gatewayConnector.check(opened.keys, account.mode)).standing;
  } catch (error) {
    if (isAppError(error, 'gateway_misconfigured') || isAppError(error, 'provider_refused')) {
      await gatewayAccounts.noteKeys(account, 'refused');
      return null;
    }
    throw error;
  }
}

/** Named by what was known before, so that it is told once. */
async function tell(
  deps: ReadStandingDeps,
  { id, merchantId, provider, standing: before }: OwnAccount,
  standing: GatewayStanding,
): Promise<void> {
  const { charges, payouts } = standing;
  const key = `gateway_standing:${id}:${before?.readAt.toISOString() ?? 'first'}:${charges}:${payouts}`;
  const reason = standing.reason ?? standing.errors[0] ?? null;
  await deps.auditTrail.append(merchantId, [
    {
      ...{ id: key, merchantId, at: deps.clock.now(), actor: { kind: 'gateway', provider }, place: 'system' },
      ...{ action: 'gateway.standing_changed', subject: id, reason },
      ...{ before: before === null ? null : summarise(before), after: summarise(standing) },
    },
  ]);
  const note = { kind: 'gateway_standing', provider, charges, payouts, reason } as const;
  await requestMerchantNews(deps, merchantId, { key, note });
}

function summarise({ charges, payouts, due, pastDue }: GatewayStanding): AuditValue {
  return { charges, payouts, due, pastDue };
}

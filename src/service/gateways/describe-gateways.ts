import { isAppError } from '../../domain/errors.js';
import type { LiveRefused } from '../../domain/kyc/live-refused.js';
import type { Merchant, Mode } from '../../domain/merchant/merchant.js';
import type { Money } from '../../domain/money/money.js';
import type { GatewayAccounts, OwnAccount } from '../../ports/gateway-accounts.js';
import type { GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';
import { type CheckMayBeLiveDeps, findLiveStanding } from './check-may-be-live.js';

/** What a gateway takes of one of the merchant's currencies. */
export interface CurrencyRule {
  readonly currency: string;
  readonly isTaken: boolean;
  /** Null: any amount. */
  readonly least: Money | null;
}

export interface ConnectedGateway {
  readonly account: OwnAccount;
  /** Where its webhooks go, to be pasted there. */
  readonly webhookUrl: string;
  readonly rules: readonly CurrencyRule[];
}

/** Where a merchant's payments go. */
export interface MerchantGateways {
  /** Of links that are made from now on. */
  readonly mode: Mode;
  /** Why there is no real money; null: there may be. */
  readonly liveRefusal: LiveRefused | null;
  /** Who takes what is new; null: nobody. */
  readonly taker: { readonly provider: string; readonly isOwn: boolean } | null;
  /** The merchant's own, newest keys first; none that was removed. */
  readonly connected: readonly ConnectedGateway[];
}

export interface DescribeGatewaysDeps extends CheckMayBeLiveDeps {
  readonly gateways: GatewayRegistry;
  readonly gatewayAccounts: Pick<GatewayAccounts, 'listOf' | 'listInUse'>;
  readonly publicUrl: string;
}

/** Throws AppError `store_unavailable`. */
export async function describeGateways(
  deps: DescribeGatewaysDeps,
  { id: merchantId, mode, settings }: Merchant,
): Promise<MerchantGateways> {
  const accounts = await deps.gatewayAccounts.listOf(merchantId);
  const connected = accounts
    .filter(({ status }) => status !== 'removed')
    .map(async (account): Promise<ConnectedGateway> => {
      const { provider, id: gatewayAccountId } = account;
      const gateway = await orNull(deps.gateways.of({ provider, gatewayAccountId }));
      return {
        account,
        webhookUrl: `${deps.publicUrl}/webhooks/${provider}/${gatewayAccountId}`,
        rules: gateway === null ? [] : settings.currencies.map((currency) => findRule(gateway, currency)),
      };
    });
  const taker = await orNull(deps.gateways.forPayee({ merchantId, mode }));
  return {
    mode,
    liveRefusal: await findLiveRefusal(deps, merchantId),
    taker: taker && { provider: taker.provider, isOwn: taker.accountId !== null },
    connected: await Promise.all(connected),
  };
}

/** Of gateways that nobody has, and of keys that nobody can use, there is nothing to tell here. */
async function orNull(finding: Promise<PaymentGateway>): Promise<PaymentGateway | null> {
  try {
    return await finding;
  } catch (error) {
    if (isAppError(error, 'provider_unknown') || isAppError(error, 'gateway_misconfigured')) return null;
    throw error;
  }
}

async function findLiveRefusal(deps: DescribeGatewaysDeps, merchantId: string) {
  try {
    return (await findLiveStanding(deps, merchantId)).refusal;
  } catch (error) {
    if (isAppError(error, 'gateway_misconfigured')) return null;
    throw error;
  }
}

/** The smallest amount there is asks for everything that a gateway has against small ones. */
function findRule(gateway: PaymentGateway, currency: string): CurrencyRule {
  const problem = gateway.findAmountProblem({ minor: 1, currency });
  if (problem?.field === 'currency') return { currency, isTaken: false, least: null };
  if (problem?.field !== 'amount') return { currency, isTaken: true, least: null };
  if (problem.problem === 'too_small') return { currency, isTaken: true, least: problem.limit };
  return { currency, isTaken: true, least: problem.problem === 'wrong_step' ? problem.step : null };
}

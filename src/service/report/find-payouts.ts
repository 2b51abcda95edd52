import { isAppError } from '../../domain/errors.js';
import type { GatewayAccounts } from '../../ports/gateway-accounts.js';
import type { Payout } from '../../ports/gateway-books.js';
import type { Ledger } from '../../ports/ledger.js';
import type { GatewayAccount, GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';
import { matchPayout } from './match-payout.js';
import type { ReportedPayout, SilentGateway } from './money-report.js';

export interface FindPayoutsDeps {
  readonly gateways: GatewayRegistry;
  readonly gatewayAccounts: Pick<GatewayAccounts, 'listOf'>;
  readonly ledger: Pick<Ledger, 'findNames'>;
}

export interface PayoutSpan {
  readonly merchantId: string;
  readonly from: Date;
  readonly until: Date;
}

export interface FoundPayouts {
  readonly payouts: readonly ReportedPayout[];
  readonly silent: readonly SilentGateway[];
}

export type FindPayouts = (span: PayoutSpan) => Promise<FoundPayouts>;

/** Of one account; a gateway that pays out every day fills two months. */
const MOST_PAYOUTS = 60;

/**
 * Credits to the bank that hold money of a merchant: from its own accounts, and from the operator's. A gateway that cannot
 * be asked is named; it keeps nothing else from being told. Throws AppError `store_unavailable`.
 */
export function makeFindPayouts(deps: FindPayoutsDeps): FindPayouts {
  return async (span) => {
    const accounts = await listAccounts(deps, span);
    const found = await Promise.all(accounts.map((account) => findAt(deps, account, span)));
    const payouts = found.flatMap((each) => each.payouts);
    return {
      payouts: payouts.sort((one, other) => one.arrivesAt.getTime() - other.arrivesAt.getTime()),
      silent: found.flatMap((each) => each.silent),
    };
  };
}

async function listAccounts(
  { gateways, gatewayAccounts }: FindPayoutsDeps,
  { merchantId }: PayoutSpan,
): Promise<readonly GatewayAccount[]> {
  const own = new Set((await gatewayAccounts.listOf(merchantId)).map(({ id }) => id));
  const all = await gateways.listAccounts();
  return all.filter(({ gatewayAccountId }) => gatewayAccountId === null || own.has(gatewayAccountId));
}

async function findAt(
  deps: FindPayoutsDeps,
  account: GatewayAccount,
  span: PayoutSpan,
): Promise<FoundPayouts> {
  try {
    const gateway = await deps.gateways.of(account);
    if (!gateway.capabilities.listsPayouts) return { payouts: [], silent: [] };
    const payouts: ReportedPayout[] = [];
    for await (const payout of gateway.listPayouts(span)) {
      const matched = await matchAt(deps, { gateway, account, payout, span });
      if (matched !== null) payouts.push(matched);
      if (payouts.length === MOST_PAYOUTS) break;
    }
    return { payouts, silent: [] };
  } catch (error) {
    if (!isAppError(error) || error.code === 'store_unavailable') throw error;
    return { payouts: [], silent: [{ provider: account.provider, problem: error.code }] };
  }
}

interface Found {
  readonly gateway: PaymentGateway;
  readonly account: GatewayAccount;
  readonly payout: Payout;
  readonly span: PayoutSpan;
}

async function matchAt(
  { ledger }: FindPayoutsDeps,
  { gateway, account, payout, span }: Found,
): Promise<ReportedPayout | null> {
  const { merchantId } = span;
  const refs = payout.lines.flatMap(({ paymentRef }) => (paymentRef === null ? [] : [paymentRef]));
  const names = await ledger.findNames(account, [...new Set(refs)]);
  const mode = gateway.serves({ merchantId, mode: 'test' }) ? 'test' : 'live';
  return matchPayout(payout, { merchantId, provider: account.provider, mode, names });
}

import type { KnownStanding } from '../../domain/payment/gateway-standing.js';
import type { GatewayAccounts } from '../../ports/gateway-accounts.js';

/** Where the gateway of a merchant's live account lets it charge nothing. */
export interface GatewayStop {
  readonly provider: string;
  readonly standing: KnownStanding;
}

/** Null: nothing is stopped, or nobody knows of it. Throws AppError `store_unavailable`. */
export async function findGatewayStop(
  { gatewayAccounts }: { readonly gatewayAccounts: Pick<GatewayAccounts, 'listInUse'> },
  merchantId: string,
): Promise<GatewayStop | null> {
  const live = (await gatewayAccounts.listInUse(merchantId)).filter(({ mode }) => mode === 'live');
  const takesSome = live.some(({ standing }) => standing === null || standing.charges);
  const [first] = live;
  if (first === undefined || takesSome || first.standing === null) return null;
  return { provider: first.provider, standing: first.standing };
}

import type { Mode } from '../domain/merchant/merchant.js';
import type { GatewayStanding } from '../domain/payment/gateway-standing.js';
import type { GatewayKeys } from './gateway-accounts.js';

/** What a gateway says of the account that keys belong to. */
export interface AccountReport {
  /** The gateway's own name of the account. */
  readonly accountRef: string;
  /** What people call it there; null: nothing. */
  readonly displayName: string | null;
  /** What the gateway lets it do. */
  readonly standing: GatewayStanding;
}

/** Gateways, asked about an account before it is used. */
export interface GatewayConnector {
  /**
   * Calls something harmless with these keys. Throws AppError `gateway_misconfigured` where they are wrong or of another
   * mode than this one, `provider_unavailable` where nobody can tell now.
   */
  check(keys: GatewayKeys, mode: Mode): Promise<AccountReport>;
}

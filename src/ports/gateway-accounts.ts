import type { Mode } from '../domain/merchant/merchant.js';
import type { GatewayStanding, KnownStanding } from '../domain/payment/gateway-standing.js';

/** Gateways at which a merchant can have an account of its own, in the order in which they are asked. */
export const OWN_PROVIDERS = ['stripe', 'portone'] as const;
export type OwnProvider = (typeof OWN_PROVIDERS)[number];

/** What an account is reached with. */
export type GatewayKeys =
  | { readonly provider: 'stripe'; readonly secretKey: string }
  | { readonly provider: 'portone'; readonly clientKey: string; readonly secretKey: string };

/** All secrets of an account, in the clear. */
export interface OpenedKeys {
  readonly keys: GatewayKeys;
  /** Of webhooks: two while one takes the place of the other; none where the gateway has none, or nobody gave one. */
  readonly webhookSecrets: readonly string[];
}

/**
 * `refused`: its gateway does not take the keys any more. `replaced`: another account took its place and gets what is
 * new; this one goes on with what it took. `removed`: its keys are gone.
 */
export type OwnAccountStatus = 'connected' | 'refused' | 'replaced' | 'removed';

/** A merchant's own account at a gateway; nothing secret in it. */
export interface OwnAccount {
  readonly id: string;
  readonly merchantId: string;
  readonly provider: OwnProvider;
  readonly mode: Mode;
  /** The gateway's own name of the account: the same account keeps its id when its keys change. */
  readonly accountRef: string;
  /** What people call it there; null: nothing. */
  readonly displayName: string | null;
  /** Of the secret key. */
  readonly lastFour: string;
  readonly status: OwnAccountStatus;
  /** Grows with everything that is made of its secrets. */
  readonly revision: number;
  readonly hasWebhookSecret: boolean;
  /** When its last signed webhook came, to a minute; null: none since the secrets are these. */
  readonly lastSignedAt: Date | null;
  /** The member's id. */
  readonly connectedBy: string;
  /** Since when these keys are in use. */
  readonly connectedAt: Date;
  /** What its gateway lets it do, as it was read last; null: nobody asked yet. */
  readonly standing: KnownStanding | null;
}

/** An account that was checked just now. */
export interface CheckedAccount
  extends Pick<
    OwnAccount,
    'merchantId' | 'provider' | 'mode' | 'accountRef' | 'displayName' | 'connectedBy' | 'connectedAt'
  > {
  /** Used if the account was never connected before. */
  readonly newId: string;
  /** As it was read at `connectedAt`. */
  readonly standing: GatewayStanding;
}

/** Accounts of merchants at gateways, their secrets sealed at rest. All methods throw AppError `store_unavailable`. */
export interface GatewayAccounts {
  /** All that the merchant has or had, newest keys first. */
  listOf(merchantId: string): Promise<readonly OwnAccount[]>;
  /** Those that take what is new, newest keys first. When one was last signed may be out of date here. */
  listInUse(merchantId: string): Promise<readonly OwnAccount[]>;
  /** Those of all merchants whose keys are known, by their ids. */
  listWithKeys(): Promise<readonly OwnAccount[]>;
  find(accountId: string): Promise<OwnAccount | null>;
  /** Null once they are removed. Throws AppError `gateway_misconfigured` where they were sealed under another key than ours. */
  openKeys(accountId: string): Promise<OpenedKeys | null>;
  /** Keeps the keys; others of the merchant at this gateway in this mode take nothing new from then on. */
  connect(account: CheckedAccount, keys: GatewayKeys): Promise<OwnAccount>;
  /** The newest goes first and the one before it stays, for a rotation. */
  addWebhookSecret(account: Pick<OwnAccount, 'id' | 'merchantId'>, secret: string): Promise<void>;
  /** Forgets the secrets. */
  remove(account: Pick<OwnAccount, 'id' | 'merchantId'>): Promise<void>;
  /** Whether its gateway takes the keys of this revision; nothing changes for others. */
  noteKeys(account: OwnAccount, status: 'connected' | 'refused'): Promise<void>;
  /** What its gateway lets it do from now on; what was read before stays where that is newer. */
  noteStanding(account: Pick<OwnAccount, 'id' | 'merchantId'>, standing: KnownStanding): Promise<void>;
  /** Costs nothing where one was noted less than a minute before. */
  noteSigned(accountId: string, at: Date): Promise<void>;
}

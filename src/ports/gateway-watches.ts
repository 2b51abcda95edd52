import type { GatewayAccount } from './payment-gateway.js';
import type { WorkRow, WorkTable } from './work-table.js';

/** An account at a provider that is asked again and again what changed there. */
export interface AccountWatch extends WorkRow {
  readonly account: GatewayAccount;
  /** What changed up to this moment is in the inbox. */
  readonly since: Date;
}

/** That somebody looks which accounts there are. */
export interface RosterWatch extends WorkRow {
  readonly account: null;
}

export type GatewayWatch = AccountWatch | RosterWatch;

/** Accounts at providers as rows of due work, and one row more: the roster of them. */
export interface GatewayWatches extends WorkTable<GatewayWatch> {
  /** Begins to look which accounts there are; does nothing where it began before. */
  begin(now: Date): Promise<void>;
  /** Accounts that are not watched yet are from now on, for what changed from `since` on. */
  watch(
    accounts: readonly GatewayAccount[],
    times: { readonly since: Date; readonly now: Date },
  ): Promise<void>;
  /** What changed up to `since` is in the inbox. Does nothing when `holder` does not hold the row any more. */
  reach(watch: AccountWatch, since: Date, holder: string): Promise<void>;
}

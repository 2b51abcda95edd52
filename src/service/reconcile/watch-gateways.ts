import type { Clock } from '../../ports/clock.js';
import type { ListedChange } from '../../ports/gateway-books.js';
import type { AccountWatch, GatewayWatch, GatewayWatches } from '../../ports/gateway-watches.js';
import type { Kick } from '../../ports/kick.js';
import type { GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';
import type { ProviderInbox } from '../../ports/provider-inbox.js';
import type { Hold, WorkOutcome } from '../work/work-kind.js';

export interface WatchGatewaysDeps {
  readonly gateways: GatewayRegistry;
  readonly gatewayWatches: GatewayWatches;
  readonly inbox: Pick<ProviderInbox, 'insert'>;
  readonly clock: Clock;
  readonly kick: Kick;
}

export type WatchGateways = (watch: GatewayWatch, hold: Hold) => Promise<WorkOutcome>;

const HOUR_MS = 60 * 60_000;
/** Providers list a change a while after it happened, and their clocks are not ours. */
const OVERLAP_MS = 10 * 60_000;
/** Of an account that nobody has watched, so much of what was before is looked at. */
const BEFORE_MS = 24 * HOUR_MS;
/** Stored together. */
const PAGE = 100;

/**
 * Once an hour, what changed at an account, for what no webhook told: it goes the way of webhooks, under the same ids, so
 * that what was told is stored no second time. How far it came is kept page by page.
 * Throws AppError `provider_unavailable`, `gateway_misconfigured`, `store_unavailable`.
 */
export function makeWatchGateways(deps: WatchGatewaysDeps): WatchGateways {
  const { gateways, gatewayWatches, clock } = deps;
  return async (watch, hold) => {
    const now = clock.now();
    const inAnHour = { kind: 'later', at: new Date(now.getTime() + HOUR_MS), failures: 0 } as const;
    const accounts = await gateways.listAccounts();
    if (watch.account === null) {
      await gatewayWatches.watch(accounts, { since: new Date(now.getTime() - BEFORE_MS), now });
      deps.kick('reconcile');
      return inAnHour;
    }
    const { provider, gatewayAccountId } = watch.account;
    // An account that was taken away is looked at again when it is back.
    const isThere = accounts.some(
      (account) => account.provider === provider && account.gatewayAccountId === gatewayAccountId,
    );
    if (!isThere) return inAnHour;
    const gateway = await gateways.of(watch.account);
    if (!gateway.capabilities.listsChanges) return inAnHour;
    const isWhole = await readChanges(deps, { watch, hold, gateway });
    if (!isWhole) return { kind: 'later', at: now };
    await gatewayWatches.reach(watch, now, hold.holder);
    return inAnHour;
  };
}

interface Reading {
  readonly watch: AccountWatch;
  readonly hold: Hold;
  readonly gateway: PaymentGateway;
}

/** Puts all that changed into the inbox; false where the process stops before the end. */
async function readChanges(deps: WatchGatewaysDeps, { watch, hold, gateway }: Reading): Promise<boolean> {
  let page: ListedChange[] = [];
  const store = async (): Promise<void> => {
    const last = page.at(-1);
    if (last === undefined) return;
    await storePage(deps, gateway, page);
    if (last.at > watch.since) await deps.gatewayWatches.reach(watch, last.at, hold.holder);
    page = [];
  };
  for await (const change of gateway.listChanges(new Date(watch.since.getTime() - OVERLAP_MS))) {
    page.push(change);
    if (page.length < PAGE) continue;
    await store();
    if (!hold.mayBegin()) return false;
  }
  await store();
  return true;
}

async function storePage(
  { inbox, clock, kick }: WatchGatewaysDeps,
  { provider, accountId }: PaymentGateway,
  page: readonly ListedChange[],
): Promise<void> {
  const of = accountId === null ? {} : { gatewayAccountId: accountId };
  const events = page.map(({ event }) => ({ ...event, ...of, isFound: true }) as const);
  const rows = await inbox.insert(provider, events, { receivedAt: clock.now(), holder: null });
  if (rows.length > 0) kick('provider-events');
}

import type { GatewayAccounts, OwnAccount } from '../../../ports/gateway-accounts.js';
import type { Peers } from '../../../ports/peers.js';
import { createSureMemory, type SureMemory } from '../sure-memory.js';

const MAX_KEPT = 1_000;

export interface RememberedGatewayAccounts {
  readonly gatewayAccounts: GatewayAccounts;
  /** Runs what changes a merchant's accounts past the repository. */
  readonly change: SureMemory<readonly OwnAccount[]>['change'];
}

/** The same repository, remembering which accounts are in use: every link and payment asks, and they hardly ever change. */
export function rememberGatewayAccounts(
  repository: GatewayAccounts,
  peers: Peers,
): RememberedGatewayAccounts {
  const { getOrRead, change } = createSureMemory<readonly OwnAccount[]>(peers, MAX_KEPT);
  const { connect, addWebhookSecret, remove, noteKeys, noteStanding } = repository;
  return {
    change,
    gatewayAccounts: {
      ...repository,
      listInUse: async (merchantId) =>
        (await getOrRead(merchantId, () => repository.listInUse(merchantId))) ?? [],
      connect: (account, keys) => change(account.merchantId, () => connect(account, keys)),
      addWebhookSecret: (account, secret) =>
        change(account.merchantId, () => addWebhookSecret(account, secret)),
      remove: (account) => change(account.merchantId, () => remove(account)),
      noteStanding: (account, standing) => change(account.merchantId, () => noteStanding(account, standing)),
      noteKeys: (account, status) => change(account.merchantId, () => noteKeys(account, status)),
    },
  };
}

import type { GatewayAccounts, OpenedKeys, OwnAccount } from '../../src/ports/gateway-accounts.js';

export interface FakeGatewayAccounts extends GatewayAccounts {
  /** Puts an account there as it is. */
  put(account: OwnAccount, opened: OpenedKeys): void;
}

/** Accounts in memory, their secrets as they are given. */
export function createFakeGatewayAccounts(): FakeGatewayAccounts {
  const accounts = new Map<string, OwnAccount>();
  const secrets = new Map<string, OpenedKeys>();
  const change = (id: string, part: Partial<OwnAccount>) => {
    const account = accounts.get(id);
    if (account !== undefined) accounts.set(id, { ...account, ...part });
  };
  const raise = (id: string) => (accounts.get(id)?.revision ?? 0) + 1;
  const listOf = async (merchantId: string) =>
    [...accounts.values()]
      .filter((account) => account.merchantId === merchantId)
      .sort((a, b) => b.connectedAt.getTime() - a.connectedAt.getTime() || (a.id < b.id ? 1 : -1));

  return {
    put(account, opened) {
      accounts.set(account.id, account);
      secrets.set(account.id, opened);
    },
    listOf,
    listWithKeys: async () => [...accounts.values()].filter(({ status }) => status !== 'removed'),
    listInUse: async (merchantId) => (await listOf(merchantId)).filter(isInUse),
    find: async (id) => accounts.get(id) ?? null,
    openKeys: async (id) => secrets.get(id) ?? null,

    async connect({ newId, standing: read, ...given }, keys) {
      const { merchantId, provider, mode, accountRef } = given;
      const beside = (await listOf(merchantId)).filter(
        (one) => one.provider === provider && one.mode === mode,
      );
      const earlier = beside.find((one) => one.accountRef === accountRef);
      const id = earlier?.id ?? newId;
      for (const other of beside.filter(isInUse)) change(other.id, { status: 'replaced' });
      const { hasWebhookSecret = false, lastSignedAt = null } = earlier ?? {};
      const lastFour = keys.secretKey.slice(-4);
      const standing = { ...read, readAt: given.connectedAt };
      const state = { status: 'connected', lastFour, hasWebhookSecret, lastSignedAt, standing } as const;
      const account: OwnAccount = { ...given, ...state, id, revision: raise(id) };
      accounts.set(id, account);
      secrets.set(id, { keys, webhookSecrets: secrets.get(id)?.webhookSecrets ?? [] });
      return account;
    },

    async addWebhookSecret({ id }, secret) {
      const opened = secrets.get(id);
      if (opened === undefined) return;
      secrets.set(id, { ...opened, webhookSecrets: [secret, ...opened.webhookSecrets].slice(0, 2) });
      change(id, { hasWebhookSecret: true, lastSignedAt: null, revision: raise(id) });
    },

    async remove({ id }) {
      secrets.delete(id);
      change(id, { status: 'removed', hasWebhookSecret: false, revision: raise(id) });
    },

    async noteKeys({ id, revision, status: before }, status) {
      const account = accounts.get(id);
      if (account?.revision === revision && account.status === before) change(id, { status });
    },

    async noteStanding({ id }, standing) {
      const known = accounts.get(id)?.standing ?? null;
      if (known === null || known.readAt <= standing.readAt) change(id, { standing });
    },

    async noteSigned(id, at) {
      change(id, { lastSignedAt: at });
    },
  };
}

function isInUse({ status }: OwnAccount): boolean {
  return status === 'connected' || status === 'refused';
}

import { LRUCache } from 'lru-cache';
import { AppError } from '../../domain/errors.js';
import type { GatewayAccounts, OpenedKeys, OwnAccount, OwnProvider } from '../../ports/gateway-accounts.js';
import { OWN_PROVIDERS } from '../../ports/gateway-accounts.js';
import type { GatewayRegistry, Payee, PaymentGateway } from '../../ports/payment-gateway.js';
import { watchKeys } from './watch-keys.js';

export interface GatewayRegistryDeps {
  /** The operator's, in the order in which they are asked. */
  readonly operators: readonly PaymentGateway[];
  /** Takes what no other does; null: it is off. */
  readonly sandbox: PaymentGateway | null;
  readonly accounts: Pick<GatewayAccounts, 'listInUse' | 'listWithKeys' | 'find' | 'openKeys' | 'noteKeys'>;
  readonly openAccount: (account: OwnAccount, opened: OpenedKeys) => PaymentGateway;
}

/** Each remembers what it is told of what is under way, so it stays as long as it is in use. */
const MAX_KEPT = 500;

/**
 * New attempts of a merchant go to its own accounts, else to the operator's, else to the sandbox; of several to the first
 * that takes the amount. Running ones stay with their own.
 */
export function createGatewayRegistry(deps: GatewayRegistryDeps): GatewayRegistry {
  const { operators, sandbox } = deps;
  const openOnce = makeOpenOnce(deps);
  const open = async (account: OwnAccount) => watchKeys(await openOnce(account), account, deps.accounts);
  const others = sandbox === null ? [] : [sandbox];

  return {
    async forPayee(payee) {
      const own = await findOwn(deps.accounts, payee);
      const candidates = own.length > 0 ? await Promise.all(own.map(open)) : operators;
      const gateway = chooseOne(candidates, payee) ?? chooseOne(others, payee);
      if (gateway === undefined) throw new AppError('provider_unknown', { mode: payee.mode });
      return gateway;
    },

    async of({ provider, gatewayAccountId }) {
      if (gatewayAccountId === null) {
        const gateway = [...operators, ...others].find((candidate) => candidate.provider === provider);
        if (gateway === undefined) throw new AppError('provider_unknown', { provider });
        return gateway;
      }
      const account = await deps.accounts.find(gatewayAccountId);
      if (account?.provider !== provider) throw new AppError('provider_unknown', { provider });
      return open(account);
    },

    async listAccounts() {
      const own = (await deps.accounts.listWithKeys()).map(({ provider, id }) => ({
        provider,
        gatewayAccountId: id,
      }));
      return [
        ...[...operators, ...others].map(({ provider }) => ({ provider, gatewayAccountId: null })),
        ...own,
      ];
    },
  };
}

/** The newest of each provider, in their order. */
async function findOwn(
  accounts: GatewayRegistryDeps['accounts'],
  { merchantId, mode }: Payee,
): Promise<readonly OwnAccount[]> {
  const inUse = (await accounts.listInUse(merchantId)).filter((account) => account.mode === mode);
  const newestOf = (provider: OwnProvider) => inUse.find((account) => account.provider === provider);
  return OWN_PROVIDERS.map(newestOf).filter((account) => account !== undefined);
}

function chooseOne(gateways: readonly PaymentGateway[], payee: Payee): PaymentGateway | undefined {
  const serving = gateways.filter((gateway) => gateway.serves(payee));
  const { amount } = payee;
  if (amount === undefined) return serving[0];
  return serving.find((gateway) => gateway.findAmountProblem(amount) === null) ?? serving[0];
}

interface Kept {
  readonly revision: number;
  readonly gateway: PaymentGateway;
}

/** One gateway for each account, made anew when its secrets are others. */
function makeOpenOnce({ accounts, openAccount }: GatewayRegistryDeps) {
  const kept = new LRUCache<string, Kept>({ max: MAX_KEPT });
  return async (account: OwnAccount): Promise<PaymentGateway> => {
    const { id, revision, provider } = account;
    const before = kept.get(id);
    if (before?.revision === revision) return before.gateway;
    const opened = await accounts.openKeys(id);
    if (opened === null) {
      kept.delete(id);
      throw new AppError('gateway_misconfigured', { provider, problem: 'removed' });
    }
    // Another call may have made it meanwhile, and been told something to remember.
    const meanwhile = kept.get(id);
    if (meanwhile?.revision === revision) return meanwhile.gateway;
    const gateway = openAccount(account, opened);
    kept.set(id, { revision, gateway });
    return gateway;
  };
}

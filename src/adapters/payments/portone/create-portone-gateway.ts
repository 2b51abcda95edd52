import type { Mode } from '../../../domain/merchant/merchant.js';
import type { PaymentGateway } from '../../../ports/payment-gateway.js';
import { closeAttempt } from './attempts/close-attempt.js';
import { fetchAttempt } from './attempts/fetch-attempt.js';
import { createStarter } from './attempts/start-attempt.js';
import { createRefunder } from './refunds/create-refunder.js';
import { createVerifier } from './webhooks/create-verifier.js';
import { createPortoneClient } from './wire/create-portone-client.js';
import { type PortoneAccount, type PortoneClientDeps, PROVIDER } from './wire/portone-account.js';
import { createSignedNotes } from './wire/signed-notes.js';

export interface PortoneGatewayOptions extends PortoneAccount, PortoneClientDeps {
  /** Null: the operator's. */
  readonly accountId: string | null;
}

const MODES: Readonly<Record<PortoneAccount['environment'], Mode>> = { sandbox: 'test', live: 'live' };

/**
 * PortOne's global product (https://docs.portone.cloud): one link there for each attempt here. It lists payments by
 * when they were begun and nothing by when it changed, documents no disputes and no payouts, and leaves smallest
 * amounts to its channels. Keep one for each account: it remembers what it asked for.
 */
export function createPortoneGateway(options: PortoneGatewayOptions): PaymentGateway {
  const { accountId, clock, ...account } = options;
  const notes = createSignedNotes();
  const client = createPortoneClient(account, options);
  const deps = { account, client, notes, clock };
  const verify = createVerifier({ account, notes });
  return {
    provider: PROVIDER,
    accountId,
    capabilities: { refunds: 'in_parts', listsChanges: false, listsPayouts: false, takesEvidence: false },
    serves: ({ mode }) => mode === MODES[account.environment],
    findAmountProblem: () => null,
    startAttempt: createStarter(account, client),
    fetchAttempt: (providerRef) => fetchAttempt(deps, providerRef),
    closeAttempt: (providerRef) => closeAttempt(deps, providerRef),
    ...createRefunder(deps),
    fetchDispute: async () => null,
    sendEvidence: async () => {
      throw new Error('PortOne takes no evidence');
    },
    async *listChanges() {},
    async *listPayouts() {},
    verifyWebhook(request) {
      const events = verify(request);
      return accountId === null ? events : events.map((event) => ({ ...event, gatewayAccountId: accountId }));
    },
  };
}

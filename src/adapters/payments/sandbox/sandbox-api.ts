import { AppError } from '../../../domain/errors.js';
import type { Money } from '../../../domain/money/money.js';
import { SANDBOX_PROVIDER } from '../../../domain/payment/sandbox-provider.js';
import type { CheckoutRequest, CheckoutSession, PaymentGateway } from '../../../ports/payment-gateway.js';
import type { SandboxApiDeps } from './api-deps.js';
import { createBooksApi } from './books-api.js';
import { createDisputeApi } from './dispute-api.js';
import { parseEventBody } from './map-event.js';
import { asProvider } from './provider-errors.js';
import { createRefundApi } from './refund-api.js';
import { reportSession } from './report-session.js';
import type { SandboxSession } from './session.js';
import { checkSignature, SIGNATURE_HEADER } from './verify.js';

/** The sandbox takes every currency; its least charge is one of the smallest unit. */
const LEAST_CHARGE_MINOR = 1;

const LONGEST_SESSION_MS = 24 * 60 * 60 * 1000;

/** The sandbox as the services see it. */
export function createSandboxApi(deps: SandboxApiDeps): PaymentGateway {
  const { store, clock } = deps;

  async function report(providerRef: string) {
    const session = await store.find(providerRef);
    // No report at all, rather than a guess about money.
    if (session === null) throw new AppError('provider_unavailable', { problem: 'unknown_checkout' });
    return reportSession(session, clock.now());
  }

  return {
    provider: SANDBOX_PROVIDER,
    accountId: null,
    capabilities: { refunds: 'in_parts', listsChanges: true, listsPayouts: true, takesEvidence: true },
    serves: ({ mode }) => mode === 'test' || deps.practisesLive === true,
    findAmountProblem,

    startAttempt: (request) =>
      asProvider(async () => toCheckout(deps, await store.open(buildSession(deps, request)))),

    fetchAttempt: (providerRef) => asProvider(() => report(providerRef)),

    closeAttempt: (providerRef) =>
      asProvider(async () => {
        await store.close(providerRef, clock.now());
        return report(providerRef);
      }),

    ...createRefundApi(deps),
    ...createDisputeApi(deps),
    ...createBooksApi(deps),

    verifyWebhook({ rawBody, headers, now }) {
      checkSignature(deps.secret, { rawBody, signature: headers[SIGNATURE_HEADER], now });
      return parseEventBody(rawBody);
    },
  };
}

function findAmountProblem({ minor, currency }: Money) {
  if (minor >= LEAST_CHARGE_MINOR) return null;
  return { field: 'amount', problem: 'too_small', limit: { minor: LEAST_CHARGE_MINOR, currency } } as const;
}

function buildSession({ clock, ids }: SandboxApiDeps, request: CheckoutRequest): SandboxSession {
  const createdAt = clock.now();
  const latest = new Date(createdAt.getTime() + LONGEST_SESSION_MS);
  const { expiresAt } = request;
  return {
    _id: `sbx_${ids.newSlug()}`,
    attemptId: request.attemptId,
    merchantName: request.merchantName,
    amount: request.amount,
    description: request.description,
    reference: request.reference,
    returnUrl: request.payUrl,
    backUrl: request.returnUrl,
    createdAt,
    expiresAt: expiresAt !== null && expiresAt < latest ? expiresAt : latest,
    requestEndsAt: expiresAt,
    closedAt: null,
    ending: null,
    events: [],
    refundableMinor: 0,
    refunds: [],
    dispute: null,
  };
}

function toCheckout({ publicUrl }: SandboxApiDeps, { _id }: SandboxSession): CheckoutSession {
  return { providerRef: _id, checkoutUrl: `${publicUrl}/sandbox/checkout/${_id}` };
}

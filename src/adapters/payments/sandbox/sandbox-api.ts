import { AppError } from '../../../domain/errors.js';
import type { Money } from '../../../domain/money/money.js';
import type { Clock } from '../../../ports/clock.js';
import type { Ids } from '../../../ports/ids.js';
import type {
  CheckoutRequest,
  CheckoutSession,
  PaymentGateway,
  RefundReport,
  RefundRequest,
} from '../../../ports/payment-gateway.js';
import { parseEventBody } from './map-event.js';
import { SLOW_MS } from './outcomes.js';
import { asProvider } from './provider-errors.js';
import { reportRefund, reportSession, type SandboxRefund, type SandboxSession } from './session.js';
import type { SessionStore } from './session-store.js';
import { checkSignature, SIGNATURE_HEADER } from './verify.js';

export interface SandboxApiDeps {
  readonly store: SessionStore;
  readonly publicUrl: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly ids: Ids;
}

export const SANDBOX_PROVIDER = 'sandbox';

/** The sandbox takes every currency; its least charge is one of the smallest unit. */
const LEAST_CHARGE_MINOR = 1;

const LONGEST_SESSION_MS = 24 * 60 * 60 * 1000;

/** A refund whose reason begins so stays pending for a while: the way to practise one. */
const SLOW_REFUND = /^slow\b/i;

/** The sandbox as the services see it. */
export function createSandboxApi(deps: SandboxApiDeps): PaymentGateway {
  const { store, clock } = deps;

  async function getSessionOrThrow(providerRef: string): Promise<SandboxSession> {
    const session = await store.find(providerRef);
    // No report at all, rather than a guess about money.
    if (session === null) throw new AppError('provider_unavailable', { problem: 'unknown_checkout' });
    return session;
  }

  return {
    provider: SANDBOX_PROVIDER,
    serves: ({ mode }) => mode === 'test',
    findAmountProblem,

    startCheckout: (request) =>
      asProvider(async () => toCheckout(deps, await store.open(buildSession(deps, request)))),

    fetchAttempt: (providerRef) =>
      asProvider(async () => reportSession(await getSessionOrThrow(providerRef), clock.now())),

    closeCheckout: (providerRef) =>
      asProvider(async () => {
        await store.close(providerRef, clock.now());
        return reportSession(await getSessionOrThrow(providerRef), clock.now());
      }),

    refund: (request) => asProvider(() => refund(deps, request)),

    fetchRefund: (refundId) => asProvider(() => getRefundReportOrThrow(deps, refundId)),

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
    returnUrl: request.returnUrl,
    createdAt,
    expiresAt: expiresAt !== null && expiresAt < latest ? expiresAt : latest,
    closedAt: null,
    ending: null,
    events: [],
    refundableMinor: 0,
    refunds: [],
  };
}

function toCheckout({ publicUrl }: SandboxApiDeps, { _id }: SandboxSession): CheckoutSession {
  return { providerRef: _id, checkoutUrl: `${publicUrl}/sandbox/checkout/${_id}` };
}

async function refund(deps: SandboxApiDeps, request: RefundRequest): Promise<RefundReport> {
  const { store, clock } = deps;
  const requestedAt = clock.now();
  const delayMs = SLOW_REFUND.test(request.reason ?? '') ? SLOW_MS : 0;
  const asked: SandboxRefund = {
    id: request.refundId,
    amount: request.amount,
    requestedAt,
    settlesAt: new Date(requestedAt.getTime() + delayMs),
    refusal: null,
  };
  const reserved = request.amount.minor > 0 && (await store.reserveRefund(request.providerRef, asked));
  if (!reserved) await store.refuseRefund(request.providerRef, { ...asked, refusal: 'not_refundable' });
  // What is written under this id decides: it may be an earlier call's.
  return getRefundReportOrThrow(deps, request.refundId);
}

async function getRefundReportOrThrow(
  { store, clock }: SandboxApiDeps,
  refundId: string,
): Promise<RefundReport> {
  const found = await store.findRefund(refundId);
  if (found === null) throw new AppError('provider_unavailable', { problem: 'unknown_refund' });
  return reportRefund(found, clock.now());
}

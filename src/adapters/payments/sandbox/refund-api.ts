import type { PaymentGateway, RefundReport, RefundRequest } from '../../../ports/payment-gateway.js';
import type { SandboxApiDeps } from './api-deps.js';
import { later } from './end-session.js';
import { SLOW_MS } from './outcomes.js';
import { asProvider } from './provider-errors.js';
import { listRefund, reportRefund } from './report-session.js';
import { buildEvent, type SandboxRefund } from './session.js';

/** A refund whose reason begins so stays pending for a while: the way to practise one. */
const SLOW_REFUND = /^slow\b/i;

/** A refund whose reason begins so stays pending for a while, and then fails. */
const FAILING_REFUND = /^fail/i;

const NOT_REFUNDABLE = 'not_refundable';

/** Refunds, as a gateway makes and tells them. Throws AppErrors as PaymentGateway says. */
export function createRefundApi(
  deps: SandboxApiDeps,
): Pick<PaymentGateway, 'refund' | 'fetchRefund' | 'listRefunds'> {
  const { store, clock } = deps;
  return {
    refund: (request) => asProvider(() => refund(deps, request)),

    fetchRefund: ({ refundId }) => asProvider(() => report(deps, refundId)),

    listRefunds: ({ providerRef }) =>
      asProvider(async () => {
        const session = await store.find(providerRef);
        return (session?.refunds ?? [])
          .filter(({ refusal }) => refusal !== NOT_REFUNDABLE)
          .map((kept) => listRefund(kept, clock.now()));
      }),
  };
}

async function refund(deps: SandboxApiDeps, request: RefundRequest): Promise<RefundReport> {
  const { store, ids } = deps;
  const asked = buildRefund(deps, request);
  const event = buildEvent(ids.newId('evt'), 'refund.updated', asked.settlesAt);
  const isReserved =
    request.amount.minor > 0 && (await store.reserveRefund(request.providerRef, asked, event));
  if (!isReserved) {
    const { requestedAt: settlesAt } = asked;
    await store.refuseRefund(request.providerRef, { ...asked, settlesAt, refusal: NOT_REFUNDABLE });
  }
  // What is written under this id decides: it may be an earlier call's.
  const kept = await report(deps, request.refundId);
  return kept.status === 'unknown' ? { status: 'failed', reason: NOT_REFUNDABLE, refundRef: null } : kept;
}

function buildRefund({ clock, ids }: SandboxApiDeps, request: RefundRequest): SandboxRefund {
  const { refundId, amount, reason } = request;
  const requestedAt = clock.now();
  const isFailing = FAILING_REFUND.test(reason ?? '');
  const isSlow = isFailing || SLOW_REFUND.test(reason ?? '');
  return {
    id: refundId,
    ref: ids.newId('sbr'),
    ...{ amount, reason, requestedAt },
    settlesAt: later(requestedAt, isSlow ? SLOW_MS : 0),
    refusal: isFailing ? 'account_closed' : null,
  };
}

async function report({ store, clock }: SandboxApiDeps, refundId: string): Promise<RefundReport> {
  const found = await store.findRefund(refundId);
  return found === null ? { status: 'unknown' } : reportRefund(found, clock.now());
}

import { AppError } from '../../../domain/errors.js';
import type { PaymentGateway } from '../../../ports/payment-gateway.js';
import type { SandboxApiDeps } from './api-deps.js';
import { asProvider } from './provider-errors.js';
import { reportDispute } from './report-session.js';
import { buildEvent } from './session.js';

/** Disputes, as a gateway tells them. Throws AppErrors as PaymentGateway says. */
export function createDisputeApi({
  store,
  clock,
  ids,
}: SandboxApiDeps): Pick<PaymentGateway, 'fetchDispute' | 'sendEvidence'> {
  return {
    fetchDispute: (disputeRef) =>
      asProvider(async () => {
        const session = await store.findDisputed(disputeRef);
        return session === null ? null : reportDispute(session);
      }),

    sendEvidence: (disputeRef, evidence) =>
      asProvider(async () => {
        const event = buildEvent(ids.newId('evt'), 'dispute.updated', clock.now());
        if (await store.keepEvidence(disputeRef, evidence, event)) return;
        const dispute = (await store.findDisputed(disputeRef))?.dispute ?? null;
        // The same call again, whose answer got lost.
        if (dispute?.evidence?.text === evidence.text) return;
        const reason = dispute === null ? 'no_such_dispute' : 'evidence_not_taken';
        throw new AppError('provider_refused', { provider: 'sandbox', reason });
      }),
  };
}

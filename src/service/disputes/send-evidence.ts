import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { listPayments, type Payment } from '../../domain/payment/balance.js';
import type { EvidenceText } from '../../domain/payment/evidence.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';
import type { ChangeLink } from '../links/change-link.js';
import { listEntitled } from '../people/list-entitled.js';
import { type DisputeHandle, type DisputeOfLink, findDispute, getDispute } from './get-dispute.js';

export interface SendEvidenceDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly gateways: GatewayRegistry;
  readonly changeLink: ChangeLink;
}

export type SendEvidence = (actor: MemberActor, of: DisputeHandle) => Promise<DisputeOfLink>;

/**
 * Sends what was written for a disputed payment, for good: another person than its writer, where there is one who may.
 * An answer that got lost is settled by asking how the dispute stands. Throws AppError `second_person_needed`,
 * `evidence_by_hand` (the gateway takes none from us), `provider_unavailable`, `provider_refused`,
 * `gateway_misconfigured` and what `getDispute` throws.
 */
export function makeSendEvidence(deps: SendEvidenceDeps): SendEvidence {
  const { links, gateways, changeLink } = deps;
  return async (actor, of) => {
    const found = await getDispute(links, actor, of);
    await checkIsSecond(deps, actor, found);
    const payment = findPayment(found);
    const gateway = await gateways.of(payment);
    if (!gateway.capabilities.takesEvidence) {
      throw new AppError('evidence_by_hand', { reference: found.link.reference, provider: payment.provider });
    }
    if (!(await isSentAlready(gateway, of))) await gateway.sendEvidence(of.disputeRef, toEvidence(found));
    const input = { type: 'evidence_sent', disputeRef: of.disputeRef } as const;
    const { link } = await changeLink(found.link, input, { actor, source: 'person' });
    return findDispute(link, of.disputeRef, 'evidence_sent');
  };
}

async function checkIsSecond(
  { merchants }: SendEvidenceDeps,
  actor: MemberActor,
  { link: { merchantId, state, reference }, dispute }: DisputeOfLink,
): Promise<void> {
  if (dispute.evidence === null) throw new AppError('invalid_input', { fields: ['text'] });
  if (dispute.evidence.writtenBy !== actor.memberId) return;
  const entitled = await listEntitled(merchants, merchantId, 'decide');
  if (entitled.every(({ id }) => id === actor.memberId)) return;
  throw new AppError('second_person_needed', { state, reference, asked: 'evidence_sent' });
}

function findPayment({ link, dispute }: DisputeOfLink): Payment {
  const payment = listPayments(link).find(({ id }) => id === dispute.attemptId);
  if (payment === undefined) throw new Error('a dispute stands without its payment');
  return payment;
}

/** An earlier call of ours got through, or somebody answered in the gateway's own dashboard. */
async function isSentAlready(gateway: PaymentGateway, { disputeRef }: DisputeHandle): Promise<boolean> {
  const dispute = await gateway.fetchDispute(disputeRef);
  return dispute !== null && dispute.status !== 'needs_response';
}

function toEvidence({ link, dispute }: DisputeOfLink): EvidenceText {
  const { customer, description } = link;
  return {
    text: dispute.evidence?.text ?? '',
    customerName: customer.name,
    customerEmail: customer.email,
    productDescription: description,
  };
}

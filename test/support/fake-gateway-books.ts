import { AppError } from '../../src/domain/errors.js';
import type { Money } from '../../src/domain/money/money.js';
import type { DisputeReport } from '../../src/domain/payment/dispute.js';
import type {
  AttemptReport,
  ListedRefund,
  PaymentGateway,
  RefundHandle,
  RefundReport,
  RefundRequest,
} from '../../src/ports/payment-gateway.js';
import { START } from './fake-clock.js';

export interface FakeRefund extends ListedRefund {
  readonly paymentRef: string;
}

export interface FakeGatewayBooks {
  /** Every refund that the provider has, by our id, or its own where it was made there. */
  readonly refunds: Map<string, FakeRefund>;
  readonly disputes: Map<string, DisputeReport>;
  /** What was sent for a payment, by its dispute. */
  readonly evidence: Map<string, string>;
}

/** What an attempt that was paid is reported as: `ref_att_1` has the payment `pay_att_1`. */
export function buildSucceeded(
  captured: Money,
  over: Partial<Extract<AttemptReport, { status: 'succeeded' }>> = {},
): Extract<AttemptReport, { status: 'succeeded' }> {
  return { status: 'succeeded', captured, method: null, paymentRef: 'pay_1', at: START, fee: null, ...over };
}

type BookMethods = Pick<
  PaymentGateway,
  'refund' | 'fetchRefund' | 'listRefunds' | 'fetchDispute' | 'sendEvidence' | 'listChanges' | 'listPayouts'
>;

/** A provider's books in memory: it refuses what exceeds a payment, and does what it is asked twice once. */
export function createFakeGatewayBooks(
  reports: ReadonlyMap<string, AttemptReport>,
  nextStatus: () => ListedRefund['status'],
): FakeGatewayBooks & BookMethods {
  const refunds = new Map<string, FakeRefund>();
  const disputes = new Map<string, DisputeReport>();
  const evidence = new Map<string, string>();
  return {
    ...{ refunds, disputes, evidence },
    refund: async (request) => {
      if (!refunds.has(request.refundId)) {
        checkLeft(reports, refunds, request);
        const { refundId, paymentRef, amount, reason } = request;
        const made = { refundRef: `re_${refundId}`, refundId, amount, reason, at: START, paymentRef };
        refunds.set(refundId, { ...made, status: nextStatus() });
      }
      return reportOf(refunds.get(request.refundId));
    },
    fetchRefund: async ({ refundId, refundRef }: RefundHandle) =>
      reportOf(refunds.get(refundId) ?? [...refunds.values()].find((each) => each.refundRef === refundRef)),
    listRefunds: async ({ paymentRef }) =>
      [...refunds.values()].filter((each) => each.paymentRef === paymentRef),
    fetchDispute: async (disputeRef) => disputes.get(disputeRef) ?? null,
    sendEvidence: async (disputeRef, { text }) => void evidence.set(disputeRef, text),
    async *listChanges() {},
    async *listPayouts() {},
  };
}

function checkLeft(
  reports: ReadonlyMap<string, AttemptReport>,
  refunds: ReadonlyMap<string, FakeRefund>,
  { paymentRef, providerRef, amount }: RefundRequest,
): void {
  const payment = reports.get(providerRef);
  const taken = [...refunds.values()].filter(
    (each) => each.paymentRef === paymentRef && each.status !== 'failed',
  );
  const captured = payment?.status === 'succeeded' ? payment.captured.minor : 0;
  const left = captured - taken.reduce((sum, each) => sum + each.amount.minor, 0);
  if (amount.minor > left)
    throw new AppError('provider_refused', { provider: 'sandbox', reason: 'too much' });
}

function reportOf(refund: FakeRefund | undefined): RefundReport {
  if (refund === undefined) return { status: 'unknown' };
  const { status, refundRef, reason } = refund;
  return status === 'failed' ? { status, refundRef, reason: reason ?? 'failed' } : { status, refundRef };
}

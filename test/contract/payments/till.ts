import { isAppError } from '../../../src/domain/errors.js';
import type { Money } from '../../../src/domain/money/money.js';
import type {
  AttemptReport,
  CheckoutRequest,
  CheckoutSession,
  RefundHandle,
  RefundReport,
  RefundRequest,
} from '../../../src/ports/payment-gateway.js';
import { UNLIKE_OTHERS } from '../../support/unlike-others.js';
import { buildCheckoutRequest } from './build-checkout-request.js';
import type { GatewayUnderTest } from './gateway-under-test.js';

export interface OpenCheckout {
  readonly request: CheckoutRequest;
  readonly session: CheckoutSession;
}

export interface PaidCheckout extends OpenCheckout {
  readonly paid: Extract<AttemptReport, { status: 'succeeded' }>;
}

/** What a test does with a gateway, over and over. */
export interface Till<Given extends Payable = GatewayUnderTest> {
  readonly given: Given;
  /** A checkout of an attempt of its own; 49.99 USD unless told otherwise. */
  open(overrides?: Partial<CheckoutRequest>): Promise<OpenCheckout>;
  openAndPay(overrides?: Partial<CheckoutRequest>): Promise<PaidCheckout>;
  buildRefund(of: PaidCheckout, amount: Money, overrides?: Partial<RefundRequest>): RefundRequest;
  /** How the gateway answers it in the end, once what is under way has arrived. A refusal by an error is `refused`. */
  refund(request: RefundRequest): Promise<RefundReport | 'refused'>;
}

/** All that a till needs of what it stands in. */
type Payable = Pick<GatewayUnderTest, 'gateway' | 'pay' | 'settleRefunds'>;

export function createTill<Given extends Payable>(given: Given): Till<Given> {
  let count = 0;
  const next = (prefix: string) => {
    count += 1;
    return `${prefix}_01JDCONTRACT${String(count).padStart(14, '0')}`;
  };
  const { gateway } = given;

  async function open(overrides: Partial<CheckoutRequest> = {}): Promise<OpenCheckout> {
    const request = buildCheckoutRequest(next('att'), overrides);
    return { request, session: await gateway.startAttempt(request) };
  }

  return {
    given,
    open,

    async openAndPay(overrides) {
      const opened = await open(overrides);
      await given.pay(opened.session);
      const paid = await gateway.fetchAttempt(opened.session.providerRef);
      if (paid.status !== 'succeeded') throw new Error(`it was paid and is ${paid.status}`);
      return { ...opened, paid };
    },

    buildRefund: ({ request, session, paid }, amount, overrides = {}) => ({
      refundId: next('rfd'),
      attemptId: request.attemptId,
      providerRef: session.providerRef,
      paymentRef: paid.paymentRef,
      amount,
      isWhole: amount.minor === paid.captured.minor,
      reason: null,
      ...UNLIKE_OTHERS,
      ...overrides,
    }),

    async refund(request) {
      try {
        const first = await gateway.refund(request);
        if (first.status !== 'pending') return first;
        await given.settleRefunds?.();
        return await gateway.fetchRefund(toHandle(request, first));
      } catch (error) {
        if (isAppError(error, 'provider_refused')) return 'refused';
        throw error;
      }
    },
  };
}

export function toHandle(request: RefundRequest, answer: RefundReport | null): RefundHandle {
  const { attemptId: _attempt, isWhole: _whole, reason: _reason, ...named } = request;
  const refundRef = answer === null || answer.status === 'unknown' ? null : answer.refundRef;
  return { ...named, refundRef };
}

/** The money is not on its way back. */
export function isRefused(answer: RefundReport | 'refused'): boolean {
  return answer === 'refused' || answer.status === 'failed';
}

import { AppError, isAppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { EventSource } from '../../domain/link/link-event.js';
import { listPayments, type Payment } from '../../domain/payment/balance.js';
import type { Refund } from '../../domain/refund/refund.js';
import { UNCLEAR_AFTER_MS } from '../../domain/refund/refund-times.js';
import type { Clock } from '../../ports/clock.js';
import type { GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';
import type { TellGatewayFault } from '../chat/tell-gateway-fault.js';
import type { BookRefundsDeps } from './book-refunds.js';
import { type Answered, hearRefusal } from './hear-refusal.js';
import { postRefund } from './post-refund.js';
import { toRefundHandle } from './refund-handle.js';

export interface CarryRefundDeps extends BookRefundsDeps {
  readonly gateways: GatewayRegistry;
  readonly tellGatewayFault: TellGatewayFault;
  readonly clock: Clock;
}

/** `first`: the gateway has not heard of it. `again`: it may have, and is asked before it is told once more. */
type Turn = 'first' | 'again';

/** Takes a refund that left to its gateway, and notes what that says of it. */
export type CarryRefund = (link: Link, refundId: string, turn: Turn) => Promise<Link>;

interface Carried {
  readonly link: Link;
  readonly refund: Refund;
  readonly payment: Payment;
}

/**
 * Throws AppError `provider_unavailable` (what was asked for may have happened: it is asked about later),
 * `provider_unknown`, `store_unavailable`. Keys that a person must mend are told to the owner instead.
 */
export function makeCarryRefund(deps: CarryRefundDeps): CarryRefund {
  return async (link, refundId, turn) => {
    const refund = link.refunds.find(({ id }) => id === refundId);
    const payment = listPayments(link).find(({ id }) => id === refund?.attemptId);
    if (refund === undefined || refund.status !== 'pending' || payment === undefined) return link;
    const carried = { link, refund, payment };
    try {
      return await carry(deps, carried, turn);
    } catch (error) {
      const told = await noteUnclear(deps, carried);
      if (!isAppError(error, 'gateway_misconfigured')) throw error;
      await deps.tellGatewayFault(link, { ...payment, problem: error.details.problem });
      return told;
    }
  };
}

async function carry(deps: CarryRefundDeps, carried: Carried, turn: Turn): Promise<Link> {
  const { refund, payment } = carried;
  const gateway = await deps.gateways.of(payment);
  const isFirst = turn === 'first';
  const { link, report } = await (isFirst ? give : askOrGive)(deps, gateway, carried);
  const source: EventSource = isFirst ? 'gateway' : 'reconciliation';
  return postRefund(deps, link, { refund, provider: payment.provider, report, source });
}

async function askOrGive(
  deps: CarryRefundDeps,
  gateway: PaymentGateway,
  carried: Carried,
): Promise<Answered> {
  const { link, refund, payment } = carried;
  const known = await gateway.fetchRefund(toRefundHandle(link, refund, payment));
  if (known.status !== 'unknown') return { link, report: known };
  // It had named it once: it forgot, and what it forgot it may have paid.
  if (refund.refundRef !== null) throw new AppError('provider_unavailable');
  return give(deps, gateway, carried);
}

/** What it will not give back it says for good, whatever is repeated. */
async function give(deps: CarryRefundDeps, gateway: PaymentGateway, carried: Carried): Promise<Answered> {
  const { link, refund, payment } = carried;
  const { refundRef: _, ...handle } = toRefundHandle(link, refund, payment);
  const { amount, reason } = refund;
  const isWhole = amount.minor === payment.captured.minor;
  try {
    const report = await gateway.refund({ ...handle, attemptId: payment.id, reason, isWhole });
    return { link, report };
  } catch (error) {
    if (!isAppError(error, 'provider_refused')) throw error;
    return hearRefusal(deps, { ...carried, gateway }, error.details.reason);
  }
}

/** A person is told once, a day after it left. */
async function noteUnclear(
  { changeLink, clock }: CarryRefundDeps,
  { link, refund: { id: refundId, leftAt } }: Carried,
): Promise<Link> {
  const sinceMs = leftAt === null ? 0 : clock.now().getTime() - leftAt.getTime();
  if (sinceMs < UNCLEAR_AFTER_MS) return link;
  const by = { actor: { kind: 'system' }, source: 'clock' } as const;
  return (await changeLink(link, { type: 'refund_unclear', refundId }, by)).link;
}

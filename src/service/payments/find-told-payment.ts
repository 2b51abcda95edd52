import type { Link } from '../../domain/link/link.js';
import { listPayments, type Payment } from '../../domain/payment/balance.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';
import type { DisputeEvent, RefundEvent } from '../../ports/provider-event.js';
import { findAttemptOf, type RecordProviderEvent } from './record-provider-event.js';

export interface FindToldPaymentDeps {
  readonly links: LinkRepository;
  readonly gateways: GatewayRegistry;
  readonly recordProviderEvent: RecordProviderEvent;
}

/** News of what became of a payment after it came. */
export interface PaymentNews {
  readonly provider: string;
  readonly event: Pick<
    RefundEvent | DisputeEvent,
    'providerRef' | 'attemptId' | 'gatewayAccountId' | 'isFound'
  >;
}

export interface ToldPayment {
  readonly link: Link;
  readonly payment: Payment;
  readonly gateway: PaymentGateway;
}

/** Null: it is none of ours, or nobody has said yet that it came. */
export type FindToldPayment = (news: PaymentNews) => Promise<ToldPayment | null>;

/**
 * The payment that later news are about; where nobody had told of it, it is asked for and recorded first.
 * Throws what `recordProviderEvent` throws.
 */
export function makeFindToldPayment(deps: FindToldPaymentDeps): FindToldPayment {
  const { links, gateways, recordProviderEvent } = deps;

  async function find({ provider, event }: PaymentNews): Promise<Link | null> {
    const { providerRef, attemptId } = event;
    const link = await links.findByProviderRef(provider, providerRef);
    return link ?? (attemptId === null ? null : links.findByAttemptId(attemptId));
  }

  return async ({ provider, event }) => {
    const found = await find({ provider, event });
    const attempt = found === null ? undefined : findAttemptOf(found, event);
    const account = { provider, gatewayAccountId: event.gatewayAccountId ?? null };
    const isTheirs = attempt?.provider === provider && attempt.gatewayAccountId === account.gatewayAccountId;
    if (found === null || attempt === undefined || !isTheirs) return null;
    const { id: attemptId, providerRef, status } = attempt;
    // Told by the id of a payment, an attempt that knows no checkout of its own learns none here.
    if (status !== 'succeeded' && providerRef === null) return null;
    const link =
      status === 'succeeded'
        ? found
        : await recordProviderEvent({
            provider,
            event: { ...event, providerRef: providerRef ?? event.providerRef, attemptId },
            source: 'gateway',
          });
    const payment = link === null ? undefined : listPayments(link).find(({ id }) => id === attemptId);
    if (link === null || payment === undefined) return null;
    return { link, payment, gateway: await gateways.of(account) };
  };
}

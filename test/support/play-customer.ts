import type { Link } from '../../src/domain/link/link.js';
import type { Money } from '../../src/domain/money/money.js';
import type { ProviderEvent } from '../../src/ports/provider-event.js';
import type { Services } from '../../src/service/create-services.js';
import { buildSucceeded } from './fake-gateway-books.js';
import type { FakeServiceDeps } from './fake-service-deps.js';

/** Whoever pays, at a gateway that plays along. */
export interface CustomerUnderTest {
  /** Opens the checkout, and does not pay yet. */
  begins(reference: string): Promise<void>;
  /** Pays what was begun, else begins; `captured`: what the gateway takes, where it is not what was asked for. */
  pays(reference: string, captured?: Money): Promise<void>;
  /** Pays at two checkouts. */
  paysTwice(reference: string): Promise<void>;
  /** Asks their bank for all of it. */
  disputes(reference: string): Promise<void>;
  /** What the gateway says of each refund that it was asked for from now on. */
  refundsEnd(status: 'pending' | 'succeeded' | 'failed'): void;
}

interface World {
  readonly store: Pick<FakeServiceDeps, 'links' | 'gateway' | 'clock'>;
  readonly services: Pick<Services, 'startPayment' | 'receiveProviderEvent'>;
  merchantId(): Promise<string>;
}

const DAY_MS = 24 * 60 * 60_000;

/** One customer for all links of the merchant. */
export function playCustomer(world: World): CustomerUnderTest {
  const { gateway, clock } = world.store;
  const begun = new Map<string, string>();

  async function find(reference: string): Promise<Link> {
    const link = await world.store.links.findByReference(await world.merchantId(), reference);
    if (link === null) throw new Error(`there is no ${reference}`);
    return link;
  }

  async function begin(reference: string): Promise<string> {
    const { attemptId } = await world.services.startPayment((await find(reference)).slug);
    begun.set(reference, attemptId);
    return attemptId;
  }

  async function tell(attemptId: string): Promise<void> {
    const eventId = `evt_${gateway.webhooks.size}`;
    await receive({ kind: 'attempt', eventId, attemptId, providerRef: `ref_${attemptId}`, type: 'told' });
  }

  async function receive(event: ProviderEvent): Promise<void> {
    gateway.webhooks.set(event.eventId, event);
    const rawBody = new TextEncoder().encode(event.eventId);
    const request = { method: 'POST', address: 'http://pay.test', rawBody, headers: {}, now: clock.now() };
    await (await world.services.receiveProviderEvent('sandbox', request)).worked;
  }

  async function pay(attemptId: string, captured: Money): Promise<void> {
    const report = buildSucceeded(captured, {
      paymentRef: `pay_${attemptId}`,
      at: clock.now(),
      method: { label: 'Visa', last4: '4242' },
    });
    gateway.report(`ref_${attemptId}`, report);
    await tell(attemptId);
  }

  return {
    async begins(reference) {
      await begin(reference);
    },
    async pays(reference, captured) {
      const attemptId = begun.get(reference) ?? (await begin(reference));
      await pay(attemptId, captured ?? (await find(reference)).amount);
    },
    async paysTwice(reference) {
      const first = await begin(reference);
      gateway.report(`ref_${first}`, { status: 'failed', reason: 'card_declined' });
      await tell(first);
      const second = await begin(reference);
      const { amount } = await find(reference);
      await pay(second, amount);
      await pay(first, amount);
    },
    async disputes(reference) {
      const attemptId = begun.get(reference) ?? '';
      const disputeRef = `dp_${attemptId}`;
      gateway.disputes.set(disputeRef, {
        ...{ disputeRef, paymentRef: `pay_${attemptId}`, amount: (await find(reference)).amount },
        ...{ reason: 'fraudulent', status: 'needs_response', openedAt: clock.now(), fee: null },
        dueAt: new Date(clock.now().getTime() + 7 * DAY_MS),
      });
      const of = { disputeRef, attemptId, providerRef: `ref_${attemptId}` };
      await receive({ kind: 'dispute', eventId: `evt_${disputeRef}`, type: 'told', ...of });
    },
    refundsEnd(status) {
      gateway.nextRefund = status;
    },
  };
}

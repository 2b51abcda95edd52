import { AppError } from '../../src/domain/errors.js';
import type { FieldProblem } from '../../src/domain/link/field-problem.js';
import type { Money } from '../../src/domain/money/money.js';
import type {
  AttemptReport,
  CheckoutRequest,
  GatewayRegistry,
  ListedRefund,
  PaymentGateway,
} from '../../src/ports/payment-gateway.js';
import type { ProviderEvent } from '../../src/ports/provider-event.js';
import { createFakeGatewayBooks, type FakeGatewayBooks } from './fake-gateway-books.js';

export interface FakeGateway extends PaymentGateway, FakeGatewayBooks {
  /** Every checkout asked for, also the same one again. */
  readonly checkouts: CheckoutRequest[];
  /** Provider refs that were asked to be closed. */
  readonly closed: string[];
  /** What the provider says of a checkout from now on. */
  report(providerRef: string, report: AttemptReport): void;
  /** Every checkout that the provider has, with how it stands there. */
  ledger(): ReadonlyMap<string, AttemptReport>;
  /** The webhook body that verifies as this event, or these; null: an event type that says nothing. */
  readonly webhooks: Map<string, ProviderEvent | readonly ProviderEvent[] | null>;
  /** Runs inside the next call of this method, before it answers; may throw. */
  readonly interrupt: Partial<
    Record<'startAttempt' | 'fetchAttempt' | 'closeAttempt' | 'refund' | 'fetchRefund', () => Promise<void>>
  >;
  amountProblem: FieldProblem | null;
  /** How a refund that is asked for next stands at once. */
  nextRefund: ListedRefund['status'];
}

const ALL = { refunds: 'in_parts', listsChanges: false, listsPayouts: false, takesEvidence: true } as const;

/** A provider in memory: checkouts are `ref_<attempt id>`, open until `report` says otherwise; closing closes. */
export function createFakeGateway(provider = 'sandbox'): FakeGateway {
  const reports = new Map<string, AttemptReport>();
  const books = createFakeGatewayBooks(reports, () => gateway.nextRefund);
  const gateway: FakeGateway = {
    ...books,
    nextRefund: 'succeeded',
    provider,
    accountId: null,
    capabilities: ALL,
    serves: () => true,
    checkouts: [],
    closed: [],
    webhooks: new Map(),
    interrupt: {},
    amountProblem: null,
    report: (providerRef, report) => void reports.set(providerRef, report),
    ledger: () => reports,
    findAmountProblem: (_amount: Money) => gateway.amountProblem,

    async startAttempt(request) {
      gateway.checkouts.push(request);
      const providerRef = `ref_${request.attemptId}`;
      if (!reports.has(providerRef)) reports.set(providerRef, { status: 'open' });
      await runOnce(gateway, 'startAttempt');
      return { providerRef, checkoutUrl: `https://pay.test/${providerRef}` };
    },

    async fetchAttempt(providerRef) {
      await runOnce(gateway, 'fetchAttempt');
      return getReport(reports, providerRef);
    },

    async closeAttempt(providerRef) {
      gateway.closed.push(providerRef);
      await runOnce(gateway, 'closeAttempt');
      const report = getReport(reports, providerRef);
      if (report.status === 'open') reports.set(providerRef, { status: 'closed' });
      return getReport(reports, providerRef);
    },

    async refund(request) {
      const report = await books.refund(request);
      await runOnce(gateway, 'refund');
      return report;
    },

    async fetchRefund(handle) {
      await runOnce(gateway, 'fetchRefund');
      return books.fetchRefund(handle);
    },

    verifyWebhook({ rawBody }) {
      const event = gateway.webhooks.get(new TextDecoder().decode(rawBody));
      if (event === undefined)
        throw new AppError('signature_invalid', { provider: 'sandbox', problem: 'mismatch' });
      return event === null ? [] : [event].flat();
    },
  };
  return gateway;
}

/** All of them on; the first takes new attempts. */
export function createFakeGatewayRegistry(...gateways: readonly PaymentGateway[]): GatewayRegistry {
  const getOrThrow = (gateway: PaymentGateway | undefined): PaymentGateway => {
    if (gateway === undefined) throw new AppError('provider_unknown', { provider: 'none' });
    return gateway;
  };
  return {
    forPayee: async (payee) => getOrThrow(gateways.find((gateway) => gateway.serves(payee))),
    of: async ({ provider: name, gatewayAccountId }) =>
      getOrThrow(
        gateways.find(({ provider, accountId }) => provider === name && accountId === gatewayAccountId),
      ),
    listAccounts: async () =>
      gateways.map(({ provider, accountId }) => ({ provider, gatewayAccountId: accountId })),
  };
}

async function runOnce({ interrupt }: FakeGateway, method: keyof FakeGateway['interrupt']): Promise<void> {
  const run = interrupt[method];
  delete interrupt[method];
  await run?.();
}

function getReport(reports: ReadonlyMap<string, AttemptReport>, providerRef: string): AttemptReport {
  const report = reports.get(providerRef);
  if (report === undefined)
    throw new AppError('provider_unavailable', { problem: `no report of ${providerRef}` });
  return report;
}

import fc from 'fast-check';
import { AppError } from '../../../src/domain/errors.js';
import { listOpenQuestions } from '../../../src/domain/link/open-questions.js';
import { listPayments } from '../../../src/domain/payment/balance.js';
import type { AttemptReport } from '../../../src/ports/payment-gateway.js';
import { buildSucceeded } from '../../support/fake-gateway-books.js';
import { ASKED_MINOR, MANAGERS, type MoneyWorld, SLUG } from './money-world.js';

/** One thing that somebody does, or that goes wrong. What cannot be done as things stand does nothing. */
export interface MoneyStep {
  readonly name: string;
  run(world: MoneyWorld): Promise<void>;
}

const usd = (minor: number) => ({ minor, currency: 'USD' });
const HANDLE = { linkId: 'lnk_1' } as const;
const manager = fc.constantFrom('jo' as const, 'kim' as const);

/** At the bank: how one of its checkouts ends, the first that is open or under way, or any for money after all. */
function atBank(
  name: string,
  end: (world: MoneyWorld, ref: string) => AttemptReport | null,
  ofAny = false,
): MoneyStep {
  return {
    name,
    async run(world) {
      const ledger = [...world.gateway.ledger()];
      const found = ledger.findLast(([, { status }]) =>
        ofAny ? status !== 'succeeded' : status === 'open' || status === 'processing',
      );
      const report = found === undefined ? null : end(world, found[0]);
      if (found !== undefined && report !== null) world.gateway.report(found[0], report);
    },
  };
}

const paid = (world: MoneyWorld, ref: string, minor = ASKED_MINOR, currency = 'USD'): AttemptReport =>
  buildSucceeded(
    { minor, currency },
    { paymentRef: `pay_${ref}`, at: world.now(), fee: usd(Math.round(minor / 50)) },
  );

const bank = fc.constantFrom<MoneyStep>(
  atBank('the customer pays', paid),
  atBank('the customer pays another amount', (world, ref) => paid(world, ref, 4_000)),
  atBank('the customer pays in another currency', (world, ref) => paid(world, ref, ASKED_MINOR, 'EUR')),
  atBank('money comes after all', paid, true),
  atBank('another amount comes after all', (world, ref) => paid(world, ref, 2_500), true),
  atBank('the bank takes its time', () => ({ status: 'processing' })),
  atBank('the bank declines', () => ({ status: 'failed', reason: 'card_declined' })),
  atBank('a try fails and another may follow', () => ({ status: 'open', declined: 'not_enough_funds' })),
);

const customer = fc.constant<MoneyStep>({
  name: 'the customer begins to pay',
  run: (world) => world.attempt((services) => services.startPayment(SLUG)),
});

const tells = fc.record({ copy: fc.boolean(), nth: fc.nat(3) }).map(
  ({ copy, nth }): MoneyStep => ({
    name: copy ? 'the bank tells of a payment twice' : 'the bank tells of a payment',
    async run(world) {
      const refs = [...world.gateway.ledger().keys()];
      const ref = refs[nth % Math.max(1, refs.length)];
      if (ref === undefined) return;
      const attemptId = ref.replace('ref_', '');
      const event = {
        kind: 'attempt',
        eventId: `evt_${ref}_${world.changes.length}`,
        type: 'told',
        providerRef: ref,
        attemptId,
      } as const;
      await Promise.all((copy ? [event, event] : [event]).map((each) => world.tell(each)));
    },
  }),
);

const refunds = fc.oneof(
  fc
    .record({
      by: manager,
      minor: fc.constantFrom(1, 1_000, 3_001, ASKED_MINOR, 9_000, 0, -5),
      isRepeat: fc.boolean(),
    })
    .map(
      ({ by, minor, isRepeat }): MoneyStep => ({
        name: `${by} refunds ${minor}`,
        run: (world) =>
          world.attempt((services) =>
            services.askRefund(MANAGERS[by], { link: HANDLE, amount: usd(minor), reason: null, isRepeat }),
          ),
      }),
    ),
  manager.map(
    (by): MoneyStep => ({
      name: `${by} refunds all that is left`,
      run: (world) =>
        world.attempt((services) =>
          services.askRefund(MANAGERS[by], { link: HANDLE, amount: null, reason: 'all', isRepeat: true }),
        ),
    }),
  ),
  fc
    .record({
      by: manager,
      act: fc.constantFrom('approveRefund' as const, 'declineRefund' as const, 'callOffRefund' as const),
    })
    .map(
      ({ by, act }): MoneyStep => ({
        name: `${by}: ${act}`,
        async run(world) {
          const refund = world
            .link()
            .refunds.findLast(({ status }) => status === 'awaiting_approval' || status === 'scheduled');
          if (refund === undefined) return;
          await world.attempt((services) =>
            services[act](MANAGERS[by], { link: HANDLE, refundId: refund.id }),
          );
        },
      }),
    ),
);

/** What usually comes one after the other. */
const whole = fc.tuple(customer, bank, tells, refunds, fc.constantFrom(16_000, 0)).map(
  ([begins, ends, told, refund, ms]): MoneyStep => ({
    name: `${begins.name}, ${ends.name}, ${told.name}, ${refund.name}, ${ms / 1000} s pass`,
    async run(world) {
      for (const step of [begins, ends, told, refund]) await step.run(world);
      await world.advance(ms);
    },
  }),
);

const decisions = fc
  .record({ by: manager, decision: fc.constantFrom('keep' as const, 'accept' as const, 'refund' as const) })
  .map(
    ({ by, decision }): MoneyStep => ({
      name: `${by} decides: ${decision}`,
      async run(world) {
        const attemptId = listOpenQuestions(world.link())[0]?.attemptId ?? 'att_none';
        await world.attempt((services) =>
          services.decideMoney(MANAGERS[by], { link: HANDLE, attemptId, decision, reason: null }),
        );
      },
    }),
  );

/** What is done in the gateway's own dashboard, and what banks do. */
const elsewhere = fc.constantFrom<MoneyStep>(
  {
    name: 'somebody refunds at the gateway',
    async run(world) {
      const payment = listPayments(world.link())[0];
      if (payment?.paymentRef == null) return;
      const given = [...world.gateway.refunds.values()].filter(
        (each) => each.paymentRef === payment.paymentRef && each.status !== 'failed',
      );
      const left = payment.captured.minor - given.reduce((sum, { amount }) => sum + amount.minor, 0);
      if (left < 500) return;
      const refundRef = `re_there_${world.gateway.refunds.size}`;
      const amount = { ...payment.captured, minor: 500 };
      const made = {
        refundRef,
        refundId: null,
        amount,
        status: 'succeeded',
        reason: null,
        at: world.now(),
      } as const;
      world.gateway.refunds.set(refundRef, { ...made, paymentRef: payment.paymentRef });
    },
  },
  {
    name: 'a bank sends a refund back',
    async run(world) {
      const found = [...world.gateway.refunds].findLast(([, { status }]) => status !== 'failed');
      if (found !== undefined)
        world.gateway.refunds.set(found[0], { ...found[1], status: 'failed', reason: 'account closed' });
    },
  },
  {
    name: 'the gateway takes its time with refunds, or no more',
    async run({ gateway }) {
      gateway.nextRefund = gateway.nextRefund === 'pending' ? 'succeeded' : 'pending';
    },
  },
  {
    name: 'a refund that took its time is back',
    async run({ gateway }) {
      for (const [id, refund] of gateway.refunds)
        if (refund.status === 'pending') gateway.refunds.set(id, { ...refund, status: 'succeeded' });
    },
  },
  {
    name: 'the bank tells of refunds',
    async run(world) {
      const [first] = [...world.gateway.ledger().keys()];
      if (first === undefined) return;
      const eventId = `evt_refund_${world.changes.length}_${world.gateway.refunds.size}`;
      await world.tell({
        kind: 'refund',
        eventId,
        type: 'told',
        providerRef: first,
        attemptId: first.replace('ref_', ''),
      });
    },
  },
);

const disputes = fc.constantFrom<MoneyStep>(
  dispute('a customer disputes', null, 'needs_response'),
  dispute('a bank decides for the merchant', 'needs_response', 'won'),
  dispute('a bank decides for the customer', 'needs_response', 'lost'),
  dispute('a dispute is over before anybody heard of it', null, 'won'),
);

function dispute(
  name: string,
  from: 'needs_response' | null,
  status: 'needs_response' | 'won' | 'lost',
): MoneyStep {
  return {
    name,
    async run(world) {
      const known = world.gateway.disputes.get('dp_1');
      const payment = listPayments(world.link())[0];
      if ((known?.status ?? null) !== from || payment?.paymentRef == null || payment.providerRef === null)
        return;
      const { paymentRef, providerRef, captured, id } = payment;
      const told = {
        disputeRef: 'dp_1',
        paymentRef,
        amount: captured,
        reason: 'fraudulent',
        openedAt: world.now(),
        dueAt: null,
        fee: null,
      } as const;
      world.gateway.disputes.set('dp_1', { ...(known ?? told), status });
      await world.tell({
        kind: 'dispute',
        eventId: `evt_dispute_${status}`,
        type: 'told',
        providerRef,
        disputeRef: 'dp_1',
        attemptId: id,
      });
    },
  };
}

const people = fc.oneof(
  manager.map(
    (by): MoneyStep => ({
      name: `${by} cancels`,
      run: (world) => world.attempt((services) => services.cancelLink(MANAGERS[by], HANDLE)),
    }),
  ),
  manager.map(
    (by): MoneyStep => ({
      name: `${by} extends`,
      run: (world) =>
        world.attempt((services) =>
          services.extendLink(MANAGERS[by], {
            link: HANDLE,
            expiresAt: new Date(world.now().getTime() + 2 * 60 * 60_000),
          }),
        ),
    }),
  ),
);

const trouble = fc.oneof(
  fc.constantFrom('before' as const, 'after' as const).map(
    (crash): MoneyStep => ({
      name: `the next write dies ${crash} it is done`,
      run: async (world) => world.crashAtNextWrite(crash),
    }),
  ),
  fc
    .constantFrom(
      'startAttempt' as const,
      'fetchAttempt' as const,
      'closeAttempt' as const,
      'refund' as const,
      'fetchRefund' as const,
    )
    .map(
      (method): MoneyStep => ({
        name: `the answer to the next ${method} gets lost`,
        async run({ gateway }) {
          gateway.interrupt[method] = async () => {
            throw new AppError('provider_unavailable', { problem: 'lost' });
          };
        },
      }),
    ),
  fc.constant<MoneyStep>({ name: 'a new process starts', run: (world) => world.restart() }),
);

const time = fc
  .constantFrom(1_000, 16_000, 4 * 60_000, 65 * 60_000, 25 * 60 * 60_000)
  .map((ms): MoneyStep => ({ name: `${ms / 1000} s pass`, run: (world) => world.advance(ms) }));

/** Anything that can happen to the money of a link, the usual more often. */
export const anyMoneyStep: fc.Arbitrary<MoneyStep> = fc
  .oneof(
    { arbitrary: whole, weight: 5 },
    { arbitrary: customer, weight: 4 },
    { arbitrary: bank, weight: 6 },
    { arbitrary: tells, weight: 5 },
    { arbitrary: refunds, weight: 6 },
    { arbitrary: decisions, weight: 3 },
    { arbitrary: elsewhere, weight: 4 },
    { arbitrary: disputes, weight: 3 },
    { arbitrary: people, weight: 1 },
    { arbitrary: trouble, weight: 2 },
    { arbitrary: time, weight: 4 },
  )
  .map((step) => ({ ...step, [fc.toStringMethod]: () => step.name }));

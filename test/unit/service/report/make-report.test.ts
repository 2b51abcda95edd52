import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import type { Payout, PayoutLine } from '../../../../src/ports/gateway-books.js';
import { buildLedgerRow, buildPaymentRows } from '../../../support/build-ledger-row.js';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MANAGER = buildTestActor({ role: 'manager' });
const SPAN = { from: START, until: new Date(START.getTime() + 86_400_000) };

function lineOf(ref: string, paymentRef: string | null, change: Partial<PayoutLine> = {}): PayoutLine {
  return { ref, kind: 'payment', paymentRef, amountMinor: 1_000, feeMinor: 50, at: START, ...change };
}

function payoutOf(minor: number, lines: readonly PayoutLine[]): Payout {
  return { ref: 'po_1', amount: { minor, currency: 'USD' }, status: 'paid', arrivesAt: START, lines };
}

function open(payouts: readonly (Payout | AppError)[] = []) {
  const world = createFakeWorld({ members: [buildTestMember()] });
  Object.assign(world.gateway, {
    capabilities: { ...world.gateway.capabilities, listsPayouts: true },
    async *listPayouts() {
      for (const payout of payouts) {
        if (payout instanceof AppError) throw payout;
        yield payout;
      }
    },
  });
  const name = (merchantId: string, paymentRef: string) => {
    const reference = `PL-${paymentRef}`;
    world.ledger.names.push({ merchantId, linkId: `lnk_${paymentRef}`, reference, paymentRef });
  };
  return { ...world, name, makeReport: () => world.services.makeReport(MANAGER, SPAN) };
}

describe('makeReport', () => {
  it('says what came, went back, was kept and is disputed, by seller and by gateway', async () => {
    const { ledger, makeReport } = open();
    await ledger.add([
      ...buildPaymentRows('evt_1', 5_000),
      ...buildPaymentRows('evt_2', 3_000, { ownerId: 'mem_gone', provider: 'stripe' }),
      buildLedgerRow('evt_3:0', { account: 'fees', amountMinor: 200 }),
      buildLedgerRow('evt_3:1', { amountMinor: -200 }),
      buildLedgerRow('evt_4:0', { account: 'refunded', amountMinor: 1_000 }),
      buildLedgerRow('evt_4:1', { amountMinor: -1_000 }),
      buildLedgerRow('evt_5:0', {
        account: 'disputed',
        amountMinor: 500,
        provider: 'stripe',
        ownerId: 'mem_gone',
      }),
      buildLedgerRow('evt_5:1', { amountMinor: -500, provider: 'stripe', ownerId: 'mem_gone' }),
      ...buildPaymentRows('evt_6', 70_000, { currency: 'VND' }),
      ...buildPaymentRows('evt_7', 9_999, { at: SPAN.until }),
    ]);
    const { modes } = await makeReport();
    expect(modes).toHaveLength(1);
    const [usd, vnd] = modes[0]?.currencies ?? [];
    const mai = { captured: 5_000, refunded: 1_000, fees: 200, disputed: 0, net: 3_800, payments: 1 };
    const gone = { captured: 3_000, refunded: 0, fees: 0, disputed: 500, net: 2_500, payments: 1 };
    expect(usd).toEqual({
      currency: 'USD',
      ...{ captured: 8_000, refunded: 1_000, fees: 200, disputed: 500, net: 6_300, payments: 2 },
      sellers: [
        { name: buildTestMember().displayName, ...mai },
        { name: null, ...gone },
      ],
      otherSellers: null,
      gateways: [
        { name: 'sandbox', ...mai },
        { name: 'stripe', ...gone },
      ],
    });
    expect(vnd).toMatchObject({ currency: 'VND', captured: 70_000, payments: 1 });
  });

  it('keeps test and live apart, the merchant’s own mode first', async () => {
    const { ledger, makeReport } = open();
    await ledger.add([...buildPaymentRows('evt_1', 1), ...buildPaymentRows('evt_2', 2, { mode: 'live' })]);
    const { modes } = await makeReport();
    expect(modes.map(({ mode, currencies }) => [mode, currencies[0]?.captured])).toEqual([
      ['test', 1],
      ['live', 2],
    ]);
  });

  it('names ten sellers, and the rest together', async () => {
    const { ledger, makeReport } = open();
    const sellers = Array.from({ length: 13 }, (_, at) =>
      buildPaymentRows(`evt_${at}`, 100 + at, { ownerId: `mem_${at}` }),
    );
    await ledger.add(sellers.flat());
    const [usd] = (await makeReport()).modes[0]?.currencies ?? [];
    expect(usd?.sellers.map(({ captured }) => captured)).toEqual([
      112, 111, 110, 109, 108, 107, 106, 105, 104, 103,
    ]);
    expect(usd?.otherSellers).toMatchObject({ count: 3, captured: 303, payments: 3 });
  });

  it('tells which links make up a credit, and asks about what none knows of', async () => {
    const { name, makeReport } = open([
      payoutOf(2_360, [
        lineOf('txn_1', 'pay_1'),
        lineOf('txn_2', 'pay_2'),
        lineOf('txn_3', 'pay_1', { kind: 'refund', amountMinor: -400, feeMinor: 0 }),
        lineOf('txn_4', null, { kind: 'fee', amountMinor: -100, feeMinor: 0 }),
        lineOf('txn_5', 'pay_9'),
      ]),
    ]);
    name('mer_lotus', 'pay_1');
    name('mer_lotus', 'pay_2');
    const { payouts } = await makeReport();
    expect(payouts).toMatchObject([
      {
        ...{ ref: 'po_1', provider: 'sandbox', isShared: false },
        links: [
          { reference: 'PL-pay_1', amountMinor: 550 },
          { reference: 'PL-pay_2', amountMinor: 950 },
        ],
        others: { minor: -100, currency: 'USD' },
        unmatched: [{ ref: 'txn_5' }],
        difference: { minor: 10, currency: 'USD' },
      },
    ]);
  });

  it('shows of a credit that others share what is the merchant’s, and nothing of theirs', async () => {
    const { name, makeReport } = open([
      payoutOf(2_850, [lineOf('txn_1', 'pay_1'), lineOf('txn_2', 'pay_2'), lineOf('txn_3', 'pay_9')]),
      payoutOf(950, [lineOf('txn_4', 'pay_2')]),
    ]);
    name('mer_lotus', 'pay_1');
    name('mer_other', 'pay_2');
    const { payouts } = await makeReport();
    expect(payouts).toMatchObject([
      {
        isShared: true,
        links: [{ reference: 'PL-pay_1', amountMinor: 950 }],
        unmatched: [],
        difference: null,
      },
    ]);
  });

  it('names a gateway that does not answer, and tells all else', async () => {
    const { ledger, makeReport } = open([new AppError('provider_unavailable', { problem: 'down' })]);
    await ledger.add(buildPaymentRows('evt_1', 1));
    const { modes, silent } = await makeReport();
    expect(silent).toEqual([{ provider: 'sandbox', problem: 'provider_unavailable' }]);
    expect(modes[0]?.currencies).toHaveLength(1);
  });

  it('is for nobody who may not see it', async () => {
    const { services } = open();
    const asked = services.makeReport(buildTestActor({ role: 'sales' }), SPAN);
    await expect(asked).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

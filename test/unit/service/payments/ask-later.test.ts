import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import type { AttemptReport } from '../../../../src/ports/payment-gateway.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PAID = buildSucceeded({ minor: 4999, currency: 'USD' });
const FEE = { minor: 175, currency: 'USD' };

/** A checkout of which the gateway says `report`, or nothing at all. */
function setUp(report: AttemptReport | AppError) {
  const world = createFakeWorld({ links: [buildTestLink({ attempts: [buildTestAttempt()] })] });
  let calls = 0;
  if (report instanceof AppError) {
    Object.assign(world.gateway, {
      fetchAttempt: async () => {
        calls += 1;
        throw report;
      },
    });
  } else world.gateway.report('ref_att_1', report);
  /** Hours pass at once, and the minute after each is worked: whoever looks every few seconds would look for days. */
  const passHours = async (hours: number) => {
    for (let hour = 0; hour < hours; hour += 1) {
      world.clock.advance(HOUR_MS - MINUTE_MS);
      await world.workAfter(MINUTE_MS);
    }
  };
  const tellPaid = async () => {
    const event = { providerRef: 'ref_att_1', attemptId: null };
    await world.recordProviderEvent({ provider: 'sandbox', event, source: 'gateway' });
  };
  const typesOf = () => world.links.get('lnk_1').history.map(({ type }) => type);
  return { ...world, passHours, tellPaid, typesOf, calls: () => calls };
}

describe('a payment whose end nobody tells', () => {
  it('is told to a person after a day under way, once', async () => {
    const { passHours, typesOf } = setUp({ status: 'processing' });
    await passHours(23);
    expect(typesOf()).not.toContain('payment.unclear');
    await passHours(49);
    expect(typesOf().filter((type) => type === 'payment.unclear')).toHaveLength(1);
  });

  it('is told to a person after a day in which the gateway did not answer', async () => {
    const { passHours, typesOf, calls } = setUp(new AppError('provider_unavailable', { problem: 'down' }));
    await passHours(23);
    expect([typesOf().includes('payment.unclear'), calls() > 3]).toEqual([false, true]);
    await passHours(25);
    expect(typesOf().filter((type) => type === 'payment.unclear')).toHaveLength(1);
  });

  it('is no question where the customer only left the checkout', async () => {
    const { passHours, typesOf } = setUp({ status: 'open' });
    await passHours(72);
    expect(typesOf()).toEqual(['link.created']);
  });
});

describe('a fee that was not known when the payment was', () => {
  it('is asked about once, and booked when it is told', async () => {
    const { gateway, tellPaid, passHours, links, ledger, typesOf } = setUp({ ...PAID, fee: null });
    await tellPaid();
    gateway.report('ref_att_1', { ...PAID, fee: FEE });
    await passHours(5);
    expect(links.get('lnk_1').attempts[0]?.fee).toBeNull();
    await passHours(2);
    expect(links.get('lnk_1').attempts[0]?.fee).toEqual(FEE);
    expect(typesOf().at(-1)).toBe('payment.fee');
    const fees = [...ledger.rows.values()].filter(({ account }) => account === 'fees');
    expect(fees.map(({ amountMinor }) => amountMinor)).toEqual([175]);
  });

  it('is given up where the gateway never says it', async () => {
    const { tellPaid, passHours, linkWork, clock, typesOf } = setUp({ ...PAID, fee: null });
    await tellPaid();
    await passHours(48);
    expect(await linkWork.questions.measure(clock.now())).toMatchObject({ depth: 0, parked: 0 });
    expect(typesOf()).toEqual(['link.created', 'payment.succeeded']);
  });
});

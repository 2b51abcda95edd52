import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import { makeAskGateway } from '../../../../src/service/ledger/ask-gateway.js';
import { buildTestAttempt, buildTestLink, buildTestRefund } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeGateway, createFakeGatewayRegistry } from '../../../support/fake-gateway.js';

const USD = (minor: number) => ({ minor, currency: 'USD' });
const PAYMENT = buildTestAttempt({
  status: 'succeeded',
  captured: USD(4999),
  fee: USD(175),
  paymentRef: 'pay_att_1',
});
const LINK = buildTestLink({ state: 'paid', attempts: [PAYMENT] });
const REPORT = {
  status: 'succeeded',
  captured: USD(4999),
  method: null,
  paymentRef: 'pay_att_1',
  at: START,
  fee: USD(175),
} as const;

function open() {
  const gateway = createFakeGateway();
  return { gateway, askGateway: makeAskGateway({ gateways: createFakeGatewayRegistry(gateway) }) };
}

const OF = { merchantId: 'mer_lotus', reference: 'PL-7KQ2M9', attemptId: 'att_1' };

describe('askGateway', () => {
  it('finds nothing where the provider says the same', async () => {
    const { gateway, askGateway } = open();
    gateway.report('ref_att_1', REPORT);
    expect(await askGateway(LINK)).toEqual([]);
  });

  it('tells another amount, another fee, another currency', async () => {
    const { gateway, askGateway } = open();
    gateway.report('ref_att_1', { ...REPORT, captured: USD(4000), fee: { minor: 9, currency: 'VND' } });
    expect(await askGateway(LINK)).toEqual([
      { ...OF, kind: 'gateway', account: 'captured', currency: 'USD', ledger: 4999, gateway: 4000 },
      { ...OF, kind: 'gateway', account: 'fees', currency: 'VND', ledger: 0, gateway: 9 },
      { ...OF, kind: 'gateway', account: 'fees', currency: 'USD', ledger: 175, gateway: 0 },
    ]);
  });

  it('tells a payment that the provider did not take, and a refund that it knows nothing of', async () => {
    const { gateway, askGateway } = open();
    gateway.report('ref_att_1', { status: 'closed' });
    const refunded = { ...LINK, refunds: [buildTestRefund({ status: 'succeeded' })] };
    expect(await askGateway(refunded)).toEqual([
      { ...OF, kind: 'gateway', account: 'captured', currency: 'USD', ledger: 4999, gateway: null },
      { ...OF, kind: 'gateway', account: 'refunded', currency: 'USD', ledger: 1000, gateway: 0 },
    ]);
  });

  it('says that it could not ask, and goes on', async () => {
    const { gateway, askGateway } = open();
    gateway.report('ref_att_1', REPORT);
    gateway.interrupt.fetchAttempt = () =>
      Promise.reject(new AppError('provider_unavailable', { problem: 'down' }));
    expect(await askGateway(LINK)).toEqual([{ ...OF, kind: 'unasked', problem: 'provider_unavailable' }]);
    expect(await askGateway(LINK)).toEqual([]);
  });
});

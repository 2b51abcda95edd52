import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkPortoneAccount } from '../../../src/adapters/payments/portone/check-portone-account.js';
import { readPortoneStanding } from '../../../src/adapters/payments/portone/read-portone-standing.js';
import { createPromptCall } from '../../../src/adapters/system/create-prompt-call.js';
import { UNSAID_STANDING } from '../../../src/domain/payment/gateway-standing.js';
import type { PortoneFault } from '../../support/portone/portone-knobs.js';
import { buildCheckoutRequest } from './build-checkout-request.js';
import { type PortoneUnderTest, startPortoneGateway } from './start-portone-gateway.js';

const FAULTS: readonly PortoneFault[] = [
  'cut_off',
  'garbage',
  'html',
  'empty',
  { status: 429 },
  { status: 500 },
  { status: 502, body: { status_code: '4001', status_reason: 'INVALID_REQUEST' } },
  { status: 302 },
  { status: 400, body: { status_code: '5000', status_reason: 'PAYMENT_SYSTEM_ERROR' } },
  { status: 400, body: { status_code: '4080', status_reason: 'PAYMENT_SERVICE_PROVIDER_ERROR' } },
];
const proved = expect.objectContaining({ name: 'AppError', code: 'provider_unavailable' });
const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('PortOne in trouble', () => {
  let given: PortoneUnderTest;
  let attempts = 0;

  beforeAll(async () => {
    given = await startPortoneGateway();
  });
  afterAll(() => given.portone.stop());

  const build = () => {
    attempts += 1;
    return buildCheckoutRequest(`att_fault${attempts}`);
  };
  async function openPaid() {
    const { gateway, portone } = given;
    const request = build();
    const { providerRef } = await gateway.startAttempt(request);
    await portone.press(providerRef, 'pay');
    const paid = await gateway.fetchAttempt(providerRef);
    if (paid.status !== 'succeeded') throw new Error(paid.status);
    const refund = {
      ...{ refundId: `rfd_fault${attempts}`, attemptId: request.attemptId, providerRef },
      ...{ paymentRef: paid.paymentRef, amount: usd(1000), isWhole: false, reason: null, refundRef: null },
      ...{ leftAt: given.clock.now(), otherRefs: [] },
    };
    return { providerRef, paid, refund };
  }

  it.each(FAULTS)('proves nothing by %j, and goes on as if it had not been', async (fault) => {
    const { gateway, portone } = given;
    const request = build();
    portone.failNext(/^POST paymentLink/, fault);
    await expect(gateway.startAttempt(request)).rejects.toEqual(proved);
    const { providerRef } = await gateway.startAttempt(request);

    portone.failNext(/fetch-status$/, fault);
    await expect(gateway.fetchAttempt(providerRef)).rejects.toEqual(proved);
    expect(await gateway.fetchAttempt(providerRef)).toEqual({ status: 'open' });

    await portone.press(providerRef, 'pay');
    for (const call of [/^GET transaction/, /transaction-details$/]) {
      portone.failNext(call, fault);
      await expect(gateway.fetchAttempt(providerRef)).rejects.toEqual(proved);
    }
    expect(await gateway.fetchAttempt(providerRef)).toMatchObject({ status: 'succeeded' });
  });

  it.each([...FAULTS, 'lost' as const])('gives back once over %j', async (fault) => {
    const { gateway, portone } = given;
    const { refund } = await openPaid();
    for (const call of [/^GET refund/, /^POST refund/]) {
      portone.failNext(call, fault);
      await expect(gateway.refund(refund)).rejects.toEqual(proved);
    }
    portone.failNext(/^GET refund/, fault);
    await expect(gateway.fetchRefund(refund)).rejects.toEqual(proved);
    expect(await gateway.refund(refund)).toMatchObject({ status: 'succeeded' });
    expect(await gateway.listRefunds(refund)).toHaveLength(1);
  });

  it('closes a checkout whose closing was not answered', async () => {
    const { gateway, portone } = given;
    const { providerRef } = await gateway.startAttempt(build());
    for (const fault of ['lost', { status: 500 }, { status: 429 }] as const) {
      portone.failNext(/^PUT/, fault);
      await expect(gateway.closeAttempt(providerRef)).rejects.toEqual(proved);
    }
    expect(await gateway.closeAttempt(providerRef)).toEqual({ status: 'closed' });
  });

  it('waits no longer than it may', async () => {
    const { portone, restart } = given;
    portone.failNext(/^POST paymentLink/, 'silence');
    await expect(restart({ timeoutMs: 30 }).startAttempt(build())).rejects.toEqual(proved);
  });

  it('says so when nobody is there', async () => {
    const gone = await startPortoneGateway();
    await gone.portone.stop();
    await expect(gone.gateway.startAttempt(build())).rejects.toEqual(proved);
    await expect(gone.gateway.fetchAttempt('ref')).rejects.toEqual(proved);
  });

  it('makes another link, by another name, where the answer to the first was lost', async () => {
    const { gateway, portone } = given;
    const request = build();
    portone.failNext(/^POST paymentLink/, 'lost');
    await expect(gateway.startAttempt(request)).rejects.toEqual(proved);
    const { providerRef } = await gateway.startAttempt(request);
    const names = [...portone.books.links.values()].map(({ asked }) => asked.merchant_order_id);
    expect(names.filter((name) => name.startsWith(request.attemptId))).toEqual([
      `${request.attemptId}-4999USD-1`,
      `${request.attemptId}-4999USD-2`,
    ]);
    expect(portone.books.links.get(providerRef)?.asked.merchant_order_id).toBe(
      `${request.attemptId}-4999USD-2`,
    );
  });

  it('believes no link of another name, and no payment of another link', async () => {
    const { gateway, portone } = given;
    const other = await openPaid();
    const { providerRef, paid } = await openPaid();
    const link = { merchantOrderRef: 'x', status: 'Success', transactionsList: [] };
    portone.failNext(/fetch-status/, {
      status: 200,
      body: { content: { ...link, paymentLinkRef: other.providerRef } },
    });
    await expect(gateway.fetchAttempt(providerRef)).rejects.toEqual(proved);
    const content = { order_ref: other.paid.paymentRef, status: 'Success', amount: 49.99, currency: 'USD' };
    const ofOtherLink = { ...content, order_ref: paid.paymentRef, payment_link_ref: other.providerRef };
    for (const body of [{ content }, { content: ofOtherLink }]) {
      portone.failNext(/transaction-details/, { status: 200, body });
      await expect(gateway.fetchAttempt(providerRef)).rejects.toEqual(proved);
    }
  });

  it('believes no payment before each of its answers says that it is paid', async () => {
    const { gateway, portone } = given;
    const { providerRef, paid } = await openPaid();
    const content = { order_ref: paid.paymentRef, status: 'Initiated', amount: 49.99, currency: 'USD' };
    for (const call of [/^GET transaction/, /transaction-details/]) {
      portone.failNext(call, { status: 200, body: { content } });
      expect(await gateway.fetchAttempt(providerRef)).toEqual({ status: 'processing' });
    }
    expect(await gateway.fetchAttempt(providerRef)).toEqual(paid);
  });

  it('believes no refund that is not listed, and none that left as much as before', async () => {
    const { gateway, portone } = given;
    const { refund } = await openPaid();
    portone.failNext(/^POST refund/, { status: 200, body: { amountToRefund: 39.99, refundDetails: [] } });
    await expect(gateway.refund(refund)).rejects.toEqual(proved);
    const entry = { refund_id: 'r1', amount: 10, currency: 'USD', refund_status: 'SUCCESS' };
    const refundDetails = [{ ...entry, refund_reason: `[${refund.refundId}]` }];
    portone.failNext(/^POST refund/, { status: 200, body: { amountToRefund: 49.99, refundDetails } });
    await expect(gateway.refund(refund)).rejects.toEqual(proved);
  });

  it('tells a person to mend keys that are wrong, of the other mode, or of an account that may not', async () => {
    const { portone, restart } = given;
    const refused = (problem: string) =>
      expect.objectContaining({ code: 'gateway_misconfigured', details: { provider: 'portone', problem } });
    await expect(restart({ secretKey: 'another' }).startAttempt(build())).rejects.toEqual(
      refused('key_refused'),
    );
    await expect(restart({ clientKey: 'another' }).fetchAttempt('x')).rejects.toEqual(refused('key_refused'));
    await expect(restart({ environment: 'live' }).startAttempt(build())).rejects.toEqual(
      refused('wrong_mode'),
    );
    portone.knobs.merchantStatus = 'inactive';
    await expect(restart().startAttempt(build())).rejects.toEqual(refused('not_allowed'));
    portone.knobs.merchantStatus = 'active';
  });

  it('tells by a harmless call whether keys are right', async () => {
    const { portone, clock } = given;
    const deps = { call: createPromptCall({ elapsedMs: () => 0 }), timeoutMs: 10_000, clock };
    const account = { ...portone.keys, environment: 'sandbox', apiUrl: portone.url } as const;
    const before = portone.books.links.size;
    await checkPortoneAccount(account, deps);
    expect(portone.books.links.size).toBe(before);
    for (const wrong of [{ secretKey: 'x' }, { clientKey: 'x' }]) {
      await expect(checkPortoneAccount({ ...account, ...wrong }, deps)).rejects.toMatchObject({
        code: 'gateway_misconfigured',
        details: { problem: 'key_refused' },
      });
    }
    portone.failNext(/auth-token/, { status: 503 });
    await expect(checkPortoneAccount(account, deps)).rejects.toEqual(proved);
    portone.failNext(/auth-token/, 'empty');
    await expect(checkPortoneAccount(account, deps)).rejects.toEqual(proved);
  });

  describe('what an account may do', () => {
    const account = { clientKey: 'own_key', environment: 'live' } as const;
    const read = () => {
      const { portone, clock } = given;
      const master = { ...portone.keys, environment: 'live', apiUrl: portone.url } as const;
      const deps = { call: createPromptCall({ elapsedMs: () => 0 }), timeoutMs: 10_000, clock, master };
      return readPortoneStanding(account, deps);
    };

    it.each([
      ['ACTIVE', 'APPROVED', true, [], null],
      ['active', 'SUBMITTED', true, ['kyc_status SUBMITTED'], null],
      ['INACTIVE', 'PENDING', false, ['kyc_status PENDING'], 'merchant_status INACTIVE'],
      ['A_NEW_WORD', 'DONE', false, ['kyc_status DONE'], 'merchant_status A_NEW_WORD'],
      [null, null, false, ['kyc_status unknown'], 'merchant_status unknown'],
    ])('is read as merchant %s with papers %s', async (merchant_status, kyc_status, charges, due, reason) => {
      given.portone.knobs.merchants = [{ key: 'own_key', merchant_status, kyc_status }];
      expect(await read()).toEqual({ ...UNSAID_STANDING, charges, payouts: charges, due, reason });
    });

    it('is nothing to tell of where the operator is no master of it', async () => {
      given.portone.knobs.merchants = null;
      expect(await read()).toEqual(UNSAID_STANDING);
      given.portone.knobs.merchants = [{ key: 'another', merchant_status: 'INACTIVE' }];
      expect(await read()).toEqual(UNSAID_STANDING);
    });

    it('is not known where PortOne does not answer', async () => {
      given.portone.failNext(/master-merchant/, { status: 503 });
      await expect(read()).rejects.toEqual(proved);
    });
  });
});

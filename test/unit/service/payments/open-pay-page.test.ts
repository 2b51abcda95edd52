import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import { makeOpenPayPage } from '../../../../src/service/payments/open-pay-page.js';
import {
  buildTestAttempt,
  buildTestEvent,
  buildTestLink,
  buildTestRefund,
} from '../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const SLUG = 'slug000000000000000001';
const open = (change: Partial<Link> = {}) => {
  const world = createFakeWorld({ links: [buildTestLink(change)] });
  return { ...world, page: () => world.services.openPayPage(SLUG) };
};
const CHECKOUT = 'https://paylink.test/sandbox/checkout/sbx_1';
const VISA = { label: 'Visa', last4: '4242' };

describe('openPayPage', () => {
  it('shows its fields and nothing that is internal', async () => {
    const notes = [{ key: 'margin', value: 'secret' }];
    expect(await open({ notes }).page()).toEqual({
      state: 'open',
      mode: 'test',
      isPaused: false,
      merchantName: 'Lotus Valley School',
      amount: { minor: 4999, currency: 'USD' },
      description: 'School fees',
      customerName: 'Ann Lee',
      customerEmail: 'ann@example.com',
      reference: 'PL-7KQ2M9',
      expiresAt: null,
      language: null,
      merchantLanguage: 'en',
      timeZone: 'Asia/Bangkok',
      declined: null,
      declinedAttemptId: null,
      isFailureTold: false,
      closing: null,
      writesTo: null,
      whomToAsk: null,
      successorSlug: null,
      accentColor: null,
      logoId: null,
    });
  });

  it('says where is written to, by channels that reach customers alone', async () => {
    const customer = { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812344321' };
    const links = [buildTestLink({ channels: ['email', 'sms'], customer })];
    const ask = (connected: readonly string[]) => {
      const deps = createFakeServiceDeps({ links, merchants: [buildTestMerchant()] });
      const notifiers = { isConnected: (channel: string) => connected.includes(channel) };
      return makeOpenPayPage({ ...deps, notifiers })(SLUG);
    };
    expect(await ask(['email', 'sms'])).toMatchObject({
      writesTo: { email: 'ann@example.com', phone: '+66812344321' },
    });
    expect(await ask(['sms', 'whatsapp'])).toMatchObject({
      writesTo: { email: null, phone: '+66812344321' },
    });
    expect(await ask(['whatsapp'])).toMatchObject({ writesTo: null });
  });

  it('changes nothing, however often it is opened', async () => {
    const { page, links, gateway } = open({ attempts: [buildTestAttempt()], expiresAt: START });
    await page();
    await page();
    expect(links.get('lnk_1').version).toBe(1);
    expect(gateway.closed).toEqual([]);
  });

  it('is expired from the very instant, before any sweep', async () => {
    expect(await open({ expiresAt: START }).page()).toMatchObject({ state: 'expired', closing: null });
  });

  it('says why the last try was declined while the link is open', async () => {
    const failed = buildTestAttempt({ status: 'failed', declineReason: 'not_enough_funds' });
    const attempts = [failed, buildTestAttempt({ id: 'att_2' })];
    expect(await open({ attempts }).page()).toMatchObject({
      declined: 'not_enough_funds',
      declinedAttemptId: 'att_1',
    });
    expect(await open({ attempts, state: 'cancelled' }).page()).toMatchObject({ declined: null });
  });

  it('says why a checkout declined that stays open for another try', async () => {
    const attempts = [buildTestAttempt({ declineReason: 'card_expired' })];
    expect(await open({ attempts }).page()).toMatchObject({
      declined: 'card_expired',
      declinedAttemptId: 'att_1',
    });
  });

  it('says nothing of a refund that the team still talks about, undid or saw fail', async () => {
    const captured = { minor: 4999, currency: 'USD' };
    const attempts = [buildTestAttempt({ status: 'succeeded', endedAt: START, captured })];
    const refunds = (
      ['awaiting_approval', 'scheduled', 'failed', 'declined', 'lapsed', 'called_off'] as const
    ).map((status, i) => buildTestRefund({ id: `rf_${i}`, status, amount: { minor: 100, currency: 'USD' } }));
    expect(await open({ state: 'paid', attempts, refunds }).page()).toMatchObject({
      closing: { at: START, paid: captured, refunded: null },
    });
  });

  it('says what came in another currency, and went back in it', async () => {
    const captured = { minor: 4999, currency: 'EUR' };
    const attempts = [buildTestAttempt({ status: 'succeeded', endedAt: START, captured })];
    const refunds = [buildTestRefund({ status: 'succeeded', amount: { minor: 4999, currency: 'EUR' } })];
    expect(await open({ state: 'refunded', attempts, refunds }).page()).toMatchObject({
      closing: { paid: captured, refunded: captured },
    });
  });

  it('says no more of money that came late than that it is here, until somebody decides', async () => {
    const captured = { minor: 4999, currency: 'USD' };
    const attempts = [buildTestAttempt({ status: 'succeeded', endedAt: START, captured })];
    const late = buildTestEvent({ type: 'payment.late', attemptId: 'att_1', captured, method: VISA });
    const decided = {
      decision: 'keep',
      amount: captured,
      refundId: null,
      reason: null,
      needsApproval: false,
    } as const;
    const kept = buildTestEvent({ type: 'decision.made', attemptId: 'att_1', ...decided });
    const paid = { state: 'paid', attempts } as const;
    expect(await open({ ...paid, history: [late] }).page()).toMatchObject({ state: 'needs_review' });
    expect(await open({ ...paid, history: [late, kept] }).page()).toMatchObject({ state: 'paid' });
  });

  it('says no more of money that came twice than that it is here, until somebody decides', async () => {
    const captured = { minor: 4999, currency: 'USD' };
    const attempts = ['att_1', 'att_2'].map((id) =>
      buildTestAttempt({ id, status: 'succeeded', endedAt: START, captured, method: VISA }),
    );
    const came = { captured, method: VISA } as const;
    const history = [
      buildTestEvent({ type: 'payment.succeeded', attemptId: 'att_1', ...came }),
      buildTestEvent({ type: 'payment.over', attemptId: 'att_2', ...came }),
    ];
    const each = { amount: captured, at: START, method: VISA };
    const paid = { state: 'paid', attempts } as const;
    expect(await open({ ...paid, history }).page()).toMatchObject({
      state: 'needs_review',
      closing: { paid: { minor: 9998, currency: 'USD' }, payments: [each, each] },
    });
    const decided = { decision: 'keep', amount: captured, refundId: null, reason: null } as const;
    const kept = { type: 'decision.made', attemptId: 'att_2', ...decided, needsApproval: false } as const;
    expect(await open({ ...paid, history: [...history, buildTestEvent(kept)] }).page()).toMatchObject({
      state: 'paid',
    });
  });

  it('tells everybody that a payment failed of which the page had said that it would tell', async () => {
    const failed = buildTestAttempt({ status: 'failed', declineReason: 'not_enough_funds' });
    const slow = buildTestEvent({ type: 'payment.processing', attemptId: 'att_1' });
    const told = { declined: 'not_enough_funds', isFailureTold: true };
    const ended = { attempts: [failed], history: [slow] };
    expect(await open(ended).page()).toMatchObject(told);
    expect(await open({ ...ended, state: 'expired' }).page()).toMatchObject(told);
    expect(await open({ ...ended, state: 'expired', history: [] }).page()).toMatchObject({ declined: null });
    expect(await open({ ...ended, history: [] }).page()).toMatchObject({ isFailureTold: false });
    const attempts = [failed, buildTestAttempt({ id: 'att_2' })];
    expect(await open({ ...ended, attempts }).page()).toMatchObject({ isFailureTold: false });
  });

  it('says when and how it was paid, and what went back', async () => {
    const paidAt = new Date('2026-11-22T10:14:00.000Z');
    const captured = { minor: 4999, currency: 'USD' };
    const checkoutUrl = CHECKOUT;
    const paid = { status: 'succeeded', endedAt: paidAt, method: VISA, captured, checkoutUrl } as const;
    const attempts = [buildTestAttempt(paid)];
    expect(await open({ state: 'paid', attempts }).page()).toMatchObject({
      closing: { at: paidAt, method: VISA, paid: captured, refunded: null, practiceUrl: CHECKOUT },
    });
    const leftAt = new Date('2026-11-23T08:00:00.000Z');
    const refund = { amount: { minor: 2000, currency: 'USD' }, leftAt };
    const refunds = [buildTestRefund(refund), buildTestRefund({ ...refund, id: 'rf_2', status: 'failed' })];
    expect(await open({ state: 'partially_refunded', attempts, refunds }).page()).toMatchObject({
      closing: { at: leftAt, refunded: { minor: 2000, currency: 'USD' } },
    });
  });

  it('leads nobody to the checkout of a gateway in earnest', async () => {
    const captured = { minor: 4999, currency: 'USD' };
    const paid = { status: 'succeeded', endedAt: START, captured, checkoutUrl: CHECKOUT } as const;
    const attempts = [buildTestAttempt({ ...paid, provider: 'stripe' })];
    expect(await open({ state: 'paid', attempts }).page()).toMatchObject({ closing: { practiceUrl: null } });
  });

  it('says when a link was cancelled', async () => {
    const at = new Date('2026-11-22T10:20:00.000Z');
    const history = [buildTestEvent({ type: 'link.cancelled' }, { at })];
    expect(await open({ state: 'cancelled', history }).page()).toMatchObject({
      closing: { at, method: null, paid: null, refunded: null },
    });
  });

  it('knows nothing of another address', async () => {
    const { services } = open();
    await expect(services.openPayPage('slug000000000000000002')).rejects.toMatchObject({
      code: 'link_not_found',
    });
  });
});

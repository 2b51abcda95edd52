import { describe, expect, it } from '@jest/globals';
import { buildCard } from '../../../../../src/adapters/chat/cards/build-card.js';
import { LINK_STATES, type Link } from '../../../../../src/domain/link/link.js';
import type { LinkFact } from '../../../../../src/domain/link/link-event.js';
import {
  buildTestAttempt,
  buildTestEvent,
  buildTestLink,
  buildTestRefund,
} from '../../../../support/build-test-link.js';
import { buildTestActor } from '../../../../support/build-test-merchant.js';
import { cardContext, read } from './card-test-context.js';

const USD = (minor: number) => ({ minor, currency: 'USD' });
const VISA = { label: 'Visa ending 4242', last4: '4242' };
const END = new Date('2026-11-25T11:00:00.000Z');
const LATER = new Date('2026-11-22T10:14:00.000Z');

const card = (change: Partial<Link> = {}) => read(buildCard(buildTestLink(change), cardContext()));
const history = (fact: LinkFact) => [
  buildTestEvent({ type: 'link.created' }),
  buildTestEvent(fact, { at: LATER }),
];
const paidFact = (type: 'payment.succeeded' | 'payment.late' | 'payment.mismatch' | 'payment.over') =>
  ({ type, attemptId: 'att_1', captured: USD(4999), method: VISA }) as const;
const PAID = [buildTestAttempt({ status: 'succeeded', captured: USD(4999), method: VISA })];

describe('buildCard', () => {
  it('says state, amount and what for; then who; then what happened and what comes next', () => {
    expect(card({ expiresAt: END })).toEqual([
      '⚪ Open · 49.99 USD · School fees',
      'For Ann L. · PL-7KQ2M9 · made by Mai · test mode',
      'Created Sun 22 Nov 2026, 17:00, Bangkok time · expires Wed 25 Nov 2026, 18:00, Bangkok time',
      '[Send] [Share] [Cancel link] ··· [Status] [Show QR] [Make it again]',
    ]);
  });

  it('says all of it in its plain words, for screen readers', () => {
    expect(buildCard(buildTestLink(), cardContext()).text).toBe(
      '⚪ Open · 49.99 USD · School fees. For Ann L. · PL-7KQ2M9 · made by Mai · test mode. ' +
        'Created Sun 22 Nov 2026, 17:00, Bangkok time · never expires.',
    );
  });

  it('leaves out what is not known', () => {
    const customer = { name: null, email: null, phone: null };
    expect(card({ description: null, customer, mode: 'live' })).toEqual([
      '⚪ Open · 49.99 USD',
      'PL-7KQ2M9 · made by Mai',
      'Created Sun 22 Nov 2026, 17:00, Bangkok time · never expires',
      '[Send] [Share] [Cancel link] ··· [Status] [Show QR] [Make it again]',
    ]);
  });

  it.each([
    [{ name: 'Ann Lee', email: null, phone: null }, 'Ann L.'],
    [{ name: null, email: 'ann@example.com', phone: '+66812344321' }, 'a•••@example.com'],
    [{ name: null, email: null, phone: '+66812344321' }, '+66 ••• 4321'],
  ])('masks the customer %j in a channel', (customer, shown) => {
    const words = buildCard(buildTestLink({ customer }), cardContext());
    expect(read(words)[1]).toBe(`For ${shown} · PL-7KQ2M9 · made by Mai · test mode`);
    expect(words.text).not.toContain('ann@example.com');
  });

  it('names the customer whole in private, and opens the pay page there', () => {
    const lines = read(buildCard(buildTestLink(), cardContext({ audience: 'private' })));
    expect(lines[1]).toBe('For Ann Lee, ann@example.com · PL-7KQ2M9 · made by Mai · test mode');
    expect(lines.at(-1)).toBe(
      '[Send] [Share] [Cancel link] ··· [Status] [Show QR] [Make it again] [Open the pay page]',
    );
  });

  it('puts a description of several lines on one', () => {
    expect(card({ description: 'School fees\n\n for  class XII B ' })[0]).toBe(
      '⚪ Open · 49.99 USD · School fees for class XII B',
    );
  });

  it('says why the last attempt failed while the link stays open', () => {
    const failed = history({ type: 'attempt.failed', attemptId: 'att_1', reason: 'not_enough_funds' });
    expect(card({ history: failed })[2]).toBe(
      'Last attempt failed: not enough funds, Sun 22 Nov 2026, 17:14, Bangkok time · never expires',
    );
  });

  it('offers only to look and to make it again while a payment is under way', () => {
    const waiting = history({ type: 'payment.processing', attemptId: 'att_1' });
    expect(card({ state: 'processing', history: waiting, mode: 'live' })).toEqual([
      '🔵 Processing · 49.99 USD · School fees',
      'For Ann L. · PL-7KQ2M9 · made by Mai',
      'The bank is confirming the payment, since Sun 22 Nov 2026, 17:14, Bangkok time',
      '[Status] [Make it again]',
    ]);
  });

  it.each(LINK_STATES)('can be made again while it is %s', (state) => {
    const { buttons, more } = buildCard(buildTestLink({ state }), cardContext());
    const again = { kind: 'again', link: { linkId: 'lnk_1' } };
    expect([...buttons, ...more]).toContainEqual(expect.objectContaining({ intent: again }));
  });

  it('says who paid, how and when', () => {
    const paid = { state: 'paid', attempts: PAID, history: history(paidFact('payment.succeeded')) } as const;
    expect(card({ ...paid, mode: 'live' })).toEqual([
      '🟢 Paid · 49.99 USD · School fees',
      'By Ann L. · PL-7KQ2M9 · made by Mai',
      'Visa ending 4242 · Sun 22 Nov 2026, 17:14, Bangkok time',
      '[Refund] [Status] [Make it again] ··· [Send the receipt again]',
    ]);
  });

  it('says once how much went back', () => {
    const refund = buildTestRefund({ amount: USD(2000), status: 'succeeded' });
    const lines = card({
      state: 'partially_refunded',
      attempts: PAID,
      refunds: [refund],
      history: history({ type: 'refund.succeeded', refundId: 'rf_1', amount: USD(2000) }),
    });
    expect(lines[0]).toBe('🟣 Refunded 20.00 of 49.99 USD · School fees');
    expect(lines[2]).toBe('Refunded 20.00 USD · Sun 22 Nov 2026, 17:14, Bangkok time');
  });

  it('says when an unpaid link ended', () => {
    const expired = history({ type: 'link.expired' });
    expect(card({ state: 'expired', expiresAt: END, history: expired })).toMatchObject([
      '⚫ Expired · 49.99 USD · School fees',
      expect.anything(),
      'Ended unpaid Sun 22 Nov 2026, 17:14, Bangkok time',
      '[Extend] [Reissue] [Status] ··· [Make it again]',
    ]);
  });

  it('says who took a link back', () => {
    const actor = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
    const cancelled = [buildTestEvent({ type: 'link.cancelled' }, { at: LATER, actor })];
    expect(card({ state: 'cancelled', history: cancelled })[2]).toBe(
      'Cancelled by Jo Sun 22 Nov 2026, 17:14, Bangkok time. Nothing was charged.',
    );
    const stranger = buildTestActor({ memberId: 'mem_left' });
    const byStranger = [buildTestEvent({ type: 'link.cancelled' }, { at: LATER, actor: stranger })];
    expect(card({ state: 'cancelled', history: byStranger })[2]).toBe(
      'Cancelled Sun 22 Nov 2026, 17:14, Bangkok time. Nothing was charged.',
    );
  });

  it('asks for a decision on money that came late, and says what can be done', () => {
    const late = history(paidFact('payment.late'));
    const expiresAt = new Date('2026-11-22T10:02:00.000Z');
    expect(card({ state: 'paid', exception: 'late', attempts: PAID, history: late, expiresAt })).toEqual([
      '🟠 Needs a decision · 49.99 USD · School fees',
      'By Ann L. · PL-7KQ2M9 · made by Mai · test mode',
      'Paid 12 minutes after it expired. Keep the payment, or refund it.',
      '[Keep the payment] [Refund 49.99 USD] [Status] ··· [Refund] [Make it again]',
    ]);
  });

  it('asks for a decision on another amount, and on a second payment', () => {
    const mismatch = buildTestEvent({ ...paidFact('payment.mismatch'), captured: USD(100) });
    expect(card({ state: 'needs_review', exception: 'mismatch', history: [mismatch] })[2]).toBe(
      'Paid 1.00 USD instead of 49.99 USD. Accept what came, or refund it.',
    );
    expect(card({ state: 'paid', exception: 'over', history: history(paidFact('payment.over')) })[2]).toBe(
      'Paid twice: 49.99 USD is surplus. Keep the surplus, or refund it.',
    );
  });

  it('asks before a link is called off, however long its description', () => {
    const { buttons } = buildCard(buildTestLink({ description: '😀'.repeat(500) }), cardContext());
    expect(buttons[2]).toHaveProperty('confirm', {
      title: 'Cancel this link?',
      subject: `49.99 USD, ${'😀'.repeat(500)}`,
      consequence: 'Nobody can pay it afterwards, and it cannot be opened again.',
      yes: 'Cancel link',
      no: 'Keep it',
    });
  });

  it('tells a screen reader which link a button is for', () => {
    const { buttons } = buildCard(buildTestLink(), cardContext());
    expect(buttons.map(({ spokenLabel }) => spokenLabel)).toEqual([
      'Send: PL-7KQ2M9',
      'Share: PL-7KQ2M9',
      'Cancel link: PL-7KQ2M9',
    ]);
  });
});

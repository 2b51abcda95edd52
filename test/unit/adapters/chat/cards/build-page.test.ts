import { describe, expect, it } from '@jest/globals';
import { buildPage } from '../../../../../src/adapters/chat/cards/build-page.js';
import type { Answered } from '../../../../../src/domain/chat/answered.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import type { Member } from '../../../../../src/domain/merchant/member.js';
import { buildPaidLink, buildPaidRefund, usd } from '../../../../support/build-paid-link.js';
import { buildSentLink } from '../../../../support/build-sent-link.js';
import { buildTestEvent } from '../../../../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';
import { START } from '../../../../support/fake-clock.js';

const show = (
  link: Link,
  says: Answered,
  { isBrief = false, reader }: { readonly isBrief?: boolean; readonly reader?: Member } = {},
) => {
  const context = {
    ...{ words: ENGLISH, merchant: buildTestMerchant(), owner: buildTestMember(), people: [] },
    ...(reader === undefined ? {} : { reader }),
    ...{ payUrl: 'https://paylink.test/p/1', audience: 'private' as const },
  };
  const { card, address } = buildPage(link, context, { says, isBrief });
  return { text: card.text, buttons: card.buttons.map(({ label }) => label), address };
};

const SENT = buildTestEvent({
  ...{ type: 'delivery.sent', deliveryId: 'lnk_1:evt_asked:email', channel: 'email' },
  ...{ purpose: { kind: 'link' }, carrier: 'sendgrid' },
});

describe('what somebody was answered, drawn anew', () => {
  it('is the card with its address where it said how the link stands, and one line where the chat has that', () => {
    const sent = buildSentLink({ channels: [] });
    const whole = show(sent, { kind: 'whole' });
    expect(whole.address).toBe('https://paylink.test/p/1');
    expect(whole.buttons).toEqual(['Send', 'Share', 'Cancel link']);
    expect(show(sent, { kind: 'whole' }, { isBrief: true })).toEqual({
      ...{ text: '⚪ Open · 49.99 USD · School fees.', buttons: ['Status'], address: null },
    });
  });

  it('offers whoever only reads nothing that would be refused', () => {
    const reader = buildTestMember({ id: 'mem_vi', role: 'viewer' });
    const { buttons, address } = show(buildSentLink(), { kind: 'whole' }, { reader });
    expect([buttons, address]).toEqual([[], null]);
  });

  it('still stops and moves what waits to go', () => {
    const link = buildSentLink({ sendTiming: { kind: 'at', at: new Date(START.getTime() + 3_600_000) } });
    const stops = ['Send now', 'Change time', 'Stop sending'];
    expect(show(link, { kind: 'whole' }).buttons).toEqual([...stops, 'Share', 'Cancel link']);
    const dueAt = new Date(START.getTime() + 3_600_000);
    const moved = { ...link, history: [buildTestEvent({ type: 'sending.moved', dueAt })] };
    const about = show(moved, { kind: 'sending', sendingId: null });
    expect(about.buttons).toEqual([...stops, 'Status']);
    expect(show(moved, { kind: 'sending', sendingId: 'evt_1' }).buttons).toEqual(['Status']);
  });

  it('ends with what became of the one message that it was about', () => {
    const link = buildSentLink({ history: [SENT] });
    const about = show(link, { kind: 'sending', sendingId: 'evt_asked' });
    expect(about).toEqual({
      ...{
        text: '⚪ Open · 49.99 USD · School fees. PL-7KQ2M9 · 17:00 (Bangkok time) Email left by SendGrid.',
        buttons: ['Status'],
      },
      address: null,
    });
    expect(show(link, { kind: 'sending', sendingId: null }).text).toBe('⚪ Open · 49.99 USD · School fees.');
  });

  it('ends with what became of the one refund that it was about', () => {
    const of = (refundId: string, minor: number) =>
      buildTestEvent({ type: 'refund.left', refundId, amount: usd(minor) });
    const link = buildPaidLink({
      ...{ state: 'partially_refunded', refunds: [buildPaidRefund()] },
      history: [of('rfd_1', 10_000), of('rfd_2', 20_000)],
    });
    expect(show(link, { kind: 'refund', refundId: 'rfd_1' }).text).toBe(
      '🟢 Paid · 1,000.00 USD · School fees. PL-7KQ2M9 · 17:00 (Bangkok time) Refund of 100.00 USD is on its way.',
    );
  });
});

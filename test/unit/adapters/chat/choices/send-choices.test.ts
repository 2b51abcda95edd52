import { describe, expect, it } from '@jest/globals';
import { findHelpChoice } from '../../../../../src/adapters/chat/choices/help-choice.js';
import {
  receiptChoices,
  remindChoices,
  sendChoice,
} from '../../../../../src/adapters/chat/choices/send-choices.js';
import type { DeliveryChannel } from '../../../../../src/domain/delivery/delivery.js';
import type { DeliveryReason } from '../../../../../src/domain/delivery/delivery-reason.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import { buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';
import { ENGLISH } from '../../../../support/english.js';

const message = (channel: DeliveryChannel) =>
  ({ deliveryId: `lnk_1:link:${channel}`, channel, purpose: { kind: 'link' } }) as const;
const LEFT = buildTestEvent({ type: 'delivery.sent', ...message('email'), carrier: 'sendgrid' });
const PAID = buildTestEvent({
  ...{ type: 'payment.succeeded', attemptId: 'att_1' },
  ...{ captured: { minor: 4999, currency: 'USD' }, method: null },
});
const bounced = (channel: DeliveryChannel, reason: DeliveryReason) =>
  buildTestEvent({ type: 'delivery.bounced', ...message(channel), reason });
const ASKED = buildTestEvent({
  ...{ type: 'sending.asked', purpose: { kind: 'link' }, channels: ['email'] },
  dueAt: new Date('2026-11-22T10:30:00Z'),
});
const PHONE_ONLY = { name: null, email: null, phone: '+66812345678' };

describe('choices of messages', () => {
  it('sends what has not left, and sends again or reminds of what has', () => {
    const unsent = buildTestLink();
    expect(sendChoice(ENGLISH, unsent)).toEqual({
      label: 'Send',
      spokenLabel: 'Send: PL-7KQ2M9',
      intent: { kind: 'ask_send', link: { linkId: 'lnk_1' } },
    });
    expect(remindChoices(ENGLISH, unsent)).toEqual([]);
    const sent = buildTestLink({ history: [LEFT] });
    expect(sendChoice(ENGLISH, sent).label).toBe('Resend');
    expect(remindChoices(ENGLISH, sent)).toMatchObject([
      { label: 'Remind', intent: { kind: 'remind', link: { linkId: 'lnk_1' } } },
    ]);
  });

  it('takes what a carrier refused for not gone out', () => {
    const refused = buildTestEvent({ type: 'delivery.failed', ...message('email'), reason: 'refused' });
    const link = buildTestLink({ history: [refused] });
    expect(sendChoice(ENGLISH, link).label).toBe('Send');
    expect(remindChoices(ENGLISH, link)).toEqual([]);
  });

  it.each([
    ['paid', 1],
    ['partially_refunded', 1],
    ['refunded', 1],
    ['open', 0],
    ['needs_review', 0],
    ['cancelled', 0],
  ] as const)('offers the receipt again of what is %s: %i', (state, count) => {
    expect(receiptChoices(ENGLISH, buildTestLink({ state, history: [PAID] }))).toHaveLength(count);
  });

  it('offers no receipt where there is no address, or no payment', () => {
    const nobody = { name: 'Ann', email: null, phone: null };
    expect(
      receiptChoices(ENGLISH, buildTestLink({ state: 'paid', history: [PAID], customer: nobody })),
    ).toEqual([]);
    expect(receiptChoices(ENGLISH, buildTestLink({ state: 'paid', history: [] }))).toEqual([]);
  });
});

describe('findHelpChoice', () => {
  const find = (change: Partial<Link>) => findHelpChoice(ENGLISH, buildTestLink(change));

  it('adds an email where a number takes no texts and there is none', () => {
    const history = [bounced('sms', 'not_a_mobile')];
    expect(find({ customer: PHONE_ONLY, history })).toEqual({
      label: 'Add an email',
      spokenLabel: 'Add an email: PL-7KQ2M9',
      intent: { kind: 'ask_send', link: { linkId: 'lnk_1' } },
    });
  });

  it('sends by the email that is known', () => {
    const customer = { ...PHONE_ONLY, email: 'ann@example.com' };
    expect(find({ customer, history: [bounced('sms', 'not_a_mobile')] })).toMatchObject({
      label: 'Send by email',
      intent: { kind: 'send', link: { linkId: 'lnk_1' }, channels: ['email'] },
    });
  });

  it('sends no more by an email that did not arrive either', () => {
    const customer = { ...PHONE_ONLY, email: 'ann@example.com' };
    const history = [bounced('email', 'no_such_address'), bounced('sms', 'not_a_mobile')];
    expect(
      find({ customer, history, channels: ['email', 'sms'], sendTiming: { kind: 'now' } }),
    ).toMatchObject({
      label: 'Send another way',
      intent: { kind: 'ask_send' },
    });
  });

  it('tries the same way again where that may help', () => {
    expect(find({ history: [bounced('email', 'mailbox_full')] })).toMatchObject({
      label: 'Send again',
      intent: { kind: 'send', channels: ['email'] },
    });
  });

  it('has nothing to help with once a message was asked for since, arrived, or the link is over', () => {
    const failure = bounced('email', 'no_such_address');
    expect(find({ history: [failure, ASKED] })).toBeNull();
    expect(find({ history: [failure, LEFT] })).toBeNull();
    expect(find({ history: [failure], state: 'paid' })).toBeNull();
    expect(find({ history: [] })).toBeNull();
  });

  it('still helps where another message was called off since', () => {
    const history = [
      bounced('email', 'no_such_address'),
      buildTestEvent({ type: 'delivery.called_off', ...message('sms') }),
    ];
    expect(find({ history })?.label).toBe('Send another way');
  });
});

import { describe, expect, it } from '@jest/globals';
import { buildLinkFacts, buildReviewFacts } from '../../../../../src/adapters/chat/copy/review-copy.js';
import type { ReminderRule } from '../../../../../src/domain/delivery/reminder-rule.js';
import type { Link, LinkDraft } from '../../../../../src/domain/link/link.js';
import { buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';
import { ENGLISH } from '../../../../support/english.js';

const CONTEXT = {
  words: ENGLISH,
  now: new Date('2026-11-23T03:00:00Z'),
  timeZone: 'Asia/Bangkok',
  merchantZone: 'Asia/Bangkok',
};
const DRAFT: LinkDraft = {
  amount: { minor: 4999, currency: 'USD' },
  description: null,
  customer: { name: null, email: null, phone: null },
  reference: null,
  notes: [],
  channels: [],
  sendTiming: { kind: 'no' },
  expiresAt: null,
  language: null,
  reminders: null,
  reissueOf: null,
};

function byLabel(facts: ReturnType<typeof buildReviewFacts>) {
  return Object.fromEntries(facts.map(({ label, value }) => [label, value]));
}

function facts(change: Partial<LinkDraft>, reminders: ReminderRule = 'off') {
  return byLabel(buildReviewFacts({ ...DRAFT, ...change }, reminders, CONTEXT));
}

const ANN = { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' };
const BY_EMAIL = { customer: ANN, channels: ['email'], sendTiming: { kind: 'now' } } as const;

describe('buildReviewFacts', () => {
  it('leaves out what is absent, but always states sending and expiry', () => {
    expect(facts({})).toEqual({
      Sending: 'Not sent: you share it',
      Expires: 'Never expires',
      Reference: 'made for you (PL-…)',
    });
  });

  it('states everything there is, with the zone named', () => {
    expect(
      facts({
        customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
        reference: 'INV-42',
        notes: [
          { key: 'class', value: 'XII B' },
          { key: 'desk', value: '4' },
        ],
        channels: ['email', 'sms'],
        sendTiming: { kind: 'now' },
        expiresAt: new Date('2026-11-25T11:00:00Z'),
      }),
    ).toEqual({
      For: 'Ann Lee, ann@example.com, +66812345678',
      Sending: 'email to ann@example.com and SMS to +66812345678, right after you create it',
      Expires: 'Wed 25 Nov 2026, 18:00, Bangkok time (in 2 days 8 hours)',
      Reference: 'INV-42',
      Notes: 'class = XII B · desk = 4 (only your team sees these)',
    });
  });

  it('states the language of the customer where the link names one', () => {
    expect(facts({ language: 'vi' })['Language']).toBe('Vietnamese');
    expect(facts({})).not.toHaveProperty('Language');
  });

  it('names each fact in every language alike', () => {
    const names = buildReviewFacts({ ...DRAFT, ...BY_EMAIL }, 'usual', CONTEXT).map(({ name }) => name);
    expect(names).toEqual(['customer', 'sending', 'reminders', 'expires', 'reference']);
  });

  it('states when a message goes out', () => {
    const customer = { name: null, email: 'ann@example.com', phone: null };
    const sendTiming = { kind: 'at', at: new Date('2026-11-24T02:00:00Z') } as const;
    expect(facts({ customer, channels: ['email'], sendTiming })['Sending']).toBe(
      'email to ann@example.com, on Tue 24 Nov 2026, 09:00, Bangkok time (in 23 hours)',
    );
  });

  it('does not promise to send what is not sent', () => {
    const customer = { name: null, email: 'ann@example.com', phone: null };
    expect(facts({ customer, channels: ['email'] })['Sending']).toBe('Not sent: you share it');
    expect(facts({ customer, sendTiming: { kind: 'now' } })['Sending']).toBe('Not sent: you share it');
  });

  it('names three channels as a sentence does', () => {
    const channels = ['email', 'sms', 'whatsapp'] as const;
    expect(facts({ ...BY_EMAIL, channels })['Sending']).toBe(
      'email to ann@example.com, SMS to +66812345678 and WhatsApp to +66812345678, right after you create it',
    );
  });

  it.each([
    ['2026-11-27T07:00:00Z', '3, 2 and 1 days before it expires, while unpaid'],
    ['2026-11-26T12:00:00Z', '2 and 1 days before it expires, while unpaid'],
    ['2026-11-25T12:00:00Z', '1 day before it expires, while unpaid'],
  ])('says on which days before %s the customer is reminded', (end, words) => {
    expect(facts({ ...BY_EMAIL, expiresAt: new Date(end) }, 'usual')['Reminders']).toBe(words);
  });

  it('counts the days from the sending where the link never expires', () => {
    const words = '3, 7 and 10 days after it is sent, while unpaid';
    expect(facts(BY_EMAIL, 'usual')['Reminders']).toBe(words);
    const sendTiming = { kind: 'at', at: new Date('2026-11-24T02:30:00Z') } as const;
    expect(facts({ ...BY_EMAIL, sendTiming }, 'usual')['Reminders']).toBe(words);
  });

  it('counts from the time at which the link is sent, not from now', () => {
    const sendTiming = { kind: 'at', at: new Date('2026-11-25T12:00:00Z') } as const;
    const expiresAt = new Date('2026-11-28T03:00:00Z');
    expect(facts({ ...BY_EMAIL, sendTiming, expiresAt }, 'usual')['Reminders']).toBe(
      '1 day before it expires, while unpaid',
    );
  });

  it("counts the days of the merchant's zone, not of the reader's", () => {
    const draft = { ...DRAFT, ...BY_EMAIL, expiresAt: new Date('2026-11-24T23:30:00Z') };
    const remindersIn = (merchantZone: string) =>
      byLabel(buildReviewFacts(draft, 'usual', { ...CONTEXT, merchantZone }))['Reminders'];
    expect(remindersIn('Asia/Bangkok')).toBe('1 day before it expires, while unpaid');
    expect(remindersIn('UTC')).toBeUndefined();
  });

  it.each([
    ['they are off', BY_EMAIL, 'off'],
    ['nothing is sent', { customer: ANN }, 'usual'],
    ['the link ends too soon', { ...BY_EMAIL, expiresAt: new Date('2026-11-24T12:00:00Z') }, 'usual'],
  ] as const)('says nothing of reminders when %s', (_why, change, rule) => {
    expect(facts(change, rule)).not.toHaveProperty('Reminders');
  });

  it('puts the reminders between the sending and the end', () => {
    expect(Object.keys(facts(BY_EMAIL, 'usual'))).toEqual([
      'For',
      'Sending',
      'Reminders',
      'Expires',
      'Reference',
    ]);
  });
});

describe('buildLinkFacts', () => {
  const CREATED = new Date('2026-11-22T10:00:00Z');
  const sent = (channel: 'email' | 'sms', at: string, number?: number) =>
    buildTestEvent(
      {
        type: 'delivery.sent',
        deliveryId: `lnk_1:${number ?? 'link'}:${channel}`,
        channel,
        purpose: number === undefined ? { kind: 'link' } : { kind: 'reminder', number },
        carrier: 'local_outbox',
      },
      { at: new Date(at), actor: { kind: 'system' }, source: 'clock' },
    );
  const linkFacts = (change: Partial<Link>) =>
    byLabel(buildLinkFacts(buildTestLink({ ...BY_EMAIL, createdAt: CREATED, ...change }), CONTEXT));
  const sending = (change: Partial<Link>) => linkFacts(change)['Sending'];
  const AT_NINE = { kind: 'at', at: new Date('2026-11-24T02:00:00Z') } as const;

  it('says what goes out now, what goes out later, and what is not sent', () => {
    expect(sending({})).toBe('email to ann@example.com, goes out now');
    expect(sending({ createdAt: CONTEXT.now })).toBe(
      'email to ann@example.com, goes out Mon 23 Nov 2026, 10:00, Bangkok time unless you undo it',
    );
    expect(sending({ sendTiming: AT_NINE })).toBe(
      'email to ann@example.com, goes out Tue 24 Nov 2026, 09:00, Bangkok time (in 23 hours)',
    );
    expect(sending({ sendTiming: { kind: 'at', at: CONTEXT.now } })).toBe(
      'email to ann@example.com, goes out now',
    );
    expect(sending({ sendTiming: { kind: 'no' }, channels: [] })).toBe('Not sent: you share it');
  });

  it('says when it was written to the outbox, by channels that went together and by others apart', () => {
    const channels = ['email', 'sms'] as const;
    const email = sent('email', '2026-11-22T10:00:01Z');
    expect(sending({ channels, history: [email, sent('sms', '2026-11-22T10:00:02Z')] })).toBe(
      'email to ann@example.com, did not leave this machine (Sun 22 Nov 2026, 17:00, Bangkok time): SENDGRID_API_KEY connects a service\n' +
        'SMS to +66812345678, did not leave this machine (Sun 22 Nov 2026, 17:00, Bangkok time): TWILIO_ACCOUNT_SID connects a service',
    );
    expect(sending({ channels, history: [email] })).toBe(
      'email to ann@example.com, did not leave this machine (Sun 22 Nov 2026, 17:00, Bangkok time): SENDGRID_API_KEY connects a service\n' +
        'SMS to +66812345678, goes out now',
    );
  });

  it.each([
    ['unknown', 'Email may not have gone out: nobody knows. Send it again if they did not get it.'],
    [
      'refused',
      'Email did not go out. It was rejected by the service that carries it. Send it another way, or share the address yourself.',
    ],
    [
      'gave_up',
      'Email did not go out. It could not be sent for a day. Send it again, or share the address yourself.',
    ],
  ] as const)('says what became of a message that failed: %s', (reason, words) => {
    const failed = buildTestEvent({
      type: 'delivery.failed',
      deliveryId: 'lnk_1:link:email',
      channel: 'email',
      purpose: { kind: 'link' },
      reason,
    });
    expect(sending({ history: [failed] })).toBe(`email to ann@example.com: ${words}`);
  });

  it('proposes no email for a text where the email came back too', () => {
    const bounced = (channel: 'email' | 'sms', reason: 'no_such_address' | 'not_a_mobile') =>
      buildTestEvent({
        type: 'delivery.bounced',
        ...{ deliveryId: `lnk_1:link:${channel}`, channel, purpose: { kind: 'link' }, reason },
      });
    const history = [bounced('email', 'no_such_address'), bounced('sms', 'not_a_mobile')];
    const said = sending({ channels: ['email', 'sms'], history });
    expect(said).toContain('This number cannot receive texts. Send it another way');
    expect(said).not.toContain('Send it by email');
  });

  it('takes no reminder for the message that brings the link', () => {
    expect(sending({ history: [sent('email', '2026-11-22T10:00:01Z', 1)] })).toBe(
      'email to ann@example.com, goes out now',
    );
  });

  it('promises nothing once the link is not open', () => {
    expect(sending({ state: 'processing' })).toBe(
      'email to ann@example.com, not sent while a payment is under way',
    );
    expect(sending({ state: 'paid', sendTiming: AT_NINE })).toBe(
      'email to ann@example.com, not sent: the link is not open any more',
    );
    expect(sending({ state: 'paid', history: [sent('email', '2026-11-22T10:00:01Z')] })).toBe(
      'email to ann@example.com, did not leave this machine (Sun 22 Nov 2026, 17:00, Bangkok time): SENDGRID_API_KEY connects a service',
    );
  });

  it('says by the rule of the link when it is reminded of, while it is open', () => {
    const reminded = { reminders: 'usual', expiresAt: new Date('2026-11-25T18:00:00Z') } as const;
    expect(linkFacts(reminded)['Reminders']).toBe('2 and 1 days before it expires, while unpaid');
    expect(linkFacts({ ...reminded, state: 'paid' })).not.toHaveProperty('Reminders');
    expect(linkFacts({ ...reminded, reminders: 'off' })).not.toHaveProperty('Reminders');
  });
});

import { describe, expect, it } from '@jest/globals';
import { buildCard } from '../../../../../src/adapters/chat/cards/build-card.js';
import { buildHistoryLine } from '../../../../../src/adapters/chat/cards/build-history-line.js';
import type {
  DeliveryCarrier,
  DeliveryChannel,
  DeliveryPurpose,
} from '../../../../../src/domain/delivery/delivery.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import { buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';
import { cardContext, read } from './card-test-context.js';

const CUSTOMER = { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812344321' };
const SENT_NOW: Partial<Link> = { customer: CUSTOMER, channels: ['email'], sendTiming: { kind: 'now' } };
const BY_BOTH: Partial<Link> = { ...SENT_NOW, channels: ['email', 'sms'] };
const CREATED = buildTestEvent({ type: 'link.created' });

function sent(channel: DeliveryChannel, minute: number, reminder?: number) {
  return sentBy('local_outbox', { channel, minute, reminder });
}

interface Sent {
  readonly channel: DeliveryChannel;
  readonly minute: number;
  readonly reminder?: number | undefined;
}

function sentBy(carrier: DeliveryCarrier, { channel, minute, reminder }: Sent) {
  return buildTestEvent(
    {
      type: 'delivery.sent',
      deliveryId: `lnk_1:${reminder ?? 'link'}:${channel}`,
      channel,
      purpose: reminder === undefined ? { kind: 'link' } : { kind: 'reminder', number: reminder },
      carrier,
    },
    { at: new Date(Date.UTC(2026, 10, 22, 10, minute)), actor: { kind: 'system' }, source: 'clock' },
  );
}

const failed = (minute: number) =>
  buildTestEvent(
    { type: 'attempt.failed', attemptId: 'att_1', reason: 'not_enough_funds' },
    { at: new Date(Date.UTC(2026, 10, 22, 10, minute)) },
  );

const progress = (change: Partial<Link>) => read(buildCard(buildTestLink(change), cardContext()))[2];

describe('the third line of an open card', () => {
  it('says what goes out, before it has', () => {
    expect(progress(SENT_NOW)).toBe('Goes out by email Sun 22 Nov 2026, 17:00, Bangkok time · never expires');
    expect(progress(BY_BOTH)).toBe(
      'Goes out by email and SMS Sun 22 Nov 2026, 17:00, Bangkok time · never expires',
    );
    const sendTiming = { kind: 'at', at: new Date('2026-11-27T11:00:00.000Z') } as const;
    expect(progress({ ...BY_BOTH, sendTiming, expiresAt: new Date('2026-11-30T11:00:00.000Z') })).toBe(
      'Goes out by email and SMS Fri 27 Nov 2026, 18:00, Bangkok time · ' +
        'expires Mon 30 Nov 2026, 18:00, Bangkok time',
    );
  });

  it('promises no sending that nobody asked for', () => {
    const words = 'Created Sun 22 Nov 2026, 17:00, Bangkok time · never expires';
    expect(progress({ ...SENT_NOW, sendTiming: { kind: 'no' } })).toBe(words);
    expect(progress({ ...SENT_NOW, channels: [] })).toBe(words);
  });

  it('says what went out, the channels in one', () => {
    expect(progress({ ...SENT_NOW, history: [CREATED, sent('email', 2)] })).toBe(
      'Email did not leave this machine: SENDGRID_API_KEY connects a service · never expires',
    );
    expect(progress({ ...BY_BOTH, history: [CREATED, sent('email', 2), sent('sms', 3)] })).toBe(
      'Email and SMS did not leave this machine: SENDGRID_API_KEY and TWILIO_ACCOUNT_SID connect the services · never expires',
    );
  });

  it('says what left in one, whichever carriers took it', () => {
    const history = [
      CREATED,
      sentBy('sendgrid', { channel: 'email', minute: 2 }),
      sentBy('twilio', { channel: 'sms', minute: 2 }),
    ];
    expect(progress({ ...BY_BOTH, history })).toBe(
      'Email and SMS left Sun 22 Nov 2026, 17:02, Bangkok time · never expires',
    );
  });

  it('says which channel is still to come', () => {
    expect(progress({ ...BY_BOTH, history: [CREATED, sent('sms', 2)] })).toBe(
      'SMS did not leave this machine: TWILIO_ACCOUNT_SID connects a service · goes out by email Sun 22 Nov 2026, 17:00, Bangkok time · never expires',
    );
  });

  it('says what is planned beside what left, and how many more', () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
    const asked = (hour: number, purpose: DeliveryPurpose = { kind: 'link' }) =>
      buildTestEvent(
        { type: 'sending.asked', purpose, channels: ['email'], dueAt: at(hour) },
        { id: `evt_${hour}` },
      );
    const left = sentBy('sendgrid', { channel: 'email', minute: 2 });
    const LEFT = 'Email left Sun 22 Nov 2026, 17:02, Bangkok time';
    expect(progress({ ...SENT_NOW, history: [CREATED, asked(4), asked(2), left] })).toBe(
      `${LEFT} · goes out by email Mon 23 Nov 2026, 09:00, Bangkok time · 1 more planned · never expires`,
    );
    const reminder = asked(3, { kind: 'reminder', number: null });
    expect(progress({ ...SENT_NOW, history: [CREATED, left, reminder] })).toBe(
      `${LEFT} · reminder goes out by email Mon 23 Nov 2026, 10:00, Bangkok time · never expires`,
    );
    const off = buildTestEvent({ type: 'reminders.changed', reminders: 'off' });
    expect(progress({ ...SENT_NOW, history: [CREATED, left, reminder, off] })).toBe(
      `${LEFT} · never expires`,
    );
  });

  it('names the last reminder alone', () => {
    const first = [CREATED, sent('email', 2), sent('sms', 2), sent('email', 20, 1), sent('sms', 20, 1)];
    expect(progress({ ...BY_BOTH, history: first })).toBe(
      'Reminder 1 by email and SMS did not leave this machine: SENDGRID_API_KEY and TWILIO_ACCOUNT_SID connect the services · never expires',
    );
    expect(progress({ ...BY_BOTH, history: [...first, sent('sms', 40, 2)] })).toBe(
      'Reminder 2 by SMS did not leave this machine: TWILIO_ACCOUNT_SID connects a service · never expires',
    );
  });

  it('keeps a failed attempt, with a newer message beside it and no older one', () => {
    expect(progress({ ...SENT_NOW, history: [CREATED, sent('email', 2), failed(9)] })).toBe(
      'Last attempt failed: not enough funds, Sun 22 Nov 2026, 17:09, Bangkok time · never expires',
    );
    const reminded = [CREATED, sent('email', 2), failed(9), sent('email', 20, 1)];
    expect(progress({ ...SENT_NOW, history: reminded })).toBe(
      'Last attempt failed: not enough funds, Sun 22 Nov 2026, 17:09, Bangkok time · ' +
        'Reminder 1 by email did not leave this machine: SENDGRID_API_KEY connects a service · never expires',
    );
    expect(progress({ ...SENT_NOW, history: [...reminded, failed(30)] })).toBe(
      'Last attempt failed: not enough funds, Sun 22 Nov 2026, 17:30, Bangkok time · never expires',
    );
  });

  it('tells of a failed attempt, the newest message and what is still to come in one line', () => {
    const expiresAt = new Date('2026-11-25T11:00:00.000Z');
    expect(progress({ ...BY_BOTH, expiresAt, history: [CREATED, failed(1), sent('email', 2)] })).toBe(
      'Last attempt failed: not enough funds, Sun 22 Nov 2026, 17:01, Bangkok time · ' +
        'Email did not leave this machine: SENDGRID_API_KEY connects a service · ' +
        'goes out by SMS Sun 22 Nov 2026, 17:00, Bangkok time · expires Wed 25 Nov 2026, 18:00, Bangkok time',
    );
  });

  it('says after a failed attempt what still goes out', () => {
    const sendTiming = { kind: 'at', at: new Date('2026-11-27T11:00:00.000Z') } as const;
    expect(progress({ ...SENT_NOW, sendTiming, history: [CREATED, failed(9)] })).toBe(
      'Last attempt failed: not enough funds, Sun 22 Nov 2026, 17:09, Bangkok time · ' +
        'goes out by email Fri 27 Nov 2026, 18:00, Bangkok time · never expires',
    );
  });

  it('gives news that takes sentences a line of its own, and the button that helps', () => {
    const bounced = buildTestEvent({
      ...{ type: 'delivery.bounced', deliveryId: 'lnk_1:link:sms', channel: 'sms' },
      ...{ purpose: { kind: 'link' }, reason: 'not_a_mobile' },
    });
    const customer = { ...CUSTOMER, email: null };
    const sendTiming = { kind: 'now' } as const;
    const link = buildTestLink({ customer, sendTiming, channels: ['sms'], history: [CREATED, bounced] });
    const card = buildCard(link, cardContext());
    expect(read(card).slice(2, 4)).toEqual([
      'SMS did not arrive. This number cannot receive texts. Send it by email, or share the address yourself.',
      'Never expires',
    ]);
    expect(card.buttons.map(({ label }) => label)).toEqual(['Add an email', 'Share', 'Cancel link']);
  });

  it('is about the money again once the link is not open', () => {
    const history = [CREATED, sent('email', 2)];
    const expiresAt = new Date('2026-11-25T11:00:00.000Z');
    expect(progress({ ...SENT_NOW, state: 'expired', expiresAt, history })).toBe(
      'Ended unpaid Wed 25 Nov 2026, 18:00, Bangkok time',
    );
  });
});

describe('the thread line of a message', () => {
  it('says how far it came and to nobody whom it is for', () => {
    const link = buildTestLink({ ...BY_BOTH, history: [CREATED, sent('sms', 2), sent('email', 20, 2)] });
    const lines = link.history.slice(1).map((event) => buildHistoryLine(link, event, cardContext()));
    expect(lines.flatMap(read)).toEqual([
      '17:02 (Bangkok time) SMS did not leave this machine: no service is connected. TWILIO_ACCOUNT_SID connects one.',
      '17:20 (Bangkok time) Reminder 2 by email did not leave this machine: no service is connected. SENDGRID_API_KEY connects one.',
    ]);
    expect(buildCard(link, cardContext()).text).not.toMatch(/ann@example\.com|66812344321/);
  });
});

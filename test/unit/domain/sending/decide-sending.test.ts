import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkEvent } from '../../../../src/domain/link/link-event.js';
import { decideSending } from '../../../../src/domain/sending/decide-sending.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';

/** Sunday noon in Bangkok. */
const NOON = new Date('2026-11-22T05:00:00.000Z');
const TO_LINK = { id: 'lnk_1:link:email', purpose: { kind: 'link' }, dueAt: NOON, channel: 'email' } as const;
const TO_REMIND = {
  id: 'lnk_1:reminder-1:email',
  purpose: { kind: 'reminder', number: 1 },
  dueAt: NOON,
  channel: 'email',
} as const;

const decide = (
  delivery: Parameters<typeof decideSending>[1],
  { now = NOON, ...change }: Partial<Link> & { now?: Date } = {},
) =>
  decideSending(buildTestLink({ reminders: 'usual', ...change }), delivery, {
    now,
    timeZone: 'Asia/Bangkok',
  });

describe('decideSending', () => {
  it('sends the link and reminders of what is open', () => {
    expect(decide(TO_LINK)).toEqual({ kind: 'send' });
    expect(decide(TO_REMIND)).toEqual({ kind: 'send' });
  });

  it.each(['paid', 'partially_refunded', 'refunded', 'expired', 'cancelled', 'needs_review'] as const)(
    'drops what belongs to a link that is %s',
    (state) => {
      expect(decide(TO_LINK, { state })).toEqual({ kind: 'drop' });
      expect(decide(TO_REMIND, { state })).toEqual({ kind: 'drop' });
    },
  );

  it('drops what comes at the end of the link or later, also while a payment is under way', () => {
    expect(decide(TO_LINK, { expiresAt: NOON })).toEqual({ kind: 'drop' });
    expect(decide(TO_LINK, { expiresAt: NOON, state: 'processing' })).toEqual({ kind: 'drop' });
    expect(decide(TO_REMIND, { expiresAt: NOON })).toEqual({ kind: 'drop' });
  });

  it('keeps the link back while a payment is under way, and leaves a reminder out', () => {
    const until = new Date('2026-11-22T05:01:00.000Z');
    expect(decide(TO_LINK, { state: 'processing' })).toEqual({ kind: 'wait', until });
    expect(decide(TO_REMIND, { state: 'processing' })).toEqual({ kind: 'drop' });
  });

  it('sends the link at any hour, however late', () => {
    expect(decide(TO_LINK, { now: new Date('2026-11-30T20:00:00.000Z') })).toEqual({ kind: 'send' });
  });

  it('keeps a reminder that is late back for the next morning', () => {
    const until = new Date('2026-11-23T03:00:00.000Z');
    const late = { ...TO_REMIND, dueAt: new Date('2026-11-22T10:00:00.000Z') };
    expect(decide(late, { now: new Date('2026-11-22T11:00:00.000Z') })).toEqual({ kind: 'wait', until });
    expect(decide(late, { now: until })).toEqual({ kind: 'send' });
  });

  describe('once reminders are switched off', () => {
    const ASKED = {
      ...TO_REMIND,
      id: 'lnk_1:evt_asked:email',
      purpose: { kind: 'reminder', number: null },
    } as const;
    const asked = buildTestEvent(
      { type: 'sending.asked', purpose: ASKED.purpose, channels: ['email'], dueAt: NOON },
      { id: 'evt_asked' },
    );
    const off = buildTestEvent({ type: 'reminders.changed', reminders: 'off' });
    const usual = buildTestEvent({ type: 'reminders.changed', reminders: 'usual' });

    it('calls off what was planned by rule and what a person had asked for, though the queue owes them yet', () => {
      expect(decide(TO_REMIND, { reminders: 'off' })).toEqual({ kind: 'call_off' });
      expect(decide(ASKED, { history: [asked, off] })).toEqual({ kind: 'call_off' });
      expect(decide(ASKED, { history: [asked, off, usual] })).toEqual({ kind: 'call_off' });
    });

    it('sends what is asked for after that, and the link itself', () => {
      expect(decide(ASKED, { reminders: 'off', history: [off, asked] })).toEqual({ kind: 'send' });
      expect(decide(ASKED, { history: [asked, usual] })).toEqual({ kind: 'send' });
      expect(decide(TO_LINK, { reminders: 'off', history: [off] })).toEqual({ kind: 'send' });
    });
  });

  it('leaves a reminder out that is 20 hours late: the next may follow on its heels', () => {
    const early = { ...TO_REMIND, dueAt: new Date('2026-11-22T08:00:00.000Z') };
    expect(decide(early, { now: new Date('2026-11-23T03:59:59.999Z') })).toEqual({ kind: 'send' });
    expect(decide(early, { now: new Date('2026-11-23T04:00:00.000Z') })).toEqual({ kind: 'drop' });
  });

  it('keeps a reminder away for 20 hours from when the link itself left by that channel, and for the night', () => {
    const leftAt = (type: 'delivery.sent' | 'delivery.delayed', at: string) => ({
      history: [
        {
          ...buildTestEvent({ type: 'link.created' }),
          ...({ type, deliveryId: 'd', channel: 'email', purpose: { kind: 'link' } } as const),
          ...{ carrier: 'sendgrid', reason: 'trouble', at: new Date(at) },
        } as LinkEvent,
      ],
    });
    expect(decide(TO_REMIND, leftAt('delivery.sent', '2026-11-21T09:00:00.001Z'))).toEqual({
      kind: 'wait',
      until: new Date('2026-11-22T05:00:00.001Z'),
    });
    expect(decide(TO_REMIND, leftAt('delivery.sent', '2026-11-22T04:00:00.000Z'))).toEqual({
      kind: 'wait',
      until: new Date('2026-11-23T03:00:00.000Z'),
    });
    expect(decide(TO_REMIND, leftAt('delivery.sent', '2026-11-21T09:00:00.000Z'))).toEqual({ kind: 'send' });
    expect(decide(TO_REMIND, leftAt('delivery.delayed', '2026-11-22T04:00:00.000Z'))).toEqual({
      kind: 'send',
    });
    const byText = { ...TO_REMIND, channel: 'sms' } as const;
    expect(decide(byText, leftAt('delivery.sent', '2026-11-22T04:00:00.000Z'))).toEqual({ kind: 'send' });
    const asked = { ...TO_REMIND, purpose: { kind: 'reminder', number: null } } as const;
    expect(decide(asked, leftAt('delivery.sent', '2026-11-22T04:00:00.000Z'))).toEqual({ kind: 'send' });
  });

  it('sends receipts whatever became of the link', () => {
    const receipt = { ...TO_LINK, purpose: { kind: 'receipt', of: 'payment', eventId: 'evt_1' } } as const;
    for (const state of ['paid', 'refunded', 'expired', 'cancelled'] as const) {
      expect(decide(receipt, { state, expiresAt: NOON })).toEqual({ kind: 'send' });
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkFact } from '../../../../src/domain/link/link-event.js';
import { listWaitingSendings } from '../../../../src/domain/sending/list-waiting-sendings.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const NOW_BY_EMAIL: Partial<Link> = { channels: ['email'], sendTiming: { kind: 'now' } };

const BY_EMAIL = { purpose: { kind: 'link' }, channels: ['email'] };

const asked = (id: string, dueAt: Date) =>
  buildTestEvent({ type: 'sending.asked', purpose: { kind: 'link' }, channels: ['email'], dueAt }, { id });
const told = (type: 'delivery.sent' | 'delivery.called_off', sending: string) => {
  const message = {
    deliveryId: `lnk_1:${sending}:email`,
    channel: 'email',
    purpose: { kind: 'link' },
  } as const;
  const fact: LinkFact =
    type === 'delivery.sent' ? { type, ...message, carrier: 'sendgrid' } : { type, ...message };
  return buildTestEvent(fact);
};
const list = (change: Partial<Link>, now: Date) => listWaitingSendings(buildTestLink(change), now);

describe('listWaitingSendings', () => {
  it('has the first sending until it is due, 15 seconds after the link was made', () => {
    expect(list(NOW_BY_EMAIL, later(14))).toEqual([{ ...BY_EMAIL, sendingId: null, dueAt: later(15) }]);
    expect(list(NOW_BY_EMAIL, later(15))).toEqual([]);
  });

  it('has none of a link that its maker shares, or that goes nowhere', () => {
    expect(list({ ...NOW_BY_EMAIL, sendTiming: { kind: 'no' } }, START)).toEqual([]);
    expect(list({ ...NOW_BY_EMAIL, channels: [] }, START)).toEqual([]);
  });

  it('lists the soonest first, whichever was asked for first', () => {
    const sendTiming = { kind: 'at', at: later(7200) } as const;
    const history = [asked('evt_late', later(9000)), asked('evt_soon', later(3600))];
    expect(list({ ...NOW_BY_EMAIL, sendTiming, history }, START)).toEqual([
      { ...BY_EMAIL, sendingId: 'evt_soon', dueAt: later(3600) },
      { ...BY_EMAIL, sendingId: null, dueAt: later(7200) },
      { ...BY_EMAIL, sendingId: 'evt_late', dueAt: later(9000) },
    ]);
  });

  it('leaves out what was called off or has left, and nothing beside it', () => {
    const history = [
      asked('evt_1', later(100)),
      asked('evt_10', later(200)),
      told('delivery.called_off', 'link'),
      told('delivery.sent', 'evt_1'),
    ];
    expect(list({ ...NOW_BY_EMAIL, history }, START)).toEqual([
      { ...BY_EMAIL, sendingId: 'evt_10', dueAt: later(200) },
    ]);
  });

  it('leaves out a reminder that was taken back, and has one that was asked for after', () => {
    const purpose = { kind: 'reminder', number: null } as const;
    const remind = (id: string) =>
      buildTestEvent({ type: 'sending.asked', purpose, channels: ['email'], dueAt: later(100) }, { id });
    const off = buildTestEvent({ type: 'reminders.changed', reminders: 'off' });
    expect(list({ history: [remind('evt_1'), off, remind('evt_2')] }, START)).toEqual([
      { sendingId: 'evt_2', purpose, channels: ['email'], dueAt: later(100) },
    ]);
  });

  it('has the channel alone of which nothing is told yet', () => {
    const history = [told('delivery.called_off', 'link')];
    expect(list({ ...NOW_BY_EMAIL, channels: ['email', 'sms'], history }, START)).toEqual([
      { ...BY_EMAIL, channels: ['sms'], sendingId: null, dueAt: later(15) },
    ]);
  });

  it('has only receipts of what is paid, and nothing else of what is over', () => {
    const history = [asked('evt_1', later(100))];
    expect(list({ history, state: 'paid' }, START)).toEqual([]);
    expect(list({ history, state: 'cancelled' }, START)).toEqual([]);
    const purpose = { kind: 'receipt', of: 'payment', eventId: 'evt_0' } as const;
    const receipt = buildTestEvent({
      type: 'sending.asked',
      purpose,
      channels: ['email'],
      dueAt: later(100),
    });
    expect(list({ history: [receipt], state: 'paid' }, START)).toHaveLength(1);
  });
});

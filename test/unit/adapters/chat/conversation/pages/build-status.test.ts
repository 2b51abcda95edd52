import { describe, expect, it } from '@jest/globals';
import { buildCreated } from '../../../../../../src/adapters/chat/conversation/pages/build-created.js';
import { buildStatus } from '../../../../../../src/adapters/chat/conversation/pages/build-status.js';
import type { Link } from '../../../../../../src/domain/link/link.js';
import { toLinkForMember } from '../../../../../../src/service/links/link-for-member.js';
import { buildTestEvent, buildTestLink } from '../../../../../support/build-test-link.js';
import { buildTestActor } from '../../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../../support/english.js';
import { START } from '../../../../../support/fake-clock.js';

const READER = {
  publicUrl: 'https://paylink.test',
  now: START,
  timeZone: 'Asia/Bangkok',
  merchantZone: 'Asia/Bangkok',
  isConnected: () => false,
  stops: [],
  people: [],
  words: ENGLISH,
};
const SENT_NOW: Partial<Link> = { channels: ['email'], sendTiming: { kind: 'now' } };
const STAYS_HERE =
  'No email or text service is connected: Paylink keeps the message and the customer does not get it. ' +
  'Share the address yourself.';

const status = (change: Partial<Link>, actor = buildTestActor()) =>
  buildStatus({ link: toLinkForMember(actor, buildTestLink(change)), actor, ...READER });

const sent = (at: Date, number?: number) =>
  buildTestEvent(
    {
      type: 'delivery.sent',
      deliveryId: `lnk_1:${number ?? 'link'}:email`,
      channel: 'email',
      purpose: number === undefined ? { kind: 'link' } : { kind: 'reminder', number },
      carrier: 'local_outbox',
    },
    { id: `evt_${number ?? 'link'}`, at, actor: { kind: 'system' }, source: 'clock' },
  );

describe('buildStatus', () => {
  it('says when a message goes out, how far it gets, and on which days the customer is reminded', () => {
    const sendTiming = { kind: 'at', at: new Date('2026-11-27T11:00:00.000Z') } as const;
    const { words, parts } = status({ ...SENT_NOW, sendTiming, reminders: 'usual' });
    expect(words).toContain(
      'Sending: email to ann@example.com, goes out Fri 27 Nov 2026, 18:00, Bangkok time (in 5 days 1 hour).\n' +
        'Reminders: 3, 7 and 10 days after it is sent, while unpaid.\nExpires: Never expires.',
    );
    expect(words).toContain(STAYS_HERE);
    expect(JSON.stringify(parts)).toContain(STAYS_HERE);
  });

  it('says when messages went out, in the facts and in the history', () => {
    const history = [buildTestEvent({ type: 'link.created' }), sent(START), sent(START, 1)];
    const { words } = status({ ...SENT_NOW, history });
    expect(words).toContain(
      'Sending: email to ann@example.com, did not leave this machine (Sun 22 Nov 2026, 17:00, Bangkok time): SENDGRID_API_KEY connects a service.',
    );
    expect(words).toContain(
      '17:00, Bangkok time: Email did not leave this machine: no service is connected. SENDGRID_API_KEY connects one.\n' +
        'Sun 22 Nov 2026, 17:00, Bangkok time: Reminder 1 by email did not leave this machine: no service is connected. SENDGRID_API_KEY connects one.',
    );
  });

  it.each<[string, Partial<Link>]>([
    ['nothing is sent', {}],
    ['the link is over', { ...SENT_NOW, state: 'paid' }],
  ])('says nothing of the outbox when %s', (_why, change) => {
    const { words, parts } = status(change);
    expect(words).not.toContain('outbox');
    expect(JSON.stringify(parts)).not.toContain('outbox');
  });

  it('asks nobody to share an address that they may not see', () => {
    const { words, parts } = status(SENT_NOW, buildTestActor({ memberId: 'mem_vi', role: 'viewer' }));
    expect(words).toContain('For: Ann L.');
    expect(`${words}${JSON.stringify(parts)}`).not.toMatch(/ann@example\.com|Share the address/);
  });

  it('keeps the newest twenty lines of a long history', () => {
    const at = (minute: number) => new Date(START.getTime() + minute * 60_000);
    const declines = Array.from({ length: 30 }, (_, minute) =>
      buildTestEvent(
        { type: 'attempt.failed', attemptId: 'att_1', reason: 'card_declined' },
        { id: `evt_${minute}`, at: at(minute) },
      ),
    );
    const { parts } = status({ ...SENT_NOW, history: [...declines, sent(at(31), 3)] });
    const history = parts.flatMap((part) => (part.kind === 'history' ? part.lines : []));
    expect(history).toHaveLength(20);
    expect(history[0]).toContain('17:11, Bangkok time: Declined by the bank');
    expect(history[19]).toContain('17:31, Bangkok time: Reminder 3 by email did not leave this machine');
  });

  it('leaves who only looks on without the address and without anything to press', () => {
    const { parts } = status({}, buildTestActor({ memberId: 'mem_jo', role: 'viewer' }));
    expect(parts.filter(({ kind }) => kind === 'copy' || kind === 'choices')).toEqual([]);
    expect(JSON.stringify(parts)).toContain('Ann L.');
  });

  describe('of a customer who wants no more texts', () => {
    const STOPPED =
      'SMS will not go out. The recipient wants no more texts (STOP). A manager can allow it again.';
    const stops = [{ channel: 'sms', reason: 'opted_out' }] as const;
    const stopped = (change: Partial<Link>, actor = buildTestActor()) =>
      buildStatus({ ...READER, link: toLinkForMember(actor, buildTestLink(change)), actor, stops });

    it('says so to whoever sees the contacts, and lets a manager change it', () => {
      const [seller, manager] = [stopped({}), stopped({}, buildTestActor({ role: 'manager' }))];
      expect(seller.words).toContain(STOPPED);
      expect(JSON.stringify(seller.parts)).toContain(STOPPED);
      expect(JSON.stringify(seller.parts)).not.toContain('Write there again');
      expect(JSON.stringify(manager.parts)).toContain('Write there again');
    });

    it('says nothing of it to others, and once nothing is to be sent', () => {
      const viewer = stopped({}, buildTestActor({ memberId: 'mem_jo', role: 'viewer' }));
      expect(viewer.words).not.toContain('SMS will not go out');
      expect(stopped({ state: 'cancelled' }).words).not.toContain('SMS will not go out');
    });
  });
});

describe('buildCreated', () => {
  const created = (change: Partial<Link>) =>
    buildCreated({ link: buildTestLink(change), cardPlace: [], ...READER });

  it('says in its words too how far the message gets', () => {
    const { words } = created({ ...SENT_NOW, reminders: 'usual' });
    expect(words).toContain(
      'Sending: email to ann@example.com, goes out Sun 22 Nov 2026, 17:00, Bangkok time unless you undo it. Reminders: 3, 7 and 10 days',
    );
    expect(words.endsWith(STAYS_HERE)).toBe(true);
  });

  it('ends with the facts where nothing is sent', () => {
    expect(created({}).words.endsWith('Reference: PL-7KQ2M9.')).toBe(true);
  });
});

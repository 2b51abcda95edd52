import { describe, expect, it } from '@jest/globals';
import { buildCreatedMessage } from '../../../../../src/adapters/slack/blocks/build-created.js';
import { buildStatus } from '../../../../../src/adapters/slack/blocks/build-status.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import { toSeenLink } from '../../../../../src/service/links/seen-link.js';
import { buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestActor } from '../../../../support/build-test-merchant.js';
import { START } from '../../../../support/fake-clock.js';
import { findMessageProblems } from './slack-limits.js';

const READER = {
  publicUrl: 'https://paylink.test',
  now: START,
  timeZone: 'Asia/Bangkok',
  merchantZone: 'Asia/Bangkok',
};
const SENT_NOW: Partial<Link> = { channels: ['email'], sendTiming: { kind: 'now' } };
const STAYS_HERE =
  'No email or text service is connected: Paylink keeps the message and the customer does not get it. ' +
  'Share the address yourself.';

const status = (change: Partial<Link>, actor = buildTestActor()) =>
  buildStatus({ link: toSeenLink(actor, buildTestLink(change)), actor, ...READER });

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
    const { text, blocks } = status({ ...SENT_NOW, sendTiming, reminders: 'usual' });
    expect(text).toContain(
      'Sending: email to ann@example.com, goes out Fri 27 Nov 2026, 18:00, Bangkok time (in 5 days 1 hour). ' +
        'Reminders: 3, 7 and 10 days after it is sent, while unpaid. Expires: Never expires.',
    );
    expect(text).toContain(STAYS_HERE);
    expect(JSON.stringify(blocks)).toContain(STAYS_HERE);
  });

  it('says when messages went out, in the facts and in the history', () => {
    const history = [buildTestEvent({ type: 'link.created' }), sent(START), sent(START, 1)];
    const { text } = status({ ...SENT_NOW, history });
    expect(text).toContain(
      'Sending: email to ann@example.com, kept in the outbox on Sun 22 Nov 2026, 17:00, Bangkok time: not delivered.',
    );
    expect(text).toContain(
      '17:00, Bangkok time: Email kept in the outbox: no email service is connected, so the customer did not get it.\n' +
        'Sun 22 Nov 2026, 17:00, Bangkok time: Reminder 1 by email kept in the outbox: no email service is connected, so the customer did not get it.',
    );
  });

  it.each<[string, Partial<Link>]>([
    ['nothing is sent', {}],
    ['the link is over', { ...SENT_NOW, state: 'paid' }],
  ])('says nothing of the outbox when %s', (_why, change) => {
    const { text, blocks } = status(change);
    expect(text).not.toContain('outbox');
    expect(JSON.stringify(blocks)).not.toContain('outbox');
  });

  it('asks nobody to share an address that they may not see', () => {
    const { text, blocks } = status(SENT_NOW, buildTestActor({ memberId: 'mem_vi', role: 'viewer' }));
    expect(text).toContain('For: Ann L.');
    expect(`${text}${JSON.stringify(blocks)}`).not.toMatch(/ann@example\.com|Share the address/);
  });

  it('drops the oldest of a long history, never the newest', () => {
    const at = (minute: number) => new Date(START.getTime() + minute * 60_000);
    const declines = Array.from({ length: 30 }, (_, minute) =>
      buildTestEvent(
        { type: 'attempt.failed', attemptId: 'att_1', reason: 'authentication_failed' },
        { id: `evt_${minute}`, at: at(minute) },
      ),
    );
    const actor = buildTestActor();
    const link = toSeenLink(actor, buildTestLink({ ...SENT_NOW, history: [...declines, sent(at(31), 3)] }));
    const timeZone = 'America/Argentina/ComodRivadavia';
    const message = buildStatus({ link, actor, ...READER, timeZone });
    const shown = JSON.stringify(message.blocks.at(-2));
    expect(shown).toContain('07:31, ComodRivadavia time: Reminder 3 by email kept in the outbox');
    expect(shown).toContain('07:29, ComodRivadavia time: Declined');
    // Twenty lines are shown where they fit; these are longer than a block may be.
    expect(shown).not.toContain('07:11, ');
    expect(shown).not.toContain('…');
    expect(findMessageProblems(message)).toEqual([]);
  });
});

describe('buildCreatedMessage', () => {
  const created = (change: Partial<Link>) =>
    buildCreatedMessage({ link: buildTestLink(change), cardPlace: 'The card goes to you.', ...READER });

  it('says in its words too how far the message gets', () => {
    const { text } = created({ ...SENT_NOW, reminders: 'usual' });
    expect(text).toContain('Sending: email to ann@example.com, goes out now. Reminders: 3, 7 and 10 days');
    expect(text.endsWith(STAYS_HERE)).toBe(true);
  });

  it('ends with the facts where nothing is sent', () => {
    expect(created({}).text.endsWith('Reference: PL-7KQ2M9.')).toBe(true);
  });
});

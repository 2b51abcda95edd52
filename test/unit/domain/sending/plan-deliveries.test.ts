import { describe, expect, it } from '@jest/globals';
import { planDeliveries } from '../../../../src/domain/sending/plan-deliveries.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const CUSTOMER = { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' };

describe('planDeliveries', () => {
  it('owes the link by each channel, to the contact of that channel, at once', () => {
    const link = buildTestLink({
      customer: CUSTOMER,
      channels: ['email', 'sms', 'whatsapp'],
      sendTiming: { kind: 'now' },
    });
    const of = {
      merchantId: 'mer_lotus',
      linkId: 'lnk_1',
      purpose: { kind: 'link' },
      dueAt: START,
      failures: 0,
    };
    expect(planDeliveries(link, 'Asia/Bangkok')).toEqual([
      { ...of, id: 'lnk_1:link:email', channel: 'email', address: 'ann@example.com' },
      { ...of, id: 'lnk_1:link:sms', channel: 'sms', address: '+66812345678' },
      { ...of, id: 'lnk_1:link:whatsapp', channel: 'whatsapp', address: '+66812345678' },
    ]);
  });

  it('owes it at the time that was chosen, and reminds from then on', () => {
    const at = new Date('2026-11-24T05:00:00.000Z');
    const link = buildTestLink({
      channels: ['email'],
      sendTiming: { kind: 'at', at },
      reminders: 'usual',
    });
    expect(
      planDeliveries(link, 'Asia/Bangkok').map(({ id, purpose, dueAt }) => [id, purpose, dueAt]),
    ).toEqual([
      ['lnk_1:link:email', { kind: 'link' }, at],
      ['lnk_1:reminder-1:email', { kind: 'reminder', number: 1 }, new Date('2026-11-27T05:00:00.000Z')],
      ['lnk_1:reminder-2:email', { kind: 'reminder', number: 2 }, new Date('2026-12-01T05:00:00.000Z')],
      ['lnk_1:reminder-3:email', { kind: 'reminder', number: 3 }, new Date('2026-12-04T05:00:00.000Z')],
    ]);
  });

  it('owes nothing for a link that its maker shares', () => {
    expect(planDeliveries(buildTestLink({ channels: ['email'], reminders: 'usual' }), 'UTC')).toEqual([]);
  });

  it('owes nothing by a channel whose contact is not there', () => {
    const link = buildTestLink({ channels: ['sms'], sendTiming: { kind: 'now' } });
    expect(planDeliveries(link, 'UTC')).toEqual([]);
  });
});

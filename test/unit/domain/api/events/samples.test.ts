import { describe, expect, it } from '@jest/globals';
import { EVENT_TYPES } from '../../../../../src/domain/api/event-types.js';
import { buildSampleEvent, type SampleOf } from '../../../../../src/domain/api/events/samples.js';

const OF: SampleOf = {
  ...{ id: 'evt_x', merchantId: 'mer_lotus', mode: 'live', at: new Date('2027-01-02T03:04:05.000Z') },
  publicUrl: 'https://pay.test',
};

describe('buildSampleEvent', () => {
  it.each(EVENT_TYPES)('makes a whole event of %s', (type) => {
    const event = buildSampleEvent(type, OF);
    expect(event).toMatchObject({ id: 'evt_x', merchantId: 'mer_lotus', mode: 'live', type, isSample: true });
    expect(event.at).toEqual(OF.at);
    expect(event.linkId === null).toBe(type === 'ping' || type.startsWith('merchant.'));
  });

  it('says what belongs to its type', () => {
    const dataOf = (type: (typeof EVENT_TYPES)[number]) => buildSampleEvent(type, OF).data;
    expect(dataOf('ping')).toEqual({});
    expect(dataOf('merchant.suspended')).toMatchObject({ merchant: { id: 'mer_lotus', live: false } });
    expect(dataOf('link.paid')).toMatchObject({ link: { state: 'paid' }, payment: { object: 'payment' } });
    expect(dataOf('link.refunded')).toMatchObject({
      link: { state: 'refunded' },
      refund: { object: 'refund' },
    });
    expect(dataOf('payment.failed')).toMatchObject({ link: { last_decline: 'card_declined' } });
    expect(dataOf('dispute.closed')).toMatchObject({ dispute: { status: 'won' } });
    expect(dataOf('delivery.failed')).toMatchObject({ delivery: { reason: 'no_such_address' } });
  });
});

import { describe, expect, it } from '@jest/globals';
import { planDeliveries, replansReminders } from '../../../../src/domain/sending/plan-deliveries.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const CREATED = buildTestEvent({ type: 'link.created' });
const CONTEXT = { timeZone: 'Asia/Bangkok', undoMs: 15_000 };
const CUSTOMER = { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' };

describe('planDeliveries', () => {
  it('owes the link by each channel, to the contact of that channel, once nobody can undo it', () => {
    const link = buildTestLink({
      customer: CUSTOMER,
      channels: ['email', 'sms', 'whatsapp'],
      sendTiming: { kind: 'now' },
    });
    const of = {
      merchantId: 'mer_lotus',
      linkId: 'lnk_1',
      purpose: { kind: 'link' },
      dueAt: new Date(START.getTime() + 15_000),
      failures: 0,
    };
    expect(planDeliveries(link, CREATED, CONTEXT)).toEqual([
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
      planDeliveries(link, CREATED, CONTEXT).map(({ id, purpose, dueAt }) => [id, purpose, dueAt]),
    ).toEqual([
      ['lnk_1:link:email', { kind: 'link' }, at],
      ['lnk_1:reminder-1:email', { kind: 'reminder', number: 1 }, new Date('2026-11-27T05:00:00.000Z')],
      ['lnk_1:reminder-2:email', { kind: 'reminder', number: 2 }, new Date('2026-12-01T05:00:00.000Z')],
      ['lnk_1:reminder-3:email', { kind: 'reminder', number: 3 }, new Date('2026-12-04T05:00:00.000Z')],
    ]);
  });

  it('owes nothing for a link that its maker shares', () => {
    expect(
      planDeliveries(buildTestLink({ channels: ['email'], reminders: 'usual' }), CREATED, CONTEXT),
    ).toEqual([]);
  });

  it('owes nothing by a channel whose contact is not there', () => {
    const link = buildTestLink({ channels: ['sms'], sendTiming: { kind: 'now' } });
    expect(planDeliveries(link, CREATED, CONTEXT)).toEqual([]);
  });

  it('owes what was asked for, to the channels asked, under the name of the fact', () => {
    const link = buildTestLink({ customer: CUSTOMER, channels: ['email', 'sms'] });
    const asked = {
      ...CREATED,
      ...({ id: 'evt_7', type: 'sending.asked', purpose: { kind: 'link' } } as const),
      ...{ channels: ['sms'] as const, dueAt: START },
    };
    expect(planDeliveries(link, asked, CONTEXT)).toMatchObject([
      { id: 'lnk_1:evt_7:sms', address: '+66812345678', purpose: { kind: 'link' }, dueAt: START },
    ]);
  });

  it('owes a receipt of a payment at once by each channel of the link, and none where it was shared', () => {
    const paid = buildTestEvent({
      ...({ type: 'payment.succeeded', attemptId: 'att_1', method: null } as const),
      captured: { minor: 4999, currency: 'USD' },
    });
    const link = buildTestLink({ customer: CUSTOMER, channels: ['email', 'sms'] });
    expect(planDeliveries(link, paid, CONTEXT).map(({ id, dueAt }) => [id, dueAt])).toEqual([
      [`lnk_1:receipt-${paid.id}:email`, paid.at],
      [`lnk_1:receipt-${paid.id}:sms`, paid.at],
    ]);
    expect(planDeliveries(buildTestLink({ customer: CUSTOMER, channels: [] }), paid, CONTEXT)).toEqual([]);
  });

  it('owes the receipt of what came late or otherwise once somebody keeps it, and none of what goes back', () => {
    const captured = { minor: 4999, currency: 'USD' };
    const late = buildTestEvent({ type: 'payment.late', attemptId: 'att_1', method: null, captured });
    const decided = (decision: 'keep' | 'accept' | 'refund') =>
      buildTestEvent({
        ...({ type: 'decision.made', attemptId: 'att_1', decision, amount: captured, reason: null } as const),
        ...{ refundId: decision === 'refund' ? 'rf_1' : null, needsApproval: false },
      });
    const plan = (decision: 'keep' | 'accept' | 'refund') => {
      const event = decided(decision);
      const history = [late, event];
      return planDeliveries(
        buildTestLink({ customer: CUSTOMER, channels: ['email'], history }),
        event,
        CONTEXT,
      );
    };
    const purpose = { kind: 'receipt', of: 'payment', eventId: late.id };
    expect(plan('keep')).toMatchObject([{ id: `lnk_1:receipt-${late.id}:email`, purpose }]);
    expect(plan('accept')).toMatchObject([{ purpose }]);
    expect(plan('refund')).toEqual([]);
    const link = buildTestLink({ customer: CUSTOMER, channels: ['email'], history: [late] });
    expect(planDeliveries(link, late, CONTEXT)).toEqual([]);
  });

  it('owes a receipt of its own of a second payment that somebody keeps', () => {
    const captured = { minor: 4999, currency: 'USD' };
    const came = { captured, method: null } as const;
    const first = buildTestEvent({ type: 'payment.succeeded', attemptId: 'att_1', ...came }, { id: 'evt_1' });
    const over = buildTestEvent({ type: 'payment.over', attemptId: 'att_2', ...came }, { id: 'evt_2' });
    const decided = { decision: 'keep', amount: captured, reason: null, refundId: null } as const;
    const kept = buildTestEvent({
      ...{ type: 'decision.made', attemptId: 'att_2', needsApproval: false, ...decided },
    });
    const history = [first, over, kept];
    const link = buildTestLink({ customer: CUSTOMER, channels: ['email'], history });
    expect(planDeliveries(link, kept, CONTEXT)).toMatchObject([{ purpose: { eventId: 'evt_2' } }]);
  });

  it('plans the reminders anew, under other names, when the end of the link moves', () => {
    const link = buildTestLink({
      ...{ customer: CUSTOMER, channels: ['email'], sendTiming: { kind: 'now' }, reminders: 'usual' },
    });
    const extended = { ...CREATED, id: 'evt_8', type: 'link.extended', expiresAt: null } as const;
    expect(replansReminders(extended)).toBe(true);
    expect(planDeliveries(link, extended, CONTEXT).map(({ id }) => id)).toEqual([
      'lnk_1:reminder-1-evt_8:email',
      'lnk_1:reminder-2-evt_8:email',
      'lnk_1:reminder-3-evt_8:email',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { toApiEvents } from '../../../../../src/domain/api/events/to-api-events.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import type { LinkFact } from '../../../../../src/domain/link/link-event.js';
import {
  buildPaidLink,
  buildPaidRefund,
  buildTestDispute,
  usd,
} from '../../../../support/build-paid-link.js';
import { buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';

const PUBLIC_URL = 'https://pay.test';
const OF_PAYMENT = { attemptId: 'att_1', captured: usd(100_000), method: null } as const;
const OF_REFUND = { refundId: 'rfd_1', amount: usd(10_000) } as const;
const WHOLE = { refundId: 'rfd_1', amount: usd(100_000) } as const;
const OF_MESSAGE = { deliveryId: 'dlv_1', channel: 'email' } as const;
const OF_DISPUTE = { disputeRef: 'dp_1', attemptId: 'att_1', amount: usd(100_000) } as const;
const OF_DECISION = { attemptId: 'att_1', amount: usd(100_000), reason: null, needsApproval: false } as const;
const CREATED: LinkFact = { type: 'link.created' };
const PAID: LinkFact = { type: 'payment.succeeded', ...OF_PAYMENT };
const MISMATCH: LinkFact = { type: 'payment.mismatch', ...OF_PAYMENT };

function withHistory(facts: readonly LinkFact[], change: Partial<Link> = {}): Link {
  const history = facts.map((fact, at) => buildTestEvent(fact, { id: `evt_${at}` }));
  return buildPaidLink({ refunds: [buildPaidRefund()], disputes: [buildTestDispute()], ...change, history });
}

/** What the last of these makes. */
function toLast(facts: readonly LinkFact[], change: Partial<Link> = {}) {
  const link = withHistory(facts, change);
  const last = link.history.at(-1);
  return last === undefined ? [] : toApiEvents(link, last, PUBLIC_URL);
}

type Row = readonly [string, readonly LinkFact[], readonly string[]];

const ROWS: readonly Row[] = [
  ['a new link', [CREATED], ['link.created']],
  [
    'a link that was sent',
    [{ type: 'delivery.sent', ...OF_MESSAGE, purpose: { kind: 'link' }, carrier: 'sendgrid' }],
    ['link.sent'],
  ],
  [
    'a reminder',
    [{ type: 'delivery.sent', ...OF_MESSAGE, purpose: { kind: 'reminder', number: 1 }, carrier: 'sendgrid' }],
    ['link.sent'],
  ],
  [
    'a receipt',
    [
      {
        type: 'delivery.sent',
        ...OF_MESSAGE,
        purpose: { kind: 'receipt', of: 'payment', eventId: 'evt_1' },
        carrier: 'sendgrid',
      },
    ],
    [],
  ],
  ['a page that was opened', [{ type: 'page.opened' }], ['link.opened']],
  ['a payment under way', [{ type: 'payment.processing', attemptId: 'att_1' }], ['link.processing']],
  ['a payment', [PAID], ['link.paid']],
  ['a late payment', [{ type: 'payment.late', ...OF_PAYMENT }], ['link.paid', 'link.needs_decision']],
  ['a payment too much', [{ type: 'payment.over', ...OF_PAYMENT }], ['link.needs_decision']],
  ['another amount', [MISMATCH], ['link.needs_decision']],
  [
    'another amount that was accepted',
    [MISMATCH, { type: 'decision.made', ...OF_DECISION, decision: 'accept', refundId: null }],
    ['link.paid'],
  ],
  [
    'another amount that goes back',
    [MISMATCH, { type: 'decision.made', ...OF_DECISION, decision: 'refund', refundId: 'rfd_1' }],
    [],
  ],
  [
    'one of two amounts that was accepted',
    [
      MISMATCH,
      { ...MISMATCH, attemptId: 'att_2' } as LinkFact,
      { type: 'decision.made', ...OF_DECISION, decision: 'accept', refundId: null },
    ],
    [],
  ],
  [
    'a surplus that is kept',
    [
      { type: 'payment.over', ...OF_PAYMENT },
      { type: 'decision.made', ...OF_DECISION, decision: 'keep', refundId: null },
    ],
    [],
  ],
  ['a part that went back', [PAID, { type: 'refund.succeeded', ...OF_REFUND }], ['link.partially_refunded']],
  ['all that went back', [PAID, { type: 'refund.succeeded', ...WHOLE }], ['link.refunded']],
  [
    'the rest that went back',
    [
      PAID,
      { type: 'refund.succeeded', ...WHOLE, amount: usd(40_000) },
      { type: 'refund.succeeded', refundId: 'rfd_2', amount: usd(60_000) },
    ],
    ['link.refunded'],
  ],
  [
    'a rest after one came back',
    [
      PAID,
      { type: 'refund.succeeded', ...WHOLE, amount: usd(40_000) },
      { type: 'refund.failed', refundId: 'rfd_1', amount: usd(40_000), failure: 'closed', wasBack: true },
      { type: 'refund.succeeded', refundId: 'rfd_2', amount: usd(60_000) },
    ],
    ['link.partially_refunded'],
  ],
  [
    'a refund that failed',
    [PAID, { type: 'refund.failed', ...OF_REFUND, failure: 'closed', wasBack: false }],
    ['refund.failed'],
  ],
  [
    'a refund that was asked for',
    [PAID, { type: 'refund.requested', ...OF_REFUND, reason: null, needsApproval: false }],
    [],
  ],
  ['a link that ended', [{ type: 'link.expired' }], ['link.expired']],
  ['a link that was cancelled', [{ type: 'link.cancelled' }], ['link.cancelled']],
  [
    'a link in its place',
    [{ type: 'link.reissued', successor: { linkId: 'lnk_2', slug: 's', reference: 'PL-2' } }],
    ['link.reissued'],
  ],
  [
    'a payment that failed',
    [{ type: 'attempt.failed', attemptId: 'att_1', reason: 'card_declined' }],
    ['payment.failed'],
  ],
  [
    'a dispute',
    [{ type: 'dispute.opened', ...OF_DISPUTE, reason: 'other', dueAt: null, fee: null }],
    ['dispute.opened'],
  ],
  ['a dispute that ended', [{ type: 'dispute.closed', ...OF_DISPUTE, outcome: 'won' }], ['dispute.closed']],
  [
    'a message that did not go',
    [{ type: 'delivery.failed', ...OF_MESSAGE, purpose: { kind: 'link' }, reason: 'unknown' }],
    ['delivery.failed'],
  ],
  [
    'a message that came back',
    [{ type: 'delivery.bounced', ...OF_MESSAGE, purpose: { kind: 'link' }, reason: 'no_such_address' }],
    ['delivery.failed'],
  ],
  ['other notes', [{ type: 'notes.changed', keys: ['class'] }], []],
  ['an attempt that began', [{ type: 'attempt.started', attemptId: 'att_1' }], []],
  ['another owner', [{ type: 'link.handed_over', fromId: 'mem_1', toId: 'mem_2', toName: null }], []],
];

describe('toApiEvents', () => {
  it.each(ROWS)('makes of %s', (_, facts, types) => {
    expect(toLast(facts).map(({ type }) => type)).toEqual(types);
  });

  it('names and numbers events by the history alone', () => {
    const link = withHistory([
      CREATED,
      { type: 'attempt.started', attemptId: 'att_1' },
      { type: 'payment.late', ...OF_PAYMENT },
      PAID,
    ]);
    const all = link.history.flatMap((event) => toApiEvents(link, event, PUBLIC_URL));
    expect(all.map(({ id, sequence, type }) => [id, sequence, type])).toEqual([
      ['evt_0', 1, 'link.created'],
      ['evt_2', 2, 'link.paid'],
      ['evt_2_2', 3, 'link.needs_decision'],
      ['evt_3', 4, 'link.paid'],
    ]);
    const longer = { ...link, history: [...link.history, buildTestEvent({ type: 'link.expired' })] };
    const again = link.history.flatMap((event) => toApiEvents(longer, event, PUBLIC_URL));
    expect(again.map(({ id, sequence }) => [id, sequence])).toEqual(
      all.map(({ id, sequence }) => [id, sequence]),
    );
  });

  it('says which link it is about, and what of it', () => {
    expect(toLast([CREATED])).toMatchObject([
      {
        ...{ merchantId: 'mer_lotus', mode: 'test', linkId: 'lnk_1', isSample: false },
        data: { link: { id: 'lnk_1', url: 'https://pay.test/p/slug000000000000000001' } },
      },
    ]);
    expect(toLast([PAID])[0]?.data['payment']).toMatchObject({ id: 'pay_1', amount: { value: '1000.00' } });
    expect(toLast([PAID, { type: 'refund.succeeded', ...OF_REFUND }])[0]?.data['refund']).toMatchObject({
      ...{ id: 'rfd_1', amount: { value: '100.00' } },
    });
    const dispute = toLast([{ type: 'dispute.closed', ...OF_DISPUTE, outcome: 'won' }])[0]?.data['dispute'];
    expect(dispute).toMatchObject({ id: 'dp_1', payment: 'pay_1', inquiry: false });
    const bounced = {
      type: 'delivery.bounced',
      ...OF_MESSAGE,
      purpose: { kind: 'link' },
      reason: 'blocked',
    } as const;
    expect(toLast([bounced])[0]?.data['delivery']).toEqual({
      ...{
        object: 'delivery',
        id: 'dlv_1',
        channel: 'email',
        purpose: 'link',
        carrier: null,
        reason: 'blocked',
      },
    });
  });

  it('stays within 20,000 bytes, whatever is in the notes, and says where it cut', () => {
    const family = '👨‍👩‍👧‍👦';
    const notes = Array.from({ length: 15 }, (_, at) => ({ key: `note ${at}`, value: family.repeat(256) }));
    const change = { ...buildTestLink(), notes, description: family.repeat(500) };
    const [event] = toLast([CREATED], change);
    expect(Buffer.byteLength(JSON.stringify(event?.data))).toBeLessThanOrEqual(19_000);
    expect(event?.data).toMatchObject({
      truncated: true,
      link: { id: 'lnk_1', notes: { 'note 14': expect.stringMatching(/…$/) } },
    });
    expect(toLast([CREATED])[0]?.data).not.toHaveProperty('truncated');
  });
});

import { describe, expect, it } from '@jest/globals';
import { buildCard } from '../../../../../src/adapters/chat/cards/build-card.js';
import { buildOwnerNote } from '../../../../../src/adapters/chat/cards/build-owner-note.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import type { LinkEvent, LinkFact } from '../../../../../src/domain/link/link-event.js';
import type { Dispute } from '../../../../../src/domain/payment/dispute.js';
import {
  buildTestAttempt,
  buildTestEvent,
  buildTestLink,
  buildTestRefund,
} from '../../../../support/build-test-link.js';
import { buildTestActor, buildTestMember } from '../../../../support/build-test-merchant.js';
import { cardContext, read } from './card-test-context.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const AT = new Date('2026-11-22T10:14:00.000Z');
const UNTIL = new Date('2026-11-23T10:14:00.000Z');
const WHEN = 'Sun 22 Nov 2026, 17:14, Bangkok time';
const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const VISA = { label: 'Visa', last4: '4242' };
const paidFact = (type: 'payment.succeeded' | 'payment.late' | 'payment.mismatch', minor = 4999) =>
  ({ type, attemptId: 'att_1', captured: usd(minor), method: VISA }) as const;
const paid = (minor = 4999) => [
  buildTestAttempt({ status: 'succeeded', captured: usd(minor), method: VISA, endedAt: AT }),
];
const events = (...facts: readonly LinkFact[]) =>
  facts.map((fact, at) => buildTestEvent(fact, { id: `evt_${at}`, at: AT, actor: JO }));

function card(change: Partial<Link>): readonly string[] {
  const link = { state: 'paid', mode: 'live', attempts: paid(), ...change } as const;
  return read(buildCard(buildTestLink(link), cardContext()));
}

const PAID = { history: events(paidFact('payment.succeeded')) };

describe('money on a card', () => {
  it('names the card by its kind and last four, in what earlier releases wrote as well', () => {
    expect(card(PAID)[2]).toBe(`Visa ending 4242 · ${WHEN}`);
    const older = { ...paidFact('payment.succeeded'), method: { label: 'Visa ending 4242', last4: '4242' } };
    expect(card({ history: events(older) })[2]).toBe(`Visa ending 4242 · ${WHEN}`);
  });

  it('waits for a second person, with who asked, why and until when', () => {
    const refund = buildTestRefund({
      ...{ status: 'awaiting_approval', amount: usd(4999), requestedBy: JO },
      ...{ reason: 'Moved away', lapsesAt: UNTIL },
    });
    expect(card({ ...PAID, refunds: [refund] }).slice(3)).toEqual([
      'Refund of 49.99 USD waits for a second person until Mon 23 Nov 2026, 17:14, Bangkok time, ' +
        'asked for by Jo. Reason: Moved away',
      '[Approve] [Decline] [Status] ··· [Make it again] [Send the receipt again]',
    ]);
  });

  it.each([
    ['scheduled', 'Refund of 10.00 USD leaves in 15 seconds, asked for by Jo'],
    ['pending', 'Refund of 10.00 USD is on its way'],
  ] as const)('says of a refund that is %s: %s', (status, line) => {
    const refund = buildTestRefund({ status, requestedBy: JO });
    expect(card({ ...PAID, refunds: [refund] })[3]).toBe(line);
  });

  it('says why a refund failed and what next', () => {
    const refund = buildTestRefund({ status: 'failed', failure: 'expired_or_canceled_card' });
    expect(card({ ...PAID, refunds: [refund] })[3]).toBe(
      'Refund of 10.00 USD failed. Reason: expired or canceled card. Refund it again, or look it up at the gateway.',
    );
  });

  it.each(['declined', 'lapsed', 'called_off'] as const)('is silent about what was %s', (status) => {
    const lines = card({ ...PAID, refunds: [buildTestRefund({ status })] });
    expect(lines.slice(3)).toEqual(['[Refund] [Status] [Make it again] ··· [Send the receipt again]']);
  });

  it('has no button for a refund where nothing is left, or all is disputed', () => {
    const all = buildTestRefund({ status: 'succeeded', amount: usd(4999) });
    expect(card({ ...PAID, state: 'refunded', refunds: [all] }).at(-1)).toBe(
      '[Status] [Make it again] [Send the receipt again]',
    );
    expect(card({ ...PAID, disputeOpen: true }).at(-1)).not.toContain('[Refund]');
  });

  it('says who decided, when and why, and asks no more', () => {
    const decision = { refundId: null, amount: usd(4999), needsApproval: false, reason: null } as const;
    const history = events(
      paidFact('payment.late'),
      { type: 'decision.made', attemptId: 'att_1', decision: 'keep', ...decision },
      { type: 'decision.explained', attemptId: 'att_1', reason: 'We agreed' },
    );
    expect(card({ history }).slice(2)).toEqual([
      `Jo kept the payment of 49.99 USD ${WHEN}. Reason: We agreed`,
      '[Refund] [Status] [Make it again]',
    ]);
  });

  it('asks again when what was decided came to nothing', () => {
    const decision = { refundId: 'rf_1', amount: usd(8000), needsApproval: false, reason: null } as const;
    const history = events(paidFact('payment.mismatch', 8000), {
      ...{ type: 'decision.made', attemptId: 'att_1', decision: 'refund', ...decision },
    });
    const refunds = [buildTestRefund({ status: 'called_off', amount: usd(8000) })];
    const lines = card({
      state: 'needs_review',
      exception: 'mismatch',
      attempts: paid(8000),
      history,
      refunds,
    });
    expect(lines.slice(2)).toEqual([
      'Paid 80.00 USD instead of 49.99 USD. Accept what came, or refund it.',
      '[Accept 80.00 USD] [Refund 80.00 USD] [Status] ··· [Make it again]',
    ]);
  });
});

const DISPUTE: Dispute = {
  disputeRef: 'dp_1',
  attemptId: 'att_1',
  amount: usd(4999),
  reason: 'not_received',
  status: 'needs_response',
  openedAt: AT,
  dueAt: new Date('2026-12-01T11:00:00.000Z'),
  fee: null,
  closedAt: null,
  evidence: null,
};

describe('a dispute on a card', () => {
  const disputed = (change: Partial<Dispute> = {}) =>
    card({ ...PAID, disputeOpen: true, disputes: [{ ...DISPUTE, ...change }] });

  it('says what is disputed, why, and by when it is answered', () => {
    expect(disputed().slice(3)).toEqual([
      'Disputed by the customer: 49.99 USD, they say that nothing was delivered. Refunds are on hold.',
      'Evidence is due by Tue 1 Dec 2026, 18:00, Bangkok time',
      '[Prepare evidence] [Status] [Make it again] ··· [Send the receipt again]',
    ]);
  });

  it('waits for another person once it is written, and for the bank once it is sent', () => {
    const evidence = { text: 'She came.', writtenBy: 'mem_jo', sentAt: null };
    expect(disputed({ evidence }).slice(4)).toEqual([
      'Evidence is due by Tue 1 Dec 2026, 18:00, Bangkok time · evidence prepared by Jo: another person sends it',
      '[Send evidence] [Change the evidence] [Status] ··· [Make it again] [Send the receipt again]',
    ]);
    expect(disputed({ evidence: { ...evidence, sentAt: AT } }).slice(4)).toEqual([
      'Evidence sent: the bank decides',
      '[Status] [Make it again] [Send the receipt again]',
    ]);
    expect(disputed({ status: 'under_review' })[4]).toBe('The bank decides');
  });

  it.each([
    ['won', 'Dispute won Sun 22 Nov 2026, 17:14, Bangkok time: 49.99 USD stays here'],
    ['lost', 'Dispute lost Sun 22 Nov 2026, 17:14, Bangkok time: 49.99 USD went back to the customer'],
    ['withdrawn', 'Dispute withdrawn Sun 22 Nov 2026, 17:14, Bangkok time: 49.99 USD stays here'],
  ] as const)('says that it was %s', (status, line) => {
    const lines = card({ ...PAID, disputes: [{ ...DISPUTE, status, closedAt: AT }] });
    expect(lines[3]).toBe(line);
  });
});

describe('a private note about a dispute', () => {
  it('says it once, and what became of it after', () => {
    const about = { attemptId: 'att_1', disputeRef: 'dp_1', amount: usd(4999) };
    const opened = {
      type: 'dispute.opened',
      ...about,
      reason: 'not_received',
      dueAt: null,
      fee: null,
    } as const;
    const closed = { type: 'dispute.closed', ...about, outcome: 'won' } as const;
    const [first, last] = events(opened, closed);
    if (first === undefined || last === undefined) throw new Error('there are two');
    const note = (history: readonly LinkEvent[], change: Partial<Dispute> = {}) => {
      const disputes = [{ ...DISPUTE, ...change }];
      const link = buildTestLink({ state: 'paid', mode: 'live', attempts: paid(), disputes, history });
      return (event: LinkEvent) => read(buildOwnerNote(link, event, cardContext())).slice(2);
    };
    expect(note([first])(first)).toHaveLength(1);
    const told = note([first, last], { status: 'won', closedAt: AT });
    expect(told(first).slice(1)).toEqual([`Dispute won ${WHEN}: 49.99 USD stays here`]);
    expect(told(last)).toHaveLength(1);
  });
});

describe('a private note about money', () => {
  const late = buildTestEvent(paidFact('payment.late'), { id: 'evt_late', at: AT });
  const link = buildTestLink({ state: 'paid', exception: 'late', attempts: paid(), history: [late] });

  it('lets whoever may decide do so, and nobody else', () => {
    const manager = buildTestMember({ id: 'mem_jo', role: 'manager' });
    const note = buildOwnerNote(link, late, { ...cardContext(), reader: manager });
    expect(read(note).at(-1)).toBe('[Keep the payment] [Refund 49.99 USD]');
    expect(buildOwnerNote(link, late, cardContext()).buttons).toEqual([]);
  });

  it('says what was decided since, and asks no more', () => {
    const made = events({
      ...{ type: 'decision.made', attemptId: 'att_1', decision: 'keep', refundId: null },
      ...{ amount: usd(4999), needsApproval: false, reason: 'We agreed' },
    });
    const decided = { ...link, exception: null, history: [late, ...made] };
    const manager = buildTestMember({ id: 'mem_jo', role: 'manager' });
    const lines = read(buildOwnerNote(decided, late, { ...cardContext(), reader: manager }));
    expect(lines).toContain(`Jo kept the payment of 49.99 USD ${WHEN}. Reason: We agreed`);
    expect(lines.join('\n')).not.toContain('[Keep the payment]');
  });
});

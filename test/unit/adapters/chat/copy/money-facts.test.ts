import { describe, expect, it } from '@jest/globals';
import { describeEvent } from '../../../../../src/adapters/chat/copy/fact-copy.js';
import type { EventSource, LinkFact } from '../../../../../src/domain/link/link-event.js';
import { buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestActor } from '../../../../support/build-test-merchant.js';
import { ENGLISH } from '../../../../support/english.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const MAI = buildTestActor();
const refund = { refundId: 'rfd_1', amount: usd(2000) };
const decision = { attemptId: 'att_1', amount: usd(4999), refundId: null } as const;
const dispute = { disputeRef: 'dp_1', attemptId: 'att_1', amount: usd(4999) };

function say(fact: LinkFact, source: EventSource, person: string | null = 'Mai'): string {
  const event = buildTestEvent(fact, { source, ...(source === 'person' ? { actor: MAI } : {}) });
  return describeEvent(ENGLISH, buildTestLink(), { event, person, timeZone: 'UTC', hasInbox: false });
}

describe('describeEvent of money', () => {
  it.each<readonly [LinkFact, EventSource, string]>([
    [
      { type: 'attempt.failed', attemptId: 'att_1', reason: 'amount_too_small' },
      'gateway',
      'The gateway did not let the customer begin to pay: the amount is below the least that the gateway takes. ' +
        'Trying again does not help: make another link, or look it up at the gateway.',
    ],
    [
      { type: 'payment.fee', attemptId: 'att_1', fee: usd(175), before: null },
      'gateway',
      'The gateway keeps 1.75 USD as its fee.',
    ],
    [
      { type: 'payment.unclear', attemptId: 'att_1' },
      'clock',
      'For a day nobody could say how this payment stands. Look it up at the gateway.',
    ],
    [
      { type: 'refund.requested', ...refund, reason: null, needsApproval: false },
      'person',
      'Refund of 20.00 USD asked for by Mai.',
    ],
    [
      { type: 'refund.requested', ...refund, reason: 'Damaged!', needsApproval: true },
      'person',
      'Refund of 20.00 USD asked for by Mai. Reason: Damaged! It waits for a second person.',
    ],
    [{ type: 'refund.approved', ...refund }, 'person', 'Refund of 20.00 USD approved by Mai.'],
    [{ type: 'refund.declined', ...refund }, 'person', 'Refund of 20.00 USD declined by Mai.'],
    [
      { type: 'refund.called_off', ...refund },
      'person',
      'Refund of 20.00 USD undone by Mai. No money went out.',
    ],
    [
      { type: 'refund.lapsed', ...refund },
      'clock',
      'Refund of 20.00 USD ended: nobody approved it within 24 hours.',
    ],
    [
      { type: 'refund.lapsed', ...refund, isAskerGone: true },
      'clock',
      'Refund of 20.00 USD ended: whoever asked for it has no access any more.',
    ],
    [{ type: 'refund.left', ...refund }, 'clock', 'Refund of 20.00 USD is on its way.'],
    [{ type: 'refund.succeeded', ...refund }, 'gateway', 'Refunded 20.00 USD, told by the gateway.'],
    [{ type: 'refund.succeeded', ...refund }, 'reconciliation', 'Refunded 20.00 USD, found by asking.'],
    [
      { type: 'refund.unclear', ...refund },
      'clock',
      'For a day nobody could say how the refund of 20.00 USD ended. Look it up at the gateway.',
    ],
    [
      { type: 'refund.failed', ...refund, failure: 'lost_or_stolen_card', wasBack: false },
      'gateway',
      'Refund of 20.00 USD failed, told by the gateway. Reason: lost or stolen card. The money is still here.',
    ],
    [
      { type: 'refund.failed', ...refund, failure: 'already_refunded', wasBack: false, isGone: true },
      'gateway',
      'Refund of 20.00 USD failed, told by the gateway. Reason: the gateway gave it back before.',
    ],
    [
      { type: 'refund.failed', ...refund, failure: '', wasBack: true },
      'gateway',
      "Refund of 20.00 USD failed, told by the gateway. The customer's bank sent it back: the money is here again.",
    ],
    [
      { type: 'decision.made', ...decision, decision: 'keep', reason: null, needsApproval: false },
      'person',
      'Mai decided to keep the payment of 49.99 USD.',
    ],
    [
      { type: 'decision.made', ...decision, decision: 'accept', reason: 'Agreed', needsApproval: false },
      'person',
      'Mai decided to accept 49.99 USD. Reason: Agreed.',
    ],
    [
      { type: 'decision.made', ...decision, decision: 'refund', reason: null, needsApproval: true },
      'person',
      'Mai decided to refund 49.99 USD. It waits for a second person.',
    ],
    [
      { type: 'decision.explained', attemptId: 'att_1', reason: 'We agreed' },
      'person',
      'Mai says why: We agreed',
    ],
    [
      {
        ...{ type: 'dispute.opened', ...dispute, reason: 'fraudulent', fee: null },
        dueAt: new Date('2026-12-01T10:00:00Z'),
      },
      'gateway',
      'Payment of 49.99 USD disputed by the customer, told by the gateway. Reason: they say that they did not ' +
        'make it. Refunds are on hold. Evidence is due by Tue 1 Dec 2026, 10:00, UTC.',
    ],
    [
      {
        ...{ type: 'dispute.opened', ...dispute, reason: 'other', fee: null, dueAt: null },
        isInquiry: true,
      },
      'gateway',
      'The customer’s bank asks about the payment of 49.99 USD; no money was taken. Told by the gateway. ' +
        'Reason: no reason given. Refunds are on hold.',
    ],
    [
      { type: 'dispute.under_review', ...dispute },
      'reconciliation',
      'The bank decides the dispute about 49.99 USD now, found by asking.',
    ],
    [
      { type: 'dispute.closed', ...dispute, outcome: 'won' },
      'gateway',
      'Dispute won: 49.99 USD stays here, told by the gateway. Refunds are possible again.',
    ],
    [
      { type: 'dispute.closed', ...dispute, outcome: 'lost' },
      'gateway',
      'Dispute lost: 49.99 USD went back to the customer, told by the gateway.',
    ],
    [{ type: 'dispute.evidence_written', ...dispute }, 'person', 'Evidence prepared by Mai.'],
    [{ type: 'dispute.evidence_sent', ...dispute }, 'person', 'Evidence sent by Mai.'],
  ])('tells %j', (fact, source, text) => {
    expect(say(fact, source)).toBe(text);
  });

  it('tells what was refunded at the gateway itself', () => {
    const event = buildTestEvent(
      { type: 'refund.requested', ...refund, reason: null, needsApproval: false },
      { actor: { kind: 'gateway', provider: 'stripe' }, source: 'gateway' },
    );
    const reader = { person: null, timeZone: 'UTC', hasInbox: false };
    expect(describeEvent(ENGLISH, buildTestLink(), { event, ...reader })).toBe(
      'Refund of 20.00 USD made at the gateway itself.',
    );
  });
});

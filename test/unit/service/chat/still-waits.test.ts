import { describe, expect, it } from '@jest/globals';
import type { Answered } from '../../../../src/domain/chat/answered.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkEvent, LinkFact } from '../../../../src/domain/link/link-event.js';
import type { Refund } from '../../../../src/domain/refund/refund.js';
import { stillWaits } from '../../../../src/service/chat/still-waits.js';
import { buildPaidLink, buildPaidRefund, buildTestDispute } from '../../../support/build-paid-link.js';
import { buildSentLink } from '../../../support/build-sent-link.js';
import { buildTestEvent } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const afterMs = (ms: number) => new Date(START.getTime() + ms);
const OTHER = buildTestEvent({ type: 'link.extended', expiresAt: afterMs(3_600_000) } as LinkFact);
const waits = (says: Answered | undefined, link: Link, event: LinkEvent = OTHER) =>
  stillWaits(says, { link, event }, afterMs(2_000));

const withRefund = (change: Partial<Refund>) =>
  buildPaidLink({ refunds: [buildPaidRefund({ leftAt: null, ...change })] });
const THIS_REFUND: Answered = { kind: 'refund', refundId: 'rfd_1' };

describe('an answer that says what can be undone', () => {
  it('waits with its own refund, until that leaves or is settled', () => {
    const stands = ['awaiting_approval', 'scheduled', 'pending', 'declined', 'called_off'] as const;
    const said = stands.map((status) => waits(THIS_REFUND, withRefund({ status })));
    expect(said).toEqual([true, true, false, false, false]);
    expect(waits({ kind: 'refund', refundId: 'rfd_2' }, withRefund({ status: 'scheduled' }))).toBe(false);
  });

  it('waits with its own message, for as long as its link is open and it goes when it was said to', () => {
    const link = buildSentLink();
    const first: Answered = { kind: 'sending', sendingId: null };
    expect(waits(first, link)).toBe(true);
    expect(stillWaits(first, { link, event: OTHER }, afterMs(16_000))).toBe(false);
    expect(waits({ kind: 'sending', sendingId: 'evt_9' }, link)).toBe(false);
    expect(waits(first, buildSentLink({ state: 'paid' }))).toBe(false);
    const moved = buildTestEvent({ type: 'sending.moved', dueAt: afterMs(10_000) });
    expect(waits(first, link, moved)).toBe(false);
  });
});

describe('a question', () => {
  it('waits until what it asks about cannot be any more', () => {
    const cancel: Answered = { kind: 'question', asks: 'cancel' };
    const open = (['open', 'processing', 'cancelled', 'paid'] as const).map((state) =>
      waits(cancel, buildSentLink({ state })),
    );
    expect(open).toEqual([true, true, false, false]);
    const again: Answered = { kind: 'question', asks: 'refund' };
    expect(waits(again, buildPaidLink())).toBe(true);
    expect(waits(again, buildPaidLink({ disputeOpen: true }))).toBe(false);
    const evidence: Answered = { kind: 'question', asks: 'evidence' };
    expect(waits(evidence, buildPaidLink({ disputes: [buildTestDispute()] }))).toBe(true);
    expect(waits(evidence, buildPaidLink({ disputes: [buildTestDispute({ status: 'lost' })] }))).toBe(false);
  });
});

describe('how a link stands', () => {
  it('waits for the seconds in which something of it is leaving, and no longer', () => {
    const soon = withRefund({ status: 'scheduled', leavesAt: afterMs(15_000) });
    expect([waits({ kind: 'whole' }, soon), waits(undefined, soon)]).toEqual([true, true]);
    expect(waits({ kind: 'whole' }, buildSentLink())).toBe(true);
    expect(waits({ kind: 'whole' }, buildSentLink({ state: 'cancelled' }))).toBe(false);
    expect(waits({ kind: 'whole' }, withRefund({ status: 'awaiting_approval' }))).toBe(false);
    const later = buildSentLink({ sendTiming: { kind: 'at', at: afterMs(3_600_000) } });
    expect(waits({ kind: 'whole' }, later)).toBe(false);
    expect(waits({ kind: 'part' }, soon)).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { buildApprovalNote } from '../../../../../src/adapters/chat/cards/build-approval-note.js';
import { buildOwnerNote } from '../../../../../src/adapters/chat/cards/build-owner-note.js';
import { buildPaidLine } from '../../../../../src/adapters/chat/cards/build-paid-line.js';
import type { LinkFact } from '../../../../../src/domain/link/link-event.js';
import type { Refund } from '../../../../../src/domain/refund/refund.js';
import {
  buildPaidLink,
  buildPaidRefund,
  buildTestPayment,
  usd,
} from '../../../../support/build-paid-link.js';
import { buildTestEvent } from '../../../../support/build-test-link.js';
import { buildTestActor, buildTestMember } from '../../../../support/build-test-merchant.js';
import { START } from '../../../../support/fake-clock.js';
import { cardContext, read } from './card-test-context.js';

const jo = { actor: buildTestActor({ memberId: 'mem_jo', role: 'manager' }), source: 'person' } as const;
const context = cardContext({ audience: 'private' });
const of = { refundId: 'rfd_1', amount: usd(10_000) };
const asked: LinkFact = { type: 'refund.requested', ...of, reason: 'Damaged', needsApproval: true };

function linkWith(refund: Partial<Refund>, ...facts: readonly LinkFact[]) {
  const history = [asked, ...facts].map((fact) => buildTestEvent(fact, jo));
  return buildPaidLink({
    refunds: [buildPaidRefund({ reason: 'Damaged', leftAt: null, ...refund })],
    history,
  });
}

const note = (link: ReturnType<typeof linkWith>) => {
  const card = buildApprovalNote(link, 'rfd_1', context);
  if (card === null) throw new Error('nothing is shown');
  return card;
};

describe('buildApprovalNote', () => {
  it('says what goes back of which link, who asks and why, with both buttons', () => {
    const card = note(
      linkWith({ status: 'awaiting_approval', lapsesAt: new Date(START.getTime() + 86_400_000) }),
    );
    expect(read(card)).toEqual([
      '🟠 Refund of 100.00 USD needs your approval · School fees',
      'Ann Lee, ann@example.com · PL-7KQ2M9 · test mode',
      'Refund of 100.00 USD waits for a second person until Mon 23 Nov 2026, 17:00, Bangkok time, asked for by Jo. Reason: Damaged',
      '[Approve] [Decline]',
    ]);
    expect(card.buttons.map((button) => ('intent' in button ? button.intent : null))).toEqual([
      { kind: 'approve_refund', link: { linkId: 'lnk_1' }, refundId: 'rfd_1' },
      { kind: 'decline_refund', link: { linkId: 'lnk_1' }, refundId: 'rfd_1' },
    ]);
  });

  it.each<[Refund['status'], LinkFact, string, string, string]>([
    [
      'scheduled',
      { type: 'refund.approved', ...of },
      'Refund of 100.00 USD approved',
      'approved by Jo',
      '🔵',
    ],
    ['declined', { type: 'refund.declined', ...of }, 'Refund of 100.00 USD declined', 'declined by Jo', '⚫'],
    ['called_off', { type: 'refund.called_off', ...of }, 'Refund of 100.00 USD undone', 'undone by Jo', '⚫'],
    ['succeeded', { type: 'refund.succeeded', ...of }, 'Refunded 100.00 USD', 'Refunded 100.00 USD', '🟣'],
  ])('says how it ended, without buttons: %s', (status, fact, headline, happened, mark) => {
    const card = note(linkWith({ status }, fact));
    const [first, , third] = read(card);
    expect(first).toBe(`${mark} ${headline} · School fees`);
    expect(third).toContain(happened);
    expect(card.buttons).toEqual([]);
  });

  it('shows nothing of a refund that the link does not have', () => {
    expect(buildApprovalNote(buildPaidLink(), 'rfd_1', context)).toBeNull();
  });
});

describe('a note about money that needed a decision', () => {
  const captured = usd(100_000);
  const late = buildTestEvent(
    { type: 'payment.late', attemptId: 'att_1', captured, method: null },
    { id: 'evt_late' },
  );
  const open = buildPaidLink({
    exception: 'late',
    attempts: [buildTestPayment()],
    expiresAt: new Date(START.getTime() - 60_000),
    history: [late],
  });
  const kept = buildTestEvent(
    {
      type: 'decision.made',
      attemptId: 'att_1',
      decision: 'keep',
      reason: 'She called',
      refundId: null,
      amount: captured,
      needsApproval: false,
    },
    { ...jo, id: 'evt_kept' },
  );
  const settled = { ...open, exception: null, history: [late, kept] };
  const reader = buildTestMember({ id: 'mem_jo', role: 'manager', displayName: 'Jo' });

  it('has its buttons for who may decide, and none for who may not', () => {
    const shown = (role: 'manager' | 'sales') =>
      read(buildOwnerNote(open, late, { ...context, reader: { ...reader, role } })).at(-1);
    expect(shown('manager')).toBe('[Keep the payment] [Refund 1,000.00 USD]');
    expect(shown('sales')).toMatch(/A manager decides: keep or refund\.$/);
  });

  it('says who decided what and why, without its buttons, in the channel too', () => {
    const lines = read(buildOwnerNote(settled, late, { ...context, reader }));
    expect(lines[0]).toBe('🟢 Paid · 1,000.00 USD · School fees');
    expect(lines[3]).toContain('Jo kept the payment of 1,000.00 USD');
    expect(lines[3]).toContain('Reason: She called');
    expect(lines).toHaveLength(4);
    const [line] = read(buildPaidLine(settled, late, { ...cardContext(), cardUrl: null }));
    expect(line).toContain('🟢 Paid · 1,000.00 USD · School fees · Jo kept the payment');
  });
});

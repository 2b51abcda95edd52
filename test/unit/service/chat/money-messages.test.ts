import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkEvent, LinkFact } from '../../../../src/domain/link/link-event.js';
import { makeRequestChatMessages } from '../../../../src/service/chat/request-chat-messages.js';
import {
  buildPaidLink,
  buildPaidRefund,
  buildTestDispute,
  buildTestPayment,
  usd,
} from '../../../support/build-paid-link.js';
import { buildTestEvent } from '../../../support/build-test-link.js';
import { BO, JO, LINK, MEMBERS, merchantWith, setUpRefunds } from '../refunds/set-up-refunds.js';

const captured = usd(100_000);
const payment = (type: 'payment.late' | 'payment.over') =>
  buildTestEvent({ type, attemptId: 'att_1', captured, method: null }, { id: 'evt_asks' });
const late = buildPaidLink({
  exception: 'late',
  attempts: [buildTestPayment()],
  history: [buildTestEvent({ type: 'link.created' }), payment('payment.late')],
});

/** A world whose link was just told all of its history. */
async function tell(link: Link, settings = {}) {
  const world = setUpRefunds(link, { merchant: merchantWith(settings) });
  const relay = async () => {
    world.links.work.relay.free(null, world.clock.now());
    await world.work();
  };
  return { ...world, relay };
}

const keysOf = ({ chatMessages }: Awaited<ReturnType<typeof tell>>, kind: string) =>
  chatMessages
    .all()
    .filter(({ content }) => content.kind === kind)
    .map(({ key }) => key);

/** The kinds of what one event of a link asks for, each with whom it goes to. */
async function kindsOf(fact: LinkFact, link: Link, by: Partial<Pick<LinkEvent, 'actor' | 'source'>> = {}) {
  const event = buildTestEvent(fact, { id: 'evt_new', ...by });
  const world = setUpRefunds({ ...link, history: [...link.history, event] });
  await makeRequestChatMessages(world).handle(world.get(), event);
  return world.chatMessages
    .all()
    .map(({ content, target }) =>
      target.kind === 'member' ? `${content.kind}:${target.memberId}` : content.kind,
    )
    .join(' ');
}

const of = { refundId: 'rfd_1', amount: usd(10_000) };
const ofDispute = { disputeRef: 'dp_1', attemptId: 'att_1', amount: captured };
const refunded = buildPaidLink({ refunds: [buildPaidRefund()] });
const byJo = { actor: JO, source: 'person' } as const;
const byBo = { actor: BO, source: 'person' } as const;

describe('what the chats are told of money', () => {
  it.each<[string, LinkFact, string]>([
    ['a refund that leaves', { type: 'refund.left', ...of }, 'card'],
    [
      'a refund of somebody else',
      { type: 'refund.succeeded', ...of },
      'card history_line owner_note:mem_mai',
    ],
    [
      'a refund that failed',
      { type: 'refund.failed', ...of, failure: 'closed', wasBack: false },
      'card history_line owner_note:mem_mai owner_note:mem_jo',
    ],
    [
      'a refund that nobody knows of',
      { type: 'refund.unclear', ...of },
      'card history_line owner_note:mem_mai owner_note:mem_jo',
    ],
    ['what the gateway keeps', { type: 'payment.fee', attemptId: 'att_1', fee: usd(30), before: null }, ''],
    [
      'a payment that nobody knows of',
      { type: 'payment.unclear', attemptId: 'att_1' },
      'card history_line owner_note:mem_mai',
    ],
    [
      'a dispute',
      { type: 'dispute.opened', ...ofDispute, reason: 'other', dueAt: null, fee: null },
      'card history_line owner_note:mem_mai decision_note:mem_jo decision_note:mem_bo',
    ],
    [
      'a dispute that is over',
      { type: 'dispute.closed', ...ofDispute, outcome: 'won' },
      'card history_line owner_note:mem_mai',
    ],
  ])('%s', async (_, fact, expected) => {
    expect(await kindsOf(fact, refunded)).toBe(expected);
  });

  it('asks all who may agree but whoever asked', async () => {
    const asked = { type: 'refund.requested', ...of, reason: null, needsApproval: true } as const;
    expect(await kindsOf(asked, refunded, byJo)).toBe('card history_line approval_note:mem_bo');
    expect(await kindsOf({ ...asked, needsApproval: false }, refunded, byJo)).toBe('card history_line');
  });

  it('tells whoever asked what others made of it, and not of what they did themselves', async () => {
    const declined = { type: 'refund.declined', ...of } as const;
    expect(await kindsOf(declined, refunded, byBo)).toBe('card history_line owner_note:mem_jo');
    const undone = { type: 'refund.called_off', ...of } as const;
    expect(await kindsOf(undone, refunded, byJo)).toBe('card history_line');
  });

  it('asks all who may decide, but whoever made the link has a note of their own', async () => {
    const fact = { type: 'payment.late', attemptId: 'att_1', captured, method: null } as const;
    expect(await kindsOf(fact, buildPaidLink())).toBe(
      'card history_line owner_note:mem_mai decision_note:mem_jo decision_note:mem_bo',
    );
    const ofBo = buildPaidLink({ ownerId: 'mem_bo' });
    expect(await kindsOf(fact, ofBo)).toBe('card history_line owner_note:mem_bo decision_note:mem_jo');
  });

  it('shows on the notes what was decided, so that their buttons die', async () => {
    const world = await tell({ ...late, version: 2 });
    await world.relay();
    const subscriber = makeRequestChatMessages(world);
    await subscriber.handle(world.get(), payment('payment.late'));
    expect(keysOf(world, 'decision_note')).toEqual([
      'decision_note:evt_asks:mem_jo',
      'decision_note:evt_asks:mem_bo',
    ]);
    await world.work();
    const { link } = await world.services.decideMoney(BO, {
      link: LINK,
      attemptId: 'att_1',
      decision: 'keep',
      reason: null,
    });
    const settled = link.history.at(-1);
    if (settled === undefined) throw new Error('nothing was decided');
    await subscriber.handle(link, settled);
    const notes = world.chatMessages
      .all()
      .filter(({ content }) => content.kind === 'owner_note' || content.kind === 'decision_note');
    expect(notes.map(({ key, wantedVersion }) => [key, wantedVersion])).toEqual([
      ['owner_note:evt_asks', 3],
      ['decision_note:evt_asks:mem_jo', 3],
      ['decision_note:evt_asks:mem_bo', 3],
    ]);
    await world.workAfter(60_000);
    expect(
      world.chatMessages.all().every(({ shownVersion, wantedVersion }) => shownVersion >= wantedVersion),
    ).toBe(true);
  });

  it('shows on the notes for a second person how it went on, and makes none for who came later', async () => {
    const world = await tell(buildPaidLink(), { approvalAbove: [usd(1)] });
    const { refund } = await world.services.askRefund(JO, { link: LINK, amount: usd(500), reason: null });
    await world.work();
    const [key] = keysOf(world, 'approval_note');
    expect(key).toMatch(/^approval_note:evt_\d+:mem_bo$/);
    await world.merchants.setRole('mer_lotus', 'mem_mai', 'manager');
    await world.services.approveRefund(BO, { link: LINK, refundId: refund.id });
    await world.workAfter(1_000);
    const notes = world.chatMessages.all().filter(({ content }) => content.kind === 'approval_note');
    expect(notes).toMatchObject([
      { key, wantedVersion: world.get().version, shownVersion: world.get().version },
    ]);
  });

  it('asks nobody to decide what goes back by a rule', async () => {
    const over = payment('payment.over');
    const link = buildPaidLink({ exception: 'over', history: [...buildPaidLink().history, over] });
    for (const [surplus, count] of [
      ['refund', 0],
      ['ask', 2],
    ] as const) {
      const world = setUpRefunds(link, { merchant: merchantWith({ surplus }), members: MEMBERS });
      await makeRequestChatMessages(world).handle(world.get(), over);
      expect(world.chatMessages.all().filter(({ content }) => content.kind === 'decision_note')).toHaveLength(
        count,
      );
    }
  });

  it('speaks of a dispute again when it goes on', async () => {
    const opened = buildTestEvent(
      { type: 'dispute.opened', ...ofDispute, reason: 'other', dueAt: null, fee: null },
      { id: 'evt_opened' },
    );
    const base = buildPaidLink({ disputes: [buildTestDispute()], disputeOpen: true });
    const world = setUpRefunds({ ...base, history: [...base.history, opened] });
    const subscriber = makeRequestChatMessages(world);
    await subscriber.handle(world.get(), opened);
    const { link } = await world.services.writeEvidence(JO, { link: LINK, disputeRef: 'dp_1', text: 'Sent' });
    const written = link.history.at(-1);
    if (written === undefined) throw new Error('nothing was written');
    await subscriber.handle(link, written);
    const notes = world.chatMessages.all().filter(({ content }) => content.kind === 'decision_note');
    expect(notes.map(({ key, wantedVersion }) => [key, wantedVersion])).toEqual([
      ['decision_note:evt_opened:mem_jo', 2],
      ['decision_note:evt_opened:mem_bo', 2],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Intent } from '../../../../../../src/adapters/chat/conversation/model/intent.js';
import type { PageReply, Reply } from '../../../../../../src/adapters/chat/conversation/model/reply.js';
import { isAppError } from '../../../../../../src/domain/errors.js';
import type { Link } from '../../../../../../src/domain/link/link.js';
import type { Role } from '../../../../../../src/domain/merchant/member.js';
import { buildTestDraft } from '../../../../../support/build-test-link.js';
import { buildTestActor } from '../../../../../support/build-test-merchant.js';
import { playCustomer } from '../../../../../support/play-customer.js';
import { createConversationBench, labelsOf } from '../conversation-bench.js';

const OWNER = buildTestActor({ memberId: 'mem_owner', role: 'owner' });

/** A link of 100 USD, INV-42, made by the owner. */
async function begin(expiresAt: Date | null = null) {
  const bench = createConversationBench();
  const { store, services, ask } = bench;
  const customer = playCustomer({ store, services, merchantId: async () => 'mer_lotus' });
  const draft = buildTestDraft({
    amount: { minor: 10_000, currency: 'USD' },
    reference: 'INV-42',
    expiresAt,
  });
  const request = { actor: OWNER, draft, requestKey: 'k', reviewedAt: null, cardPlace: null };
  const { id } = (await services.createLink(request)).link;
  const link = { linkId: id };
  const read = async (): Promise<Link> => {
    const found = await store.links.findById('mer_lotus', id);
    if (found === null) throw new Error('the link is gone');
    return found;
  };
  /** The code of what is refused, else what is said. */
  const says = async (role: Role, intent: Intent): Promise<string> => {
    try {
      const reply = await ask(role, intent);
      return wordsOf(reply);
    } catch (error) {
      if (isAppError(error)) return error.code;
      throw error;
    }
  };
  return { ...bench, customer, link, read, says };
}

function wordsOf(reply: Reply): string {
  if ('parts' in reply) return reply.words;
  return reply.kind === 'problems' ? Object.values(reply.problems).join(' ') : reply.kind;
}

function asPage(reply: Reply): PageReply {
  if ('parts' in reply) return reply;
  throw new Error(`${reply.kind} is no page`);
}

describe('a refund in the conversation', () => {
  it('that is sent in twice is one', async () => {
    const { ask, customer, link, read } = await begin();
    await customer.pays('INV-42');
    const entries = { refund_amount: '30.00 USD', refund_reason: ' Damaged ' };
    const intent = { kind: 'refund', link, entries, requestKey: 'view-1' } as const;
    await ask('owner', intent);
    await ask('owner', intent);
    expect((await read()).refunds).toMatchObject([{ amount: { minor: 3_000 }, reason: 'Damaged' }]);
  });

  it.each([
    ['', 'Write an amount, like 49.99. You can refund at most 100.00 USD.'],
    ['0', 'Write an amount above 0, like 49.99. You can refund at most 100.00 USD.'],
    ['30 eur', 'The customer paid in USD. You can refund at most 100.00 USD.'],
    ['100.01', 'You can refund at most 100.00 USD.'],
  ])('of %j is refused under its field', async (typed, problem) => {
    const { ask, customer, link, read } = await begin();
    await customer.pays('INV-42');
    const entries = { refund_amount: typed, refund_reason: '' };
    expect(await ask('manager', { kind: 'refund', link, entries, requestKey: 'v' })).toEqual({
      kind: 'problems',
      problems: { refund_amount: problem },
    });
    expect((await read()).refunds).toEqual([]);
  });

  it.each(['sales', 'viewer'] as const)('is refused to %s, whatever they press', async (role) => {
    const { says, customer, link } = await begin();
    await customer.pays('INV-42');
    expect(await says(role, { kind: 'ask_refund', link })).toBe('not_allowed');
    expect(await says(role, { kind: 'refund_line', link, text: '10' })).toBe('not_allowed');
    expect(await says(role, { kind: 'undo_refund', link, refundId: 'rfd_1' })).toBe('not_allowed');
    expect(await says(role, { kind: 'decide', link, attemptId: 'att_1', decision: 'keep' })).toBe(
      'not_allowed',
    );
    expect(await says(role, { kind: 'ask_evidence', link, disputeRef: 'dp_1' })).toBe('not_allowed');
    expect(await says(role, { kind: 'open_money' })).toBe('not_allowed');
  });

  it('of a link that nobody has paid is refused', async () => {
    const { says, link } = await begin();
    expect(await says('owner', { kind: 'ask_refund', link })).toBe('refund_not_possible');
    expect(await says('owner', { kind: 'refund_line', link, text: '' })).toBe('refund_not_possible');
  });

  it('of the same amount is asked about, keeps its reason, and pressed twice goes once', async () => {
    const { ask, customer, link, read } = await begin();
    await customer.pays('INV-42');
    await ask('owner', { kind: 'refund_line', link, text: '30 first' });
    const question = asPage(await ask('owner', { kind: 'refund_line', link, text: '30 second' }));
    expect(labelsOf(question)).toEqual(['Refund 30.00 USD again']);
    const [again] = question.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
    if (again === undefined || !('intent' in again)) throw new Error('nothing to press');
    await ask('owner', again.intent);
    await ask('owner', again.intent);
    expect((await read()).refunds.map(({ reason }) => reason)).toEqual(['first', 'second']);
  });

  it('is agreed to by one other person alone, and only once', async () => {
    const { ask, says, services, customer, link, read } = await begin();
    const refunds = { approvalAbove: [{ minor: 5_000, currency: 'USD' }], surplus: 'ask' } as const;
    await services.changeSettings(OWNER, { refunds }, 'slack');
    await customer.pays('INV-42');
    const asked = asPage(await ask('manager', { kind: 'refund_line', link, text: '' }));
    expect(asked.words).toContain('100.00 USD of INV-42 needs a second person. Asked: Mai, until');
    const refundId = (await read()).refunds[0]?.id ?? '';
    expect(await says('manager', { kind: 'approve_refund', link, refundId })).toBe('second_person_needed');
    expect(await says('owner', { kind: 'approve_refund', link, refundId })).toContain('Approved.');
    expect(await says('owner', { kind: 'decline_refund', link, refundId })).toContain(
      "I can't change this any more",
    );
  });
});

describe('a decision in the conversation', () => {
  const keep = { kind: 'decide', decision: 'keep' } as const;

  it('is made by the first of two who press at once', async () => {
    const { store, says, customer, link, read } = await begin(new Date('2026-11-22T12:00:00Z'));
    await customer.begins('INV-42');
    store.clock.advance(3 * 60 * 60_000);
    await customer.pays('INV-42');
    const attemptId = (await read()).attempts[0]?.id ?? '';
    const answers = await Promise.all([
      says('owner', { ...keep, link, attemptId }),
      says('manager', { kind: 'decide', link, attemptId, decision: 'refund' }),
    ]);
    expect(answers.filter((answer) => answer === 'settled_already')).toHaveLength(1);
    expect((await read()).history.filter(({ type }) => type === 'decision.made')).toHaveLength(1);
  });

  it('is explained by words that say something', async () => {
    const { says, customer, link, read } = await begin();
    await customer.pays('INV-42', { minor: 8_000, currency: 'USD' });
    const attemptId = (await read()).attempts[0]?.id ?? '';
    expect(await says('manager', { kind: 'decide', link, attemptId, decision: 'keep' })).toBe(
      'refund_not_possible',
    );
    expect(await says('manager', { kind: 'decide', link, attemptId, decision: 'accept' })).toContain(
      'Accepted: 80.00 USD counts as the payment.',
    );
    const explain = (why: string) =>
      says('manager', { kind: 'explain', link, entries: { explain_why: why } });
    expect(await explain('  ')).toBe('Say why in a few words');
    expect(await explain('A tip')).toBe('Kept with INV-42: A tip');
    expect((await read()).history.at(-1)).toMatchObject({ type: 'decision.explained', reason: 'A tip' });
  });
});

describe('evidence in the conversation', () => {
  it('is drafted from the history, and must say something', async () => {
    const { ask, says, customer, link } = await begin();
    await customer.pays('INV-42');
    await customer.disputes('INV-42');
    const disputeRef = await (async () => {
      const page = asPage(await ask('manager', { kind: 'status', link }));
      const choices = page.parts.flatMap((part) => (part.kind === 'choices' ? part.choices : []));
      const press = choices.find((choice) => 'intent' in choice && choice.intent.kind === 'ask_evidence');
      return press && 'intent' in press && press.intent.kind === 'ask_evidence'
        ? press.intent.disputeRef
        : '';
    })();
    const form = await ask('manager', { kind: 'ask_evidence', link, disputeRef });
    if (form.kind !== 'form') throw new Error('no form');
    expect(form.about).toContain('Refunds are on hold. Evidence is due by ');
    expect(form.about).toContain('(in 7 days)');
    expect(await says('manager', { kind: 'status', link })).not.toContain('left to refund');
    expect(form.fields).toMatchObject([{ name: 'evidence_text', value: expect.stringContaining('INV-42') }]);
    const write = (text: string) =>
      says('manager', { kind: 'write_evidence', link, entries: { evidence_text: text } });
    expect(await write(' ')).toBe('Write what speaks for the payment');
    expect(await write('She came.')).toContain('Nothing is sent until another person sends it.');
    const question = { kind: 'ask_send_evidence', link, disputeRef } as const;
    expect(await says('manager', question)).toBe('second_person_needed');
    expect(await says('manager', { kind: 'send_evidence', link, disputeRef })).toBe('second_person_needed');
    expect(await says('owner', question)).toContain('She came.');
    expect(await says('owner', { kind: 'send_evidence', link, disputeRef })).toContain('Sent.');
  });
});

describe('what is decided about refunds', () => {
  it('is kept by the owner, and stays where it was not understood', async () => {
    const { ask, says, store } = await begin();
    const save = (approval: string, surplus: string) =>
      says('owner', { kind: 'save_money', entries: { approval_above: approval, surplus } });
    expect(await save('500 USD', 'refund')).toBe(
      'This holds for refunds now.\nSecond person above: 500.00 USD.\nMoney that came twice: Refund it without asking.',
    );
    expect(await save('much', 'ask')).toContain('Write one amount for each currency');
    expect((await store.merchants.findById('mer_lotus'))?.settings.refunds).toEqual({
      approvalAbove: [{ minor: 50_000, currency: 'USD' }],
      surplus: 'refund',
    });
    expect(await ask('owner', { kind: 'open_money' })).toMatchObject({
      form: 'money',
      fields: [{ value: '500.00 USD' }, { chosen: 'refund' }],
    });
    expect(await save('', '')).toContain('Second person above: one person is enough');
  });
});

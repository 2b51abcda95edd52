import { describe, expect, it } from '@jest/globals';
import { buildPaidLink, usd } from '../../../support/build-paid-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { ASK, DI, slackMember, TEAM, tokenOf } from '../keys/set-up-keys.js';
import { BO, JO, LINK, merchantWith, setUpRefunds } from './set-up-refunds.js';

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string }) => error.code,
  );

const TWO_PEOPLE = merchantWith({ approvalAbove: [usd(500)] });

/** A key that Jo made, whose secret Jo saw, and what it asked: a second person has to agree. */
async function setUp(members = TEAM) {
  const world = setUpRefunds(buildPaidLink(), { merchant: TWO_PEOPLE, members });
  const { key, page } = await world.services.askKey(JO, { ...ASK, scopes: ['refunds:write'] });
  await world.services.showKey(tokenOf(page));
  const caller = buildTestActor({ memberId: key.memberId, role: 'api' });
  const ask = () => world.services.askRefund(caller, { link: LINK, amount: usd(1_000), reason: null });
  return { ...world, keyId: key.id, caller, ask };
}

describe('a refund that a program asked for', () => {
  it('is not agreed to by who made its key; by somebody else it is', async () => {
    const { services, ask } = await setUp();
    const { refund } = await ask();
    expect(refund.status).toBe('awaiting_approval');
    const of = { link: LINK, refundId: refund.id };
    await expect(services.approveRefund(JO, of)).rejects.toMatchObject({
      code: 'second_person_needed',
      details: { asked: 'approve_refund' },
    });
    expect((await services.approveRefund(BO, of)).refund).toMatchObject({ approvedBy: 'mem_bo' });
  });

  it('is not agreed to by another owner who saw a later secret of the key', async () => {
    const { services, ask, keyId } = await setUp();
    const { refund } = await ask();
    await services.showKey(tokenOf(await services.rotateKey(DI, { keyId, keepHours: 1 })));
    const of = { link: LINK, refundId: refund.id };
    expect(await codeOf(services.approveRefund(DI, of))).toBe('second_person_needed');
    expect(await codeOf(services.approveRefund(JO, of))).toBe('second_person_needed');
    expect(await codeOf(services.approveRefund(BO, of))).toBe('done');
  });

  it('is not agreed to by a program, be it another', async () => {
    const { services, ask, caller } = await setUp();
    const { refund } = await ask();
    const other = { ...caller, memberId: 'mem_other_key' };
    for (const actor of [caller, other]) {
      expect(await codeOf(services.approveRefund(actor, { link: LINK, refundId: refund.id }))).toBe(
        'not_allowed',
      );
    }
  });

  it('is asked of all who may agree, never of who made the key', async () => {
    const { ask, work, chatMessages } = await setUp();
    await ask();
    await work();
    const asked = chatMessages
      .all()
      .flatMap(({ content, target }) =>
        content.kind === 'approval_note' && target.kind === 'member' ? [target.memberId] : [],
      );
    expect(asked.toSorted()).toEqual(['mem_bo', 'mem_di']);
  });

  it('is refused where nobody but who made the key could agree', async () => {
    const { ask } = await setUp([slackMember('Jo', 'owner'), slackMember('Mai', 'sales')]);
    expect(await codeOf(ask())).toBe('second_person_needed');
  });

  it('may be declined by who made the key', async () => {
    const { services, ask } = await setUp();
    const { refund } = await ask();
    expect((await services.declineRefund(JO, { link: LINK, refundId: refund.id })).refund.status).toBe(
      'declined',
    );
  });

  it('lapses when the key is revoked', async () => {
    const { services, ask, keyId, work, get } = await setUp();
    await ask();
    await services.revokeKey(JO, { keyId, place: 'slack' });
    await work();
    expect(get().refunds[0]?.status).toBe('lapsed');
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import type { KycAction } from '../../../../src/domain/kyc/kyc.js';
import type { Role } from '../../../../src/domain/merchant/member.js';
import { COMPLETE_FACTS } from '../../../support/build-test-kyc.js';
import { ANN, BOB, createKycBench, JO, JO_TOO, type KycBench } from './kyc-bench.js';

describe('the review of a merchant', () => {
  let bench: KycBench;
  beforeEach(() => {
    bench = createKycBench();
  });
  const stateOf = async () => (await bench.services.getKyc(JO)).kyc.state;

  it('goes from nothing to live links by two people, each with a reason', async () => {
    expect(await bench.services.getKyc(JO)).toMatchObject({
      kyc: { state: 'none' },
      live: { refusal: { reason: 'not_submitted' } },
    });
    await bench.writeAll();
    expect(await bench.services.getKyc(JO)).toMatchObject({
      problems: [],
      live: { refusal: { reason: 'draft' } },
    });
    const sent = await bench.services.submitKyc(JO, 'slack');
    expect(sent).toMatchObject({ kyc: { state: 'submitted' }, live: { refusal: { reason: 'waiting' } } });
    expect(await bench.decide(ANN, 'approve')).toMatchObject({
      count: { given: 1, needed: 2 },
      kyc: { state: 'submitted' },
    });
    expect(await bench.decide(BOB, 'approve')).toMatchObject({
      count: { given: 2, needed: 2 },
      kyc: { state: 'approved' },
    });
    expect((await bench.services.getKyc(JO)).live).toEqual({
      isAllowed: true,
      refusal: null,
      isByOperator: false,
    });
    expect(await bench.told()).toEqual([
      'kyc.save mem_jo: none > draft',
      'kyc.save mem_jo: draft > draft',
      'kyc.save mem_jo: draft > draft',
      'kyc.submit mem_jo: draft > submitted',
      'kyc.approve ann: submitted > submitted (Looked)',
      'kyc.approve bob: submitted > approved (Looked)',
    ]);
  });

  it('is asked for more, rejected, and begun anew a day later', async () => {
    await bench.submitted();
    const requests = [{ field: 'address', words: ' Which floor? ' }] as const;
    const asked = await bench.decide(ANN, 'ask', { requests });
    expect(asked.kyc).toMatchObject({ state: 'more_needed', requests: [{ words: 'Which floor?' }] });
    await expect(bench.services.submitKyc(JO, 'slack')).rejects.toMatchObject({
      code: 'kyc_incomplete',
      details: { problems: [{ field: 'address', problem: 'asked_again' }] },
    });
    await bench.decide(BOB, 'reject');
    const view = await bench.services.getKyc(JO);
    expect(view.live.refusal).toMatchObject({ reason: 'rejected', words: 'Looked' });
    const save = () => bench.write({ page: 'trade', facts: { words: 'Else' } });
    await expect(save()).rejects.toMatchObject({
      code: 'kyc_not_now',
      details: { state: 'rejected', action: 'save', from: new Date('2026-11-23T10:00:00.000Z') },
    });
    bench.clock.advance(24 * 3_600_000);
    expect((await save()).kyc.state).toBe('draft');
  });

  it('is begun anew by saving what stands there, where nothing of it was wrong', async () => {
    await bench.submitted();
    await bench.decide(BOB, 'reject');
    bench.clock.advance(24 * 3_600_000);
    const { trade } = (await bench.services.getKyc(JO)).kyc.facts;
    const again = await bench.write({ page: 'trade', facts: trade ?? {} });
    expect(again.kyc.state).toBe('draft');
    expect((await bench.services.submitKyc(JO, 'page')).kyc.state).toBe('submitted');
  });

  it('is suspended by one and resumed by one', async () => {
    await bench.approved();
    await bench.decide(ANN, 'suspend');
    expect((await bench.services.getKyc(JO)).live.refusal).toMatchObject({
      reason: 'suspended',
      words: 'Looked',
    });
    await bench.decide(BOB, 'resume');
    expect(await stateOf()).toBe('approved');
  });

  it('is refused while something is missing, and where nobody began it', async () => {
    await expect(bench.services.submitKyc(JO, 'slack')).rejects.toMatchObject({ code: 'kyc_not_now' });
    await expect(bench.decide(ANN, 'approve')).rejects.toMatchObject({ code: 'kyc_not_found' });
    await bench.write({ page: 'business', facts: COMPLETE_FACTS.business ?? {} });
    await expect(bench.services.submitKyc(JO, 'slack')).rejects.toMatchObject({ code: 'kyc_incomplete' });
  });

  it.each([
    ['', undefined, ['reason']],
    ['\n ', undefined, ['reason']],
    ['x'.repeat(1_001), undefined, ['reason']],
    ['Looked', [], ['requests']],
    ['Looked', [{ field: 'address', words: ' ' }] as const, ['requests']],
    ['', [{ field: 'address', words: 'a\u0000b' }] as const, ['reason', 'requests']],
  ])('is not decided for the reason %j and the requests %j', async (reason, requests, fields) => {
    await bench.submitted();
    const decided = { reason, ...(requests && { requests }) };
    await expect(bench.decide(ANN, requests ? 'ask' : 'reject', decided)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields },
    });
    expect(await stateOf()).toBe('submitted');
  });
});

describe('who may', () => {
  const ROLES: readonly Role[] = ['owner', 'manager', 'sales', 'finance', 'viewer', 'none'];
  const OWN: readonly KycAction[] = ['save', 'submit', 'withdraw'];

  it.each(ROLES.flatMap((role) => OWN.map((action) => ({ role, action }))))(
    '$role: $action',
    async ({ role, action }) => {
      const bench = createKycBench({ role });
      bench.put(action === 'withdraw' ? 'submitted' : 'draft');
      const act = {
        save: () => bench.write({ page: 'trade', facts: { words: 'Else' } }),
        submit: () => bench.services.submitKyc(JO, 'telegram'),
        withdraw: () => bench.services.withdrawKyc(JO, 'telegram'),
      }[action as 'save' | 'submit' | 'withdraw'];
      if (role === 'owner') return expect(await act()).toMatchObject({ kyc: { revision: 8 } });
      await expect(act()).rejects.toMatchObject({
        code: 'not_allowed',
        details: { action: 'manage_kyc', role },
      });
      await expect(bench.services.getKyc(JO)).rejects.toMatchObject({ code: 'not_allowed' });
      expect(await bench.told()).toEqual([]);
    },
  );

  it('decides: nobody whom the operator does not name', async () => {
    const bench = createKycBench();
    bench.put('submitted');
    await expect(bench.decide({ name: 'eve', accounts: [] }, 'approve')).rejects.toMatchObject({
      code: 'reviewer_not_allowed',
      details: { why: 'not_operator' },
    });
  });

  it('decides: nobody of the merchant, in whatever chat', async () => {
    const bench = createKycBench();
    bench.put('submitted');
    for (const action of ['approve', 'reject'] as const) {
      await expect(bench.decide(JO_TOO, action)).rejects.toMatchObject({
        code: 'reviewer_not_allowed',
        details: { why: 'member' },
      });
    }
    expect(await bench.told()).toEqual([]);
  });

  it('approves: nobody twice, and whoever left the operator counts no more', async () => {
    const bench = createKycBench();
    bench.put('submitted');
    await bench.decide(ANN, 'approve');
    await expect(bench.decide(ANN, 'approve')).rejects.toMatchObject({
      code: 'reviewer_not_allowed',
      details: { why: 'twice' },
    });
    bench.nameReviewers([BOB]);
    expect(await bench.decide(BOB, 'approve')).toMatchObject({
      count: { given: 1, needed: 2 },
      kyc: { state: 'submitted' },
    });
  });

  it('approves alone where the operator says so', async () => {
    const bench = createKycBench({ needed: 1 });
    bench.put('submitted');
    expect(await bench.decide(ANN, 'approve', { risk: 'high' })).toMatchObject({
      count: { given: 1, needed: 1 },
      kyc: { state: 'approved', risk: 'high' },
    });
  });
});

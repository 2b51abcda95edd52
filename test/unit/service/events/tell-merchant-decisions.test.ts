import { describe, expect, it } from '@jest/globals';
import type { KycDecision } from '../../../../src/domain/kyc/kyc.js';
import { makeTellMerchantDecisions } from '../../../../src/service/events/tell-merchant-decisions.js';
import { buildTestKyc } from '../../../support/build-test-kyc.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeKycRepository } from '../../../support/fake-kyc-repository.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const DAY_MS = 24 * 3_600_000;
const decided = (action: KycDecision['action'], change: Partial<KycDecision> = {}): KycDecision => ({
  ...{ action, reviewer: 'Kim', reason: '', at: START },
  ...change,
});

function setUp(decisions: readonly KycDecision[]) {
  const world = createFakeWorld();
  const kycs = createFakeKycRepository([buildTestKyc({ merchantId: 'mer_lotus', decisions })]);
  const task = makeTellMerchantDecisions({ ...world, kycs });
  const told = () => world.apiEvents.added.map(({ id, type, mode }) => [id, type, mode]);
  return { ...world, task, told };
}

describe('makeTellMerchantDecisions', () => {
  it('tells programs of both modes, each decision once', async () => {
    const { task, told } = setUp([decided('ask'), decided('approve'), decided('suspend'), decided('resume')]);
    await task.run('mer_lotus', START);
    await task.run('mer_lotus', START);
    expect(told()).toEqual([
      ['evt_lotus_1_test', 'merchant.approved', 'test'],
      ['evt_lotus_2_test', 'merchant.suspended', 'test'],
      ['evt_lotus_3_test', 'merchant.approved', 'test'],
      ['evt_lotus_1_live', 'merchant.approved', 'live'],
      ['evt_lotus_2_live', 'merchant.suspended', 'live'],
      ['evt_lotus_3_live', 'merchant.approved', 'live'],
    ]);
  });

  it('says nothing of the first of two, of refusals, and of what is long over', async () => {
    const { task, told } = setUp([
      decided('approve', { count: { given: 1, needed: 2 } }),
      decided('reject'),
      decided('lapse', { at: new Date(START.getTime() - 8 * DAY_MS) }),
    ]);
    await task.run('mer_lotus', START);
    await task.run('mer_nobody', START);
    expect(told()).toEqual([]);
  });
});

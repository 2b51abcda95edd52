import { describe, expect, it } from '@jest/globals';
import { makeShowKycChecklist } from '../../../../src/service/chat/show-kyc-checklist.js';
import { buildTestKyc } from '../../../support/build-test-kyc.js';
import { buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const owner = (name: string) =>
  buildTestMember({
    ...{ id: `mem_${name}`, role: 'owner', displayName: name },
    accounts: [{ platform: 'slack', userId: `U_${name}` }],
  });

function setUp() {
  const world = createFakeWorld({ members: [owner('jo'), owner('ann'), buildTestMember()] });
  const run = (merchantId: string, liveMerchants: 'all' | readonly string[] = []) =>
    makeShowKycChecklist({ ...world, liveMerchants }).run(merchantId, world.clock.now());
  const find = (name: string) => world.chatMessages.find(`kyc_checklist:mer_lotus:mem_${name}`);
  return { ...world, run, find };
}

describe('the checklist of the review', () => {
  it('is one message for each owner, which grows with the review', async () => {
    const { kycs, run, find } = setUp();
    kycs.put(buildTestKyc({ revision: 3 }));
    await run('mer_lotus');
    expect(await find('jo')).toMatchObject({
      ...{ platform: 'slack', target: { kind: 'member', memberId: 'mem_jo' }, linkId: null },
      ...{ content: { kind: 'kyc_checklist' }, wantedVersion: 3 },
    });
    expect(await find('ann')).toMatchObject({ wantedVersion: 3 });
    expect(await find('mai')).toBeNull();
    kycs.put(buildTestKyc({ revision: 4, state: 'submitted' }));
    await run('mer_lotus');
    expect(await find('jo')).toMatchObject({ wantedVersion: 4 });
  });

  it('is nobody’s where nobody began, or where the operator asks for no review', async () => {
    const { kycs, run, find } = setUp();
    await run('mer_lotus');
    expect(await find('jo')).toBeNull();
    kycs.put(buildTestKyc());
    await run('mer_lotus', ['mer_lotus']);
    await run('mer_lotus', 'all');
    await run('mer_gone');
    expect(await find('jo')).toBeNull();
  });
});

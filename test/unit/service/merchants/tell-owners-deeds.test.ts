import { beforeEach, describe, expect, it } from '@jest/globals';
import { makeTellTrail } from '../../../../src/service/audit/tell-trail.js';
import { makeTellOwnersDeeds } from '../../../../src/service/merchants/tell-owners-deeds.js';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const owner = (id: string) =>
  buildTestMember({
    ...{ id: `mem_${id}`, role: 'owner', displayName: id },
    accounts: [{ platform: 'slack', workspaceId: 'T_LOTUS', userId: `U_${id}` }],
  });

let world: FakeWorld;

beforeEach(() => {
  world = createFakeWorld({ members: [owner('jo'), owner('kim'), buildTestMember({ role: 'manager' })] });
});

async function tell(): Promise<void> {
  await makeTellTrail(world)('mer_lotus');
  await makeTellOwnersDeeds(world).run('mer_lotus', world.clock.now());
}

const notes = () =>
  world.chatMessages
    .all()
    .flatMap(({ content, target }) =>
      content.kind === 'merchant_note' && target.kind === 'member'
        ? [{ to: target.memberId, ...content.note }]
        : [],
    );

describe('tellOwnersDeeds', () => {
  it('tells the other owners, and neither who did it nor a manager, once', async () => {
    const { eraseAt } = await world.services.closeMerchant(JO, 'slack');
    await tell();
    await tell();
    const closing = { to: 'mem_kim', kind: 'owner_did', by: 'jo', deed: { what: 'closing', eraseAt } };
    expect(notes()).toEqual([closing]);
    await world.services.reopenMerchant(JO, 'slack');
    await tell();
    expect(notes()).toEqual([closing, { ...closing, deed: { what: 'reopened' } }]);
  });

  it('tells once of both files that somebody takes at one time, and again of another time', async () => {
    const take = async (file: 'jsonLines' | 'spreadsheet') => {
      const invited = await world.services.inviteExport(JO);
      await world.services.takeReportFile(invited[file].split('/').at(-1) ?? '');
      await tell();
    };
    await take('jsonLines');
    world.clock.advance(60_000);
    await take('spreadsheet');
    expect(notes()).toHaveLength(1);
    world.clock.advance(3_600_000);
    await take('spreadsheet');
    expect(notes()).toHaveLength(2);
  });

  it('tells of everything that was taken along', async () => {
    const { jsonLines } = await world.services.inviteExport(JO);
    await tell();
    expect(notes()).toEqual([]);
    await world.services.takeReportFile(jsonLines.split('/').at(-1) ?? '');
    await tell();
    expect(notes()).toEqual([{ to: 'mem_kim', kind: 'owner_did', by: 'jo', deed: { what: 'exported' } }]);
  });

  it('tells of nothing that is older than a day, nor of what is nobody else’s to know', async () => {
    await world.services.closeMerchant(JO, 'slack');
    await world.services.changeTimeZone(JO, 'Asia/Bangkok', 'slack');
    world.clock.advance(24 * 3_600_000);
    await tell();
    expect(notes()).toEqual([]);
  });
});

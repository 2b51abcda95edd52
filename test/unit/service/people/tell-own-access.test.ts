import { beforeEach, describe, expect, it } from '@jest/globals';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

const WORKSPACE = { platform: 'slack', workspaceId: 'T_LOTUS' } as const;
const member = (id: string, role: 'owner' | 'sales') =>
  buildTestMember({
    ...{ id: `mem_${id}`, role, displayName: id, deputyId: 'mem_jo' },
    accounts: [{ ...WORKSPACE, userId: `U_${id}` }],
  });
const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const place = 'slack';

let world: FakeWorld;

beforeEach(() => {
  world = createFakeWorld({ members: [member('jo', 'owner'), member('mai', 'sales')] });
});

const notes = async () => {
  await world.work();
  return world.chatMessages
    .all()
    .flatMap(({ content, target }) =>
      content.kind === 'merchant_note' && target.kind === 'member' && content.note.kind === 'own_access'
        ? [{ to: target.memberId, role: content.note.role, byName: content.note.byName }]
        : [],
    );
};

describe('tellOwnAccess', () => {
  it('tells whom an owner chose what they are, once', async () => {
    const [added] = await world.services.addPeople(JO, {
      ...{ workspace: WORKSPACE, userIds: ['U_new'], role: 'finance' },
    });
    const told = { to: added?.id, role: 'finance', byName: 'jo' };
    expect(await notes()).toEqual([told]);
    await world.services.addPeople(JO, { workspace: WORKSPACE, userIds: ['U_new'], role: 'finance' });
    expect(await notes()).toEqual([told]);
  });

  it('tells whom an owner took out, who may read that one note, and back in', async () => {
    await world.services.removeMember(JO, { memberId: 'mem_mai', place });
    const out = { to: 'mem_mai', role: null, byName: 'jo' };
    expect(await notes()).toEqual([out]);
    // In their own chat, though nothing else is told there any more.
    expect(world.chatMessages.all().filter(({ posted }) => posted === null)).toEqual([]);
    await world.services.addPeople(JO, { workspace: WORKSPACE, userIds: ['U_mai'], role: 'viewer' });
    expect(await notes()).toEqual([out, { to: 'mem_mai', role: 'viewer', byName: 'jo' }]);
  });

  it('tells nobody who leaves by themselves, nor of another role', async () => {
    await world.services.changeRole(JO, { memberId: 'mem_mai', role: 'manager', place });
    const mai = buildTestActor({ memberId: 'mem_mai', role: 'manager' });
    await world.services.removeMember(mai, { memberId: 'mem_mai', place });
    expect(await notes()).toEqual([]);
  });

  it('tells of nothing that is older than a day', async () => {
    await world.services.removeMember(JO, { memberId: 'mem_mai', place });
    world.clock.advance(24 * 3_600_000);
    expect(await notes()).toEqual([]);
  });
});

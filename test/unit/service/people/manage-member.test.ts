import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Member } from '../../../../src/domain/merchant/member.js';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

const member = (id: string, role: Member['role']): Member =>
  buildTestMember({ id: `mem_${id}`, role, accounts: [{ platform: 'slack', userId: `U_${id}` }] });
const actor = (id: string, role: Member['role']) => buildTestActor({ memberId: `mem_${id}`, role });
const JO = actor('jo', 'owner');
const place = 'slack';

let world: FakeWorld;
const roleOf = async (id: string) => (await world.merchants.findMember('mer_lotus', `mem_${id}`))?.role;
const trail = async () => {
  await world.work();
  const rows = await world.auditTrail.list('mer_lotus', 0, 50);
  return rows.map(({ action, subject, before, after }) => ({ action, subject, before, after }));
};

beforeEach(() => {
  world = createFakeWorld({
    members: [
      member('jo', 'owner'),
      member('ann', 'owner'),
      member('mai', 'sales'),
      member('kim', 'manager'),
    ],
  });
});

describe('changeRole', () => {
  it('gives a role, and the trail says from which', async () => {
    const { services } = world;
    await services.changeRole(JO, { memberId: 'mem_mai', role: 'finance', place });
    await services.changeRole(JO, { memberId: 'mem_mai', role: 'finance', place });
    expect(await roleOf('mai')).toBe('finance');
    expect(await trail()).toEqual([
      { action: 'member.role_changed', subject: 'mem_mai', before: 'sales', after: 'finance' },
    ]);
  });

  it.each(['manager', 'finance', 'sales', 'viewer', 'none'] as const)('is not for %s', async (role) => {
    const asked = world.services.changeRole(actor('kim', role), {
      memberId: 'mem_mai',
      role: 'owner',
      place,
    });
    await expect(asked).rejects.toMatchObject({ code: 'not_allowed' });
    expect(await roleOf('mai')).toBe('sales');
  });

  it('is refused where another owner was faster than what was seen', async () => {
    const { services } = world;
    await services.changeRole(JO, { memberId: 'mem_mai', role: 'finance', from: 'sales', place });
    const late = services.changeRole(actor('ann', 'owner'), {
      ...({ memberId: 'mem_mai', role: 'viewer', from: 'sales', place } as const),
    });
    await expect(late).rejects.toMatchObject({ code: 'write_conflict' });
    expect(await roleOf('mai')).toBe('finance');
    // What both want is no conflict.
    await services.changeRole(JO, { memberId: 'mem_mai', role: 'finance', from: 'sales', place });
    await services.setDeputy(JO, { memberId: 'mem_mai', deputyId: 'mem_kim', seen: '', place });
    const deputy = services.setDeputy(JO, { memberId: 'mem_mai', deputyId: 'mem_ann', seen: '', place });
    await expect(deputy).rejects.toMatchObject({ code: 'write_conflict' });
    const seen = 'mem_kim';
    await services.setDeputy(JO, { memberId: 'mem_mai', deputyId: 'mem_ann', seen, place });
    expect(await world.merchants.findMember('mer_lotus', 'mem_mai')).toMatchObject({ deputyId: 'mem_ann' });
  });

  it('goes by the role of the moment, not of the press', async () => {
    const { strictServices } = world;
    await strictServices.removeMember(JO, { memberId: 'mem_ann', place });
    const late = strictServices.changeRole(actor('ann', 'owner'), {
      memberId: 'mem_mai',
      role: 'owner',
      place,
    });
    await expect(late).rejects.toMatchObject({ code: 'not_allowed', details: { role: 'none' } });
    expect(await roleOf('mai')).toBe('sales');
  });

  it('says that nobody of the merchant is meant', async () => {
    const asked = world.services.changeRole(JO, { memberId: 'mem_eve', role: 'sales', place });
    await expect(asked).rejects.toMatchObject({ code: 'member_unknown' });
  });
});

describe('the last owner', () => {
  it('stays, whoever asks and in whatever way', async () => {
    const { services } = world;
    await services.removeMember(JO, { memberId: 'mem_ann', place });
    const last = { code: 'last_owner' };
    await expect(services.removeMember(JO, { memberId: 'mem_jo', place })).rejects.toMatchObject(last);
    const demoted = services.changeRole(JO, { memberId: 'mem_jo', role: 'sales', place });
    await expect(demoted).rejects.toMatchObject(last);
    expect(await roleOf('jo')).toBe('owner');
  });

  it('is there still after two owners removed each other at once', async () => {
    const { strictServices } = world;
    await Promise.allSettled([
      strictServices.removeMember(JO, { memberId: 'mem_ann', place }),
      strictServices.removeMember(actor('ann', 'owner'), { memberId: 'mem_jo', place }),
    ]);
    expect((await world.merchants.listMembers('mer_lotus', 'owner')).length).toBeGreaterThan(0);
  });
});

describe('removeMember', () => {
  it('is for owners, and for everybody of themselves', async () => {
    const { services } = world;
    const others = services.removeMember(actor('kim', 'manager'), { memberId: 'mem_mai', place });
    await expect(others).rejects.toMatchObject({ code: 'not_allowed' });
    await services.removeMember(actor('mai', 'sales'), { memberId: 'mem_mai', place });
    expect(await roleOf('mai')).toBe('none');
    expect((await trail())[0]).toEqual({
      ...{ action: 'member.removed', subject: 'mem_mai', before: 'sales', after: 'none' },
    });
  });

  it('done twice, it was done once', async () => {
    const { services } = world;
    const remove = () => services.removeMember(JO, { memberId: 'mem_mai', place });
    await Promise.all([remove(), remove()]);
    expect((await trail()).filter(({ action }) => action === 'member.removed')).toHaveLength(1);
  });
});

describe('setDeputy', () => {
  it.each([
    ['themselves', 'mem_mai'],
    ['somebody unknown', 'mem_eve'],
  ])('takes nobody who is %s', async (_who, deputyId) => {
    const asked = world.services.setDeputy(JO, { memberId: 'mem_mai', deputyId, place });
    await expect(asked).rejects.toMatchObject({ code: 'member_unknown' });
  });
});

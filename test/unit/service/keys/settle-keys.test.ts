import { describe, expect, it } from '@jest/globals';
import { ASK, BO, codeOf, DI, JO, LIVE_ASK, setUpKeys, tokenOf } from './set-up-keys.js';

describe('when somebody leaves', () => {
  const setUp = () => {
    const world = setUpKeys();
    const leave = async (memberId: string) => {
      await world.merchants.endAccess('mer_lotus', memberId, { at: world.clock.now(), why: 'gone' });
      await world.upkeep.wake('mer_lotus', world.clock.now());
      await world.work();
    };
    const left = () => world.notes().filter(({ kind }) => kind === 'keys_left');
    return { ...world, leave, left };
  };

  it('the owners are shown the keys that they made, which go on', async () => {
    const { services, makeShown, leave, left, clock } = setUp();
    const { secret } = await makeShown();
    await services.api.authenticate(secret);
    const usedAt = clock.now();
    await services.askKey(DI, { ...ASK, name: 'Not theirs' });
    await leave('mem_jo');
    expect(left()).toEqual([
      {
        ...{ to: 'mem_di', version: 1, kind: 'keys_left', name: 'Jo' },
        keys: [{ name: 'Web shop', mode: 'test', lastFour: secret.slice(-4), lastUsedAt: usedAt }],
      },
    ]);
    expect(await services.api.authenticate(secret)).not.toBeNull();
  });

  it('keys whose later secret they saw are named, too; those that are over are not', async () => {
    const { services, makeShown, leave, left } = setUp();
    const { keyId } = await makeShown();
    const { keyId: overId } = await makeShown({ name: 'Over' });
    await services.showKey(tokenOf(await services.rotateKey(DI, { keyId, keepHours: 1 })));
    await services.revokeKey(JO, { keyId: overId, place: 'slack' });
    await leave('mem_di');
    expect(left()).toMatchObject([{ to: 'mem_jo', keys: [{ name: 'Web shop' }] }]);
  });

  it('nobody is told of keys where they had none, and each is told once', async () => {
    const { makeShown, leave, left } = setUp();
    await makeShown();
    await leave('mem_mai');
    expect(left()).toEqual([]);
    await leave('mem_jo');
    await leave('mem_jo');
    expect(left()).toHaveLength(1);
  });

  it('nobody agrees any more to a key that they asked for', async () => {
    const { services, leave, find } = setUp();
    const { key } = await services.askKey(JO, LIVE_ASK);
    await leave('mem_jo');
    expect((await find(key.id)).declinedAt).not.toBeNull();
    expect(await codeOf(services.approveKey(BO, { keyId: key.id, place: 'slack' }))).toBe('key_not_now');
  });
});

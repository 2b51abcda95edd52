import { describe, expect, it } from '@jest/globals';
import { BO, codeOf, DI, JO, LIVE_ASK, setUpKeys } from './set-up-keys.js';

async function setUpWaiting() {
  const world = setUpKeys();
  const { key } = await world.services.askKey(JO, LIVE_ASK);
  return { ...world, keyId: key.id, of: { keyId: key.id, place: 'telegram' } as const };
}

describe('approveKey', () => {
  it('lets its maker see the secret, and tells them who agreed', async () => {
    const { services, of, keyId, notes, told } = await setUpWaiting();
    expect(await services.approveKey(BO, of)).toMatchObject({ needsApproval: false, approvedBy: 'mem_bo' });
    expect(notes()).toContainEqual({
      ...{ to: 'mem_jo', version: 1, kind: 'key_settled', keyId, name: 'Web shop', outcome: 'approved' },
      byName: 'Bo',
    });
    const { url } = await services.rotateKey(JO, { keyId, keepHours: 1 });
    const { secret } = await services.showKey(url.split('/').at(-1) ?? '');
    expect(secret).toMatch(/^pl_live_[0-9A-Za-z]{36}$/);
    expect(await told()).toEqual([
      { action: 'key.asked', subject: keyId, place: 'slack', by: 'mem_jo' },
      { action: 'key.approved', subject: keyId, place: 'telegram', by: 'mem_bo' },
      { action: 'key.shown', subject: keyId, place: 'page', by: 'mem_jo' },
    ]);
  });

  it('shows all who were asked that it is decided', async () => {
    const { services, of, notes } = await setUpWaiting();
    await services.approveKey(BO, of);
    const asked = notes().filter(({ kind }) => kind === 'key_asked');
    expect(asked.map(({ to, version }) => [to, version])).toEqual([
      ['mem_di', 2],
      ['mem_bo', 2],
    ]);
  });

  it('is never for whoever asked, whichever chat they come from', async () => {
    const { services, of, find, keyId, merchants } = await setUpWaiting();
    await merchants.addAccount('mer_lotus', 'mem_jo', { platform: 'telegram', userId: '77' });
    await expect(services.approveKey(JO, of)).rejects.toMatchObject({
      code: 'second_person_needed',
      details: { of: 'key' },
    });
    expect(await codeOf(services.declineKey(JO, of))).toBe('second_person_needed');
    expect((await find(keyId)).needsApproval).toBe(true);
  });

  it('is done once, of two who agree at once', async () => {
    const { services, of, find, keyId, told } = await setUpWaiting();
    const codes = await Promise.all([BO, DI].map((actor) => codeOf(services.approveKey(actor, of))));
    expect(codes.toSorted()).toEqual(['done', 'key_not_now']);
    expect(['mem_bo', 'mem_di']).toContain((await find(keyId)).approvedBy);
    expect((await told()).filter(({ action }) => action === 'key.approved')).toHaveLength(1);
  });

  it('is one of both, where one agrees and one declines at once', async () => {
    const { services, of, find, keyId } = await setUpWaiting();
    const codes = await Promise.all([
      codeOf(services.declineKey(DI, of)),
      codeOf(services.approveKey(BO, of)),
    ]);
    expect(codes).toEqual(['done', 'key_not_now']);
    expect(await find(keyId)).toMatchObject({ approvedBy: null, needsApproval: true });
  });

  it('comes too late once the key was revoked, or its time is over', async () => {
    const { services, of, keyId, clock } = await setUpWaiting();
    await services.revokeKey(JO, { keyId, place: 'slack' });
    await expect(services.approveKey(BO, of)).rejects.toMatchObject({
      code: 'key_not_now',
      details: { state: 'revoked' },
    });
    const endsAt = new Date(clock.now().getTime() + 60_000);
    const { key } = await services.askKey(JO, { ...LIVE_ASK, endsAt });
    clock.advance(60_000);
    await expect(services.approveKey(BO, { ...of, keyId: key.id })).rejects.toMatchObject({
      details: { state: 'ended' },
    });
  });
});

describe('declineKey', () => {
  it('ends it for good, tells its maker, and takes its member out', async () => {
    const { services, of, keyId, notes, find, told, merchants } = await setUpWaiting();
    await services.declineKey(DI, of);
    expect(notes()).toContainEqual(
      expect.objectContaining({ to: 'mem_jo', kind: 'key_settled', outcome: 'declined', byName: 'Di' }),
    );
    expect(await codeOf(services.approveKey(BO, of))).toBe('key_not_now');
    expect(await codeOf(services.rotateKey(JO, { keyId, keepHours: 1 }))).toBe('key_not_now');
    await told();
    const { memberId } = await find(keyId);
    expect(await merchants.findMember('mer_lotus', memberId)).toMatchObject({ role: 'none' });
  });
});

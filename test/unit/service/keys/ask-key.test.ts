import { describe, expect, it } from '@jest/globals';
import { ASK, BO, codeOf, JO, LIVE_ASK, setUpKeys, slackMember, TEAM } from './set-up-keys.js';

describe('askKey', () => {
  it('makes a key and the member that it acts as, and leads its maker to the page that shows it', async () => {
    const { services, clock, merchants, find } = setUpKeys();
    const endsAt = new Date(clock.now().getTime() + 86_400_000);
    const { key, page } = await services.askKey(JO, { ...ASK, name: ' Web  shop ', endsAt });
    expect(await find(key.id)).toEqual({
      ...{ id: key.id, merchantId: 'mer_lotus', memberId: key.memberId, name: 'Web shop', mode: 'test' },
      ...{ scopes: ['links:read', 'links:write'], version: '2026-11-27', secrets: [], madeBy: 'mem_jo' },
      ...{ madeAt: clock.now(), approvedBy: null, needsApproval: false, declinedAt: null, endsAt },
      ...{ revokedAt: null, lastUsedAt: null },
    });
    expect(await merchants.findMember('mer_lotus', key.memberId)).toEqual({
      ...{ id: key.memberId, merchantId: 'mer_lotus', role: 'api', displayName: 'API: Web shop' },
      ...{ timeZone: null, language: null, accounts: [] },
    });
    expect(page?.url).toMatch(/^https:\/\/paylink\.test\/keys\/slug\d{18}$/);
    expect(page?.expiresAt).toEqual(new Date('2026-11-22T10:30:00.000Z'));
  });

  it('is in the trail, with the place where it was asked', async () => {
    const { services, told } = setUpKeys();
    const { key } = await services.askKey(JO, ASK);
    expect(await told()).toEqual([{ action: 'key.asked', subject: key.id, place: 'slack', by: 'mem_jo' }]);
  });

  it.each([
    ['a name', { name: ' \u200b' }, ['name']],
    ['a scope', { scopes: [] }, ['scopes']],
    ['an end to come', { endsAt: new Date('2026-11-22T10:00:00.000Z') }, ['endsAt']],
  ] as const)('asks for %s', async (_, change, fields) => {
    const { services, apiKeys } = setUpKeys();
    await expect(services.askKey(JO, { ...ASK, ...change })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields },
    });
    expect(await apiKeys.list('mer_lotus')).toEqual([]);
  });

  it('refuses a live key, with the reason, before the operator has approved the merchant', async () => {
    const { services, kycs, merchants } = setUpKeys();
    const { inState } = await import('../../domain/kyc/kyc-in-state.js');
    kycs.put(inState('submitted'));
    await expect(services.askKey(JO, { ...ASK, mode: 'live' })).rejects.toMatchObject({
      code: 'live_mode_refused',
      details: { reason: 'waiting' },
    });
    expect(await merchants.listMembers('mer_lotus', 'api')).toEqual([]);
  });

  it('makes a live key that gives nothing back at once', async () => {
    const { services } = setUpKeys();
    const { key, page } = await services.askKey(JO, { ...ASK, mode: 'live' });
    expect(key).toMatchObject({ mode: 'live', needsApproval: false });
    expect(page).not.toBeNull();
  });

  it('lets a live key that refunds wait, and asks all who may agree but its maker', async () => {
    const { services, notes } = setUpKeys();
    const { key, page } = await services.askKey(JO, LIVE_ASK);
    expect(key.needsApproval).toBe(true);
    expect(page).toBeNull();
    const asked = { kind: 'key_asked', keyId: key.id, name: 'Web shop', makerName: 'Jo', version: 1 };
    expect(notes()).toEqual([
      expect.objectContaining({ to: 'mem_di', ...asked }),
      expect.objectContaining({ to: 'mem_bo', ...asked }),
    ]);
    expect(await codeOf(services.rotateKey(JO, { keyId: key.id, keepHours: 1 }))).toBe('key_not_now');
  });

  it('refuses one that nobody else could agree to', async () => {
    const { services } = setUpKeys({ members: [slackMember('Jo', 'owner'), slackMember('Mai', 'sales')] });
    await expect(services.askKey(JO, LIVE_ASK)).rejects.toMatchObject({
      code: 'second_person_needed',
      details: { of: 'key' },
    });
  });

  it('never takes another key for the second person', async () => {
    const { services, makeShown } = setUpKeys({ members: [slackMember('Jo', 'owner')] });
    await makeShown();
    expect(await codeOf(services.askKey(JO, LIVE_ASK))).toBe('second_person_needed');
  });

  it('makes twenty and no more, also of those asked for at once; those that are over do not count', async () => {
    const { services, merchants } = setUpKeys();
    const asked = await Promise.allSettled(
      Array.from({ length: 22 }, (_, at) => services.askKey(JO, { ...ASK, name: `Key ${at}` })),
    );
    const made = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value.key] : []));
    expect(made).toHaveLength(20);
    expect(await merchants.listMembers('mer_lotus', 'api')).toHaveLength(20);
    await expect(services.askKey(JO, ASK)).rejects.toMatchObject({
      code: 'too_many_keys',
      details: { most: 20 },
    });
    await services.revokeKey(JO, { keyId: made[0]?.id ?? '', place: 'slack' });
    expect(await codeOf(services.askKey(JO, ASK))).toBe('done');
  });
});

describe('keys', () => {
  /** Who may: an owner, a manager, finance, sales, a viewer, nobody any more, a program. */
  const ROLES = ['owner', 'manager', 'finance', 'sales', 'viewer', 'none', 'api'] as const;
  const OWNERS = ['done', ...Array(6).fill('not_allowed')];
  const WHO_REFUND = ['done', 'done', ...Array(5).fill('not_allowed')];
  type World = ReturnType<typeof setUpKeys>;

  it.each([
    ['askKey', (w: World, a: typeof JO) => w.services.askKey(a, ASK), OWNERS],
    ['listKeys', (w: World, a: typeof JO) => w.services.listKeys(a), OWNERS],
    [
      'rotateKey',
      async (w: World, a: typeof JO) =>
        w.services.rotateKey(a, { keyId: (await w.makeShown()).keyId, keepHours: 1 }),
      OWNERS,
    ],
    [
      'revokeKey',
      async (w: World, a: typeof JO) =>
        w.services.revokeKey(a, { keyId: (await w.makeShown()).keyId, place: 'slack' }),
      OWNERS,
    ],
    [
      'approveKey',
      async (w: World, a: typeof JO) => {
        const { key } = await w.services.askKey(JO, LIVE_ASK);
        return w.services.approveKey(a, { keyId: key.id, place: 'slack' });
      },
      WHO_REFUND,
    ],
    [
      'declineKey',
      async (w: World, a: typeof JO) => {
        const { key } = await w.services.askKey(JO, LIVE_ASK);
        return w.services.declineKey(a, { keyId: key.id, place: 'slack' });
      },
      WHO_REFUND,
    ],
  ] as const)('%s is for some', async (_, ask, verdicts) => {
    const answers = await Promise.all(
      ROLES.map((role) => {
        const world = setUpKeys({ members: [...TEAM, slackMember('Em', role)] });
        return codeOf(ask(world, { ...BO, memberId: 'mem_em', role }));
      }),
    );
    expect(answers).toEqual(verdicts);
  });

  it('of another merchant is not there', async () => {
    const { services, makeShown, merchants } = setUpKeys();
    const { keyId } = await makeShown();
    await merchants.insertMember({ ...slackMember('Ola', 'owner'), merchantId: 'mer_other' });
    const ola = { ...JO, merchantId: 'mer_other', memberId: 'mem_ola' };
    const of = { keyId, place: 'slack' } as const;
    expect(await codeOf(services.revokeKey(ola, of))).toBe('key_not_found');
    expect(await codeOf(services.approveKey(ola, of))).toBe('key_not_found');
    expect(await codeOf(services.rotateKey(ola, { keyId, keepHours: 1 }))).toBe('key_not_found');
    expect(await services.listKeys(ola)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { ASK, codeOf, DI, JO, LIVE_ASK, setUpKeys, tokenOf } from './set-up-keys.js';

const HOUR_MS = 3_600_000;

describe('rotateKey', () => {
  it('changes nothing before the page shows the new secret; then both open, for as long as was asked', async () => {
    const { services, makeShown, clock } = setUpKeys();
    const { keyId, secret } = await makeShown();
    const page = await services.rotateKey(JO, { keyId, keepHours: 24 });
    const opens = async (text: string) => (await services.api.authenticate(text)) !== null;
    clock.advance(60_000);
    const shown = await services.showKey(tokenOf(page));
    expect(shown).toMatchObject({ keepHours: 24 });
    expect(shown.secret.slice(-4)).not.toBe(secret.slice(-4));
    expect([await opens(secret), await opens(shown.secret)]).toEqual([true, true]);
    clock.advance(24 * HOUR_MS - 1);
    expect([await opens(secret), await opens(shown.secret)]).toEqual([true, true]);
    clock.advance(1);
    expect([await opens(secret), await opens(shown.secret)]).toEqual([false, true]);
  });

  it('can be asked for by another owner, who sees it then', async () => {
    const { services, makeShown, find } = setUpKeys();
    const { keyId } = await makeShown();
    await services.showKey(tokenOf(await services.rotateKey(DI, { keyId, keepHours: 1 })));
    expect((await find(keyId)).secrets.map(({ shownTo }) => shownTo)).toEqual(['mem_di', 'mem_jo']);
  });

  it.each([0, 73, 1.5, Number.NaN, -1])(
    'keeps the one before for 1 to 72 hours, not %d',
    async (keepHours) => {
      const { services, makeShown } = setUpKeys();
      const { keyId } = await makeShown();
      await expect(services.rotateKey(JO, { keyId, keepHours })).rejects.toMatchObject({
        code: 'invalid_input',
        details: { fields: ['keepHours'] },
      });
    },
  );

  it('is refused of a key that is over', async () => {
    const { services, makeShown, clock } = setUpKeys();
    const { keyId } = await makeShown({ endsAt: new Date(clock.now().getTime() + HOUR_MS) });
    clock.advance(HOUR_MS);
    await expect(services.rotateKey(JO, { keyId, keepHours: 1 })).rejects.toMatchObject({
      code: 'key_not_now',
      details: { state: 'ended' },
    });
  });
});

describe('revokeKey', () => {
  it('is dead here at once, on another instance within 4 s', async () => {
    const { services, makeShown, told, clock, apiKeys, merchants, logger } = setUpKeys();
    const { keyId, secret } = await makeShown();
    const { createKeyCache } = await import('../../../../src/service/keys/key-cache.js');
    const { makeAuthenticate } = await import('../../../../src/service/keys/authenticate.js');
    const keyCache = createKeyCache({ apiKeys, clock });
    const elsewhere = makeAuthenticate({ keyCache, apiKeys, merchants, clock, logger });
    expect(await services.api.authenticate(secret)).not.toBeNull();
    expect(await elsewhere(secret)).not.toBeNull();
    await services.revokeKey(JO, { keyId, place: 'telegram' });
    expect(await services.api.authenticate(secret)).toBeNull();
    clock.advance(3_999);
    expect(await elsewhere(secret)).not.toBeNull();
    clock.advance(1);
    expect(await elsewhere(secret)).toBeNull();
    expect((await told()).slice(0, 3)).toEqual([
      { action: 'key.asked', subject: keyId, place: 'slack', by: 'mem_jo' },
      { action: 'key.shown', subject: keyId, place: 'page', by: 'mem_jo' },
      { action: 'key.revoked', subject: keyId, place: 'telegram', by: 'mem_jo' },
    ]);
  });

  it('takes its member out, whose open links an owner has then', async () => {
    const { services, makeShown, told, merchants } = setUpKeys();
    const { keyId, memberId } = await makeShown();
    await services.revokeKey(JO, { keyId, place: 'slack' });
    await told();
    expect(await merchants.findMember('mer_lotus', memberId)).toMatchObject({
      role: 'none',
      departure: { why: 'removed', isSettled: true },
    });
  });

  it('done twice, it is done once', async () => {
    const { services, makeShown, told } = setUpKeys();
    const { keyId } = await makeShown();
    const of = { keyId, place: 'slack' } as const;
    const first = await services.revokeKey(JO, of);
    expect(await services.revokeKey(DI, of)).toEqual(first);
    expect((await told()).filter(({ action }) => action === 'key.revoked')).toHaveLength(1);
  });

  it('of two at once one is told that it was done', async () => {
    const { services, makeShown } = setUpKeys();
    const { keyId } = await makeShown();
    const codes = await Promise.all(
      [JO, DI].map((actor) => codeOf(services.revokeKey(actor, { keyId, place: 'slack' }))),
    );
    expect(codes.toSorted()).toEqual(['done', 'key_not_now']);
  });

  it('takes a wish back that waits for a second person', async () => {
    const { services, notes } = setUpKeys();
    const { key } = await services.askKey(JO, LIVE_ASK);
    await services.revokeKey(JO, { keyId: key.id, place: 'slack' });
    expect(notes().map(({ to, kind, version }) => [to, kind, version])).toEqual([
      ['mem_di', 'key_asked', 2],
      ['mem_bo', 'key_asked', 2],
    ]);
  });
});

describe('listKeys', () => {
  it('says of each how it stands, its end, its use and its maker, the newest first', async () => {
    const { services, makeShown, clock, merchants } = setUpKeys();
    const { keyId, secret } = await makeShown();
    await services.showKey(tokenOf(await services.rotateKey(JO, { keyId, keepHours: 2 })));
    const { key } = await services.askKey(DI, { ...ASK, name: 'Other' });
    await merchants.endAccess('mer_lotus', 'mem_di', { at: clock.now(), why: 'removed' });
    const rows = await services.listKeys(JO);
    expect(rows).toMatchObject([
      {
        key: { id: key.id },
        state: 'ready',
        lastFour: null,
        olderEndsAt: null,
        makerName: 'Di',
        isMakerGone: true,
      },
      {
        ...{ key: { id: keyId }, state: 'active', makerName: 'Jo', isMakerGone: false },
        olderEndsAt: new Date('2026-11-22T12:00:00.000Z'),
      },
    ]);
    expect(rows[1]?.lastFour).not.toBe(secret.slice(-4));
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe('a key whose time is over', () => {
  it('opens nothing from that moment on, and its member is taken out when the merchant is looked after', async () => {
    const { services, makeShown, clock, work, merchants, workAfter } = setUpKeys();
    const endsAt = new Date(clock.now().getTime() + HOUR_MS);
    const { secret, memberId } = await makeShown({ endsAt });
    await work();
    expect(await services.api.authenticate(secret)).not.toBeNull();
    await workAfter(HOUR_MS);
    expect(await services.api.authenticate(secret)).toBeNull();
    expect(await merchants.findMember('mer_lotus', memberId)).toMatchObject({ role: 'none' });
  });
});

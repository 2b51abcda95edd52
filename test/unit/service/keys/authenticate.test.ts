import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import { closeAt } from '../../../../src/domain/merchant/closing.js';
import { inState } from '../../domain/kyc/kyc-in-state.js';
import { codeOf, JO, setUpKeys } from './set-up-keys.js';

const NEVER = 'pl_test_0000000000000000000000000000002C8GjS';

describe('authenticate', () => {
  it('knows who sends a secret, and as whom they act', async () => {
    const { services, makeShown } = setUpKeys();
    const { keyId, memberId, secret } = await makeShown();
    expect(await services.api.authenticate(secret)).toEqual({
      actor: { kind: 'member', merchantId: 'mer_lotus', memberId, role: 'api' },
      ...{ keyId, keyName: 'Web shop', keyMadeBy: 'mem_jo', mode: 'test', version: '2026-11-27' },
      scopes: ['links:read', 'links:write'],
    });
  });

  it.each(['', 'hello', 'pl_test_0000000000000000000000000000002C8GjT', 'x'.repeat(100_000)])(
    'refuses %j without a read',
    async (text) => {
      const { services, apiKeys } = setUpKeys();
      expect(await services.api.authenticate(text)).toBeNull();
      expect(apiKeys.reads()).toBe(0);
    },
  );

  it('reads once for what never was and for what was revoked, and no more for 4 s', async () => {
    const { services, makeShown, apiKeys, clock } = setUpKeys();
    const { keyId, secret } = await makeShown();
    await services.revokeKey(JO, { keyId, place: 'slack' });
    for (const text of [NEVER, secret]) {
      const before = apiKeys.reads();
      expect(await services.api.authenticate(text)).toBeNull();
      expect(await services.api.authenticate(text)).toBeNull();
      expect(apiKeys.reads() - before).toBe(1);
    }
    clock.advance(4_000);
    await services.api.authenticate(NEVER);
    expect(apiKeys.reads()).toBe(3);
  });

  it('reads once for a hundred requests at once', async () => {
    const { services, makeShown, apiKeys } = setUpKeys();
    const { secret } = await makeShown();
    await Promise.all(Array.from({ length: 100 }, () => services.api.authenticate(secret)));
    expect(apiKeys.reads()).toBe(1);
  });

  it('forgets a read that failed', async () => {
    const { services, makeShown, apiKeys } = setUpKeys();
    const { secret } = await makeShown();
    const { findBySecret } = apiKeys;
    apiKeys.findBySecret = async () => Promise.reject(new AppError('store_unavailable'));
    expect(await codeOf(services.api.authenticate(secret))).toBe('store_unavailable');
    apiKeys.findBySecret = findBySecret;
    expect(await services.api.authenticate(secret)).not.toBeNull();
  });

  it('does not remember what was read before a key was revoked', async () => {
    const { services, makeShown, apiKeys } = setUpKeys();
    const { keyId, secret } = await makeShown();
    const { findBySecret } = apiKeys;
    const old = await findBySecret(secret);
    let answer: (found: typeof old) => void = () => {};
    apiKeys.findBySecret = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const underWay = services.api.authenticate(secret);
    apiKeys.findBySecret = findBySecret;
    await services.revokeKey(JO, { keyId, place: 'slack' });
    answer(old);
    await underWay;
    expect(await services.api.authenticate(secret)).toBeNull();
  });

  it('keeps no more than it can hold, however many secrets are tried', async () => {
    const { createKeyCache } = await import('../../../../src/service/keys/key-cache.js');
    const { clock } = setUpKeys();
    const asked: string[] = [];
    const cache = createKeyCache({
      apiKeys: {
        async findBySecret(text) {
          asked.push(text);
          return null;
        },
      },
      clock,
    });
    for (let count = 0; count <= 5_000; count += 1) await cache.find(`secret ${count}`);
    await cache.find('secret 5000');
    expect(asked).toHaveLength(5_001);
    await cache.find('secret 0');
    expect(asked.at(-1)).toBe('secret 0');
  });

  it('notes a use at most once a minute, and waits for none', async () => {
    const { services, makeShown, apiKeys, clock } = setUpKeys();
    const { keyId, secret } = await makeShown();
    const start = clock.now();
    for (const ms of [0, 30_000, 29_999]) {
      clock.advance(ms);
      await services.api.authenticate(secret);
    }
    expect(apiKeys.uses).toEqual([{ keyId, at: start }]);
    clock.advance(1);
    await services.api.authenticate(secret);
    expect(apiKeys.uses).toHaveLength(2);
    apiKeys.noteUsed = () => new Promise(() => {});
    clock.advance(60_000);
    expect(await services.api.authenticate(secret)).not.toBeNull();
    apiKeys.noteUsed = async () => Promise.reject(new AppError('store_unavailable'));
    clock.advance(60_000);
    expect(await services.api.authenticate(secret)).not.toBeNull();
  });

  it('refuses all keys of a merchant that is closed, and takes them again once it is open', async () => {
    const { services, makeShown, merchants, clock } = setUpKeys();
    const { secret } = await makeShown();
    await merchants.setClosing('mer_lotus', closeAt(clock.now(), 'mem_jo'));
    expect(await codeOf(services.api.authenticate(secret))).toBe('merchant_closed');
    await merchants.setClosing('mer_lotus', null);
    expect(await services.api.authenticate(secret)).not.toBeNull();
  });

  it('takes a live key of a merchant that is suspended: what it makes the live gate refuses', async () => {
    const { services, makeShown, kycs } = setUpKeys();
    const { secret } = await makeShown({ mode: 'live' });
    kycs.put(inState('suspended'));
    const caller = await services.api.authenticate(secret);
    expect(caller).toMatchObject({ mode: 'live' });
    if (caller === null) throw new Error('the key opens nothing');
    expect(await services.api.me(caller)).toMatchObject({ live: { allowed: false, reason: 'suspended' } });
  });

  it('goes on after whoever made the key has left', async () => {
    const { services, makeShown, merchants, clock, work } = setUpKeys();
    const { secret } = await makeShown();
    await merchants.endAccess('mer_lotus', 'mem_jo', { at: clock.now(), why: 'gone' });
    await work();
    expect(await services.api.authenticate(secret)).not.toBeNull();
  });
});

describe('me', () => {
  it('says what a key is, of whom, and whether live links can be made', async () => {
    const { services, makeShown } = setUpKeys();
    const { keyId, memberId, secret } = await makeShown();
    const caller = await services.api.authenticate(secret);
    if (caller === null) throw new Error('the key opens nothing');
    expect(await services.api.me(caller)).toEqual({
      ...{ object: 'key', id: keyId, name: 'Web shop', mode: 'test', version: '2026-11-27' },
      ...{ scopes: ['links:read', 'links:write'], member: memberId },
      merchant: { id: 'mer_lotus', name: 'Lotus Valley School', country: null },
      live: { allowed: true, reason: null },
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { ASK, codeOf, JO, LIVE_ASK, setUpKeys, tokenOf } from './set-up-keys.js';

describe('showKey', () => {
  it('shows the secret once, and keeps only its end', async () => {
    const { services, apiKeys, find, clock } = setUpKeys();
    const { key, page } = await services.askKey(JO, ASK);
    const token = tokenOf(page);
    expect(await services.openKeyPage(token)).toMatchObject({
      ...{ key: { name: 'Web shop', mode: 'test' }, keepHours: null, readerName: 'Jo' },
      ...{ merchantName: 'Lotus Valley School', merchantLanguage: 'en', timeZone: 'Asia/Bangkok' },
    });
    const { secret } = await services.showKey(token);
    expect(secret).toMatch(/^pl_test_[0-9A-Za-z]{36}$/);
    expect((await apiKeys.findBySecret(secret))?.key.id).toBe(key.id);
    expect((await find(key.id)).secrets).toEqual([
      { lastFour: secret.slice(-4), madeAt: clock.now(), shownTo: 'mem_jo', endsAt: null },
    ]);
    expect(await codeOf(services.showKey(token))).toBe('page_gone');
    expect(await codeOf(services.openKeyPage(token))).toBe('page_gone');
  });

  it('shows it to one of many who press at once', async () => {
    const { services } = setUpKeys();
    const token = tokenOf((await services.askKey(JO, ASK)).page);
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(services.showKey(token))));
    expect(codes.toSorted()).toEqual(['done', ...Array(9).fill('page_gone')]);
  });

  it('is over after half an hour', async () => {
    const { services, clock } = setUpKeys();
    const token = tokenOf((await services.askKey(JO, ASK)).page);
    clock.advance(30 * 60_000);
    expect(await codeOf(services.openKeyPage(token))).toBe('page_gone');
    expect(await codeOf(services.showKey(token))).toBe('page_gone');
  });

  it.each(['manager', 'none'] as const)('is over for whoever is %s by then', async (role) => {
    const { services, merchants } = setUpKeys();
    const token = tokenOf((await services.askKey(JO, ASK)).page);
    await merchants.setRole('mer_lotus', 'mem_jo', role);
    expect(await codeOf(services.openKeyPage(token))).toBe('page_gone');
    expect(await codeOf(services.showKey(token))).toBe('page_gone');
  });

  it('is over once the key was revoked', async () => {
    const { services } = setUpKeys();
    const { key, page } = await services.askKey(JO, ASK);
    await services.revokeKey(JO, { keyId: key.id, place: 'slack' });
    expect(await codeOf(services.showKey(tokenOf(page)))).toBe('page_gone');
  });

  it('shows nothing where the key is revoked between the look and the write', async () => {
    const { services, apiKeys } = setUpKeys();
    const { key, page } = await services.askKey(JO, ASK);
    const { addSecret } = apiKeys;
    apiKeys.addSecret = async (...given) => {
      await services.revokeKey(JO, { keyId: key.id, place: 'slack' });
      return addSecret(...given);
    };
    expect(await codeOf(services.showKey(tokenOf(page)))).toBe('page_gone');
  });

  it('a second page of the first secret does not end the one that was shown', async () => {
    const { services } = setUpKeys();
    const { key, page } = await services.askKey(JO, ASK);
    const other = await services.rotateKey(JO, { keyId: key.id, keepHours: 1 });
    const { secret } = await services.showKey(tokenOf(page));
    expect(await codeOf(services.showKey(tokenOf(other)))).toBe('page_gone');
    expect(await services.api.authenticate(secret)).not.toBeNull();
  });

  it('draws again where the ends of two secrets are alike', async () => {
    const { services, ids, makeShown, find } = setUpKeys();
    const { newKeyBody } = ids;
    const drawn = ['A'.repeat(30), 'A'.repeat(30), 'B'.repeat(30)];
    ids.newKeyBody = () => drawn.shift() ?? newKeyBody();
    const { keyId } = await makeShown();
    const { secret } = await services.showKey(tokenOf(await services.rotateKey(JO, { keyId, keepHours: 1 })));
    expect(secret.slice(8, 38)).toBe('B'.repeat(30));
    expect(new Set((await find(keyId)).secrets.map(({ lastFour }) => lastFour)).size).toBe(2);
  });

  it('shows nothing of a key that waits', async () => {
    const { services, apiKeys, clock } = setUpKeys();
    const { key } = await services.askKey(JO, LIVE_ASK);
    await apiKeys.saveReveal('forged', {
      ...{ merchantId: 'mer_lotus', keyId: key.id, memberId: 'mem_jo', rotation: null },
      expiresAt: new Date(clock.now().getTime() + 1_000),
    });
    expect(await codeOf(services.showKey('forged'))).toBe('page_gone');
    expect(await codeOf(services.openKeyPage('never'))).toBe('page_gone');
  });
});

import { beforeEach, describe, expect, it } from '@jest/globals';
import { MOST_KEYS } from '../../../src/domain/api/api-key.js';
import type { ApiKeys } from '../../../src/ports/api-keys.js';
import type { AuditOutbox } from '../../../src/ports/audit-trail.js';
import type { Clock } from '../../../src/ports/clock.js';
import { buildTestKey } from '../../support/api-keys.js';
import { buildTestAuditEntry } from '../../support/build-audit-entry.js';
import { AT, later } from './build-link.js';
import { createTestClock, type TestClock } from './open-stores.js';

export interface OpenedKeys {
  readonly apiKeys: ApiKeys;
  readonly auditOutbox: AuditOutbox;
}

const buildKey = (id: string, change = {}) =>
  buildTestKey({ id, merchantId: 'mer_1', memberId: `mem_${id}`, secrets: [], madeAt: AT, ...change });
const entry = (id: string) => buildTestAuditEntry(id, { action: 'key.asked' });
const KEY = { merchantId: 'mer_1', id: 'key_1' };
const secret = (text: string, change = {}) => ({
  ...{ secret: text, madeAt: AT, shownTo: 'mem_jo', othersEndAt: null },
  ...change,
});

export function describeApiKeys(open: (clock: Clock) => Promise<OpenedKeys>): void {
  describe('ApiKeys', () => {
    let clock: TestClock;
    let keys: ApiKeys;
    let auditOutbox: AuditOutbox;
    beforeEach(async () => {
      clock = createTestClock(AT);
      ({ apiKeys: keys, auditOutbox } = await open(clock));
    });

    it('keeps a key as it was made, with its entry, for its merchant alone', async () => {
      const key = buildKey('key_1', { endsAt: later(5) });
      expect(await keys.insert(key, entry('aud_1'))).toBe(true);
      expect(await keys.find('mer_1', 'key_1')).toEqual(key);
      expect(await keys.find('mer_2', 'key_1')).toBeNull();
      expect(await auditOutbox.listUntold('mer_1')).toMatchObject([{ id: 'aud_1', action: 'key.asked' }]);
      await auditOutbox.markTold('mer_1', ['aud_1']);
      expect(await auditOutbox.listUntold('mer_1')).toEqual([]);
    });

    it('lists the newest first, those that are over among them', async () => {
      for (const [at, id] of ['key_1', 'key_2', 'key_3'].entries()) {
        await keys.insert(buildKey(id, { madeAt: later(at) }), entry(`aud_${id}`));
      }
      await keys.change({ merchantId: 'mer_1', id: 'key_2' }, {}, { revokedAt: AT }, entry('aud_9'));
      expect((await keys.list('mer_1')).map(({ id }) => id)).toEqual(['key_3', 'key_2', 'key_1']);
      expect(await keys.list('mer_2')).toEqual([]);
    });

    it('has room for so many that are not over, whoever asks at once', async () => {
      const asked = await Promise.all(
        Array.from({ length: MOST_KEYS + 5 }, (_, at) =>
          keys.insert(buildKey(`key_${at}`, { endsAt: at === 0 ? later(1_000) : null }), entry(`aud_${at}`)),
        ),
      );
      expect(asked.filter(Boolean)).toHaveLength(MOST_KEYS);
      expect(await keys.list('mer_1')).toHaveLength(MOST_KEYS);
      const [living] = await keys.list('mer_1');
      if (living === undefined) throw new Error('there are keys');
      await keys.change(living, {}, { revokedAt: AT }, entry('aud_r'));
      expect(await keys.insert(buildKey('key_again'), entry('aud_a'))).toBe(true);
      expect(await keys.insert(buildKey('key_more'), entry('aud_b'))).toBe(false);
      expect(await keys.insert(buildKey('key_other', { merchantId: 'mer_2' }), entry('aud_c'))).toBe(true);
    });

    it('has room again once one ended by itself', async () => {
      for (let at = 0; at < MOST_KEYS; at += 1) {
        await keys.insert(
          buildKey(`key_${at}`, { endsAt: at === 3 ? later(1_000) : null }),
          entry(`aud_${at}`),
        );
      }
      clock.advance(1_000);
      const madeAt = clock.now();
      expect(await keys.insert(buildKey('key_again', { madeAt }), entry('aud_a'))).toBe(true);
      expect(await keys.insert(buildKey('key_more', { madeAt }), entry('aud_b'))).toBe(false);
    });

    it('changes a key that stands as it was seen, once for many at once, and no other', async () => {
      await keys.insert(buildKey('key_1', { needsApproval: true }), entry('aud_1'));
      const approve = (at: number) =>
        keys.change(
          KEY,
          { needsApproval: true },
          { needsApproval: false, approvedBy: 'mem_jo' },
          entry(`aud_2${at}`),
        );
      const approved = await Promise.all([approve(1), approve(2), approve(3)]);
      expect(approved.filter(Boolean)).toHaveLength(1);
      expect(await keys.find('mer_1', 'key_1')).toMatchObject({ needsApproval: false, approvedBy: 'mem_jo' });
      expect(await auditOutbox.listUntold('mer_1')).toHaveLength(2);
      expect(await keys.change({ ...KEY, merchantId: 'mer_2' }, {}, { revokedAt: AT }, entry('aud_3'))).toBe(
        false,
      );
      expect(await keys.change(KEY, { revokedAt: null }, { revokedAt: AT }, entry('aud_4'))).toBe(true);
      expect(await keys.change(KEY, { revokedAt: null }, { revokedAt: later(1) }, entry('aud_5'))).toBe(
        false,
      );
    });

    it('finds a key by each secret that it has, and says which', async () => {
      await keys.insert(buildKey('key_1'), entry('aud_1'));
      expect(await keys.addSecret(KEY, secret('pl_test_one_1111'), entry('aud_2'))).toBe(true);
      const rotated = { madeAt: later(1), othersEndAt: later(5_000) };
      expect(await keys.addSecret(KEY, secret('pl_test_two_2222', rotated), entry('aud_3'))).toBe(true);
      const newest = { lastFour: '2222', madeAt: later(1), shownTo: 'mem_jo', endsAt: null };
      const older = { lastFour: '1111', madeAt: AT, shownTo: 'mem_jo', endsAt: later(5_000) };
      const key = buildKey('key_1', { secrets: [newest, older] });
      expect(await keys.findBySecret('pl_test_one_1111')).toEqual({ key, secret: older });
      expect(await keys.findBySecret('pl_test_two_2222')).toEqual({ key, secret: newest });
      expect(await keys.findBySecret('pl_test_one_111')).toBeNull();
    });

    it('keeps two secrets at most, none that ended, and the sooner end', async () => {
      await keys.insert(buildKey('key_1'), entry('aud_1'));
      await keys.addSecret(KEY, secret('one_1111'), entry('aud_2'));
      await keys.addSecret(KEY, secret('two_2222', { othersEndAt: later(1_000) }), entry('aud_3'));
      clock.advance(1_000);
      const third = secret('three_3333', { madeAt: later(1_000), othersEndAt: later(9_000) });
      await keys.addSecret(KEY, third, entry('aud_4'));
      const now = (await keys.find('mer_1', 'key_1'))?.secrets.map(({ lastFour, endsAt }) => [
        lastFour,
        endsAt,
      ]);
      expect(now).toEqual([
        ['3333', null],
        ['2222', later(9_000)],
      ]);
      expect(await keys.findBySecret('one_1111')).toBeNull();
    });

    it.each([{ revokedAt: AT }, { declinedAt: AT }, { needsApproval: true }])(
      'gives no secret to one that is over or waits: %p',
      async (change) => {
        await keys.insert(buildKey('key_1', change), entry('aud_1'));
        expect(await keys.addSecret(KEY, secret('one_1111'), entry('aud_2'))).toBe(false);
        expect(await keys.findBySecret('one_1111')).toBeNull();
      },
    );

    it('notes its use', async () => {
      await keys.insert(buildKey('key_1'), entry('aud_1'));
      await keys.noteUsed('key_1', later(5_000));
      expect((await keys.find('mer_1', 'key_1'))?.lastUsedAt).toEqual(later(5_000));
    });

    it('leads to a secret once, in time', async () => {
      const reveal = {
        ...{ merchantId: 'mer_1', keyId: 'key_1', memberId: 'mem_jo' },
        ...{ rotation: { keepHours: 24 }, expiresAt: later(1_000) },
      };
      await keys.saveReveal('token', reveal);
      await keys.saveReveal('late', { ...reveal, rotation: null });
      expect(await keys.findReveal('token')).toEqual(reveal);
      const used = await Promise.all([1, 2, 3].map(() => keys.useReveal('token')));
      expect(used.filter((one) => one !== null)).toEqual([reveal]);
      clock.advance(1_000);
      expect(await keys.useReveal('late')).toBeNull();
    });
  });
}

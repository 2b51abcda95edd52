import { beforeEach, describe, expect, it } from '@jest/globals';
import type { TextQuota, TextToCount } from '../../../src/ports/text-quota.js';
import { AT, later } from './build-link.js';

const HOUR_MS = 3_600_000;
const ADMITTED = { kind: 'admitted' };

const build = (deliveryId: string, change: Partial<TextToCount> = {}): TextToCount => ({
  deliveryId,
  merchantId: 'mer_1',
  address: '+66812345678',
  perDay: 1_000,
  ...change,
});
const toAnother = (i: number, change: Partial<TextToCount> = {}) =>
  build(`dlv_${i}`, { address: `+6681234${i}`, ...change });

export function describeTextQuota(open: () => Promise<TextQuota>): void {
  describe('TextQuota', () => {
    let quota: TextQuota;
    beforeEach(async () => {
      quota = await open();
    });
    const takeAll = (texts: readonly TextToCount[], now = AT) =>
      Promise.all(texts.map((text) => quota.take(text, now)));

    it('admits five an hour to one recipient, whoever writes, and says when there is room again', async () => {
      for (let i = 0; i < 5; i += 1) {
        expect(await quota.take(build(`dlv_${i}`, { merchantId: `mer_${i}` }), later(i))).toEqual(ADMITTED);
      }
      const full = { kind: 'full', limit: 'recipient_limit', until: later(HOUR_MS) };
      expect(await quota.take(build('dlv_5'), later(10))).toEqual(full);
      expect(await quota.take(build('dlv_5'), later(HOUR_MS - 1))).toEqual(full);
      expect(await quota.take(build('dlv_5'), later(HOUR_MS))).toEqual(ADMITTED);
      expect(await quota.take(build('dlv_6'), later(HOUR_MS))).toMatchObject({ until: later(HOUR_MS + 1) });
    });

    it('admits as many a day as the merchant allows, and leaves another merchant alone', async () => {
      for (let i = 0; i < 3; i += 1) await quota.take(toAnother(i, { perDay: 3 }), later(i * HOUR_MS));
      const full = { kind: 'full', limit: 'daily_limit', until: later(24 * HOUR_MS) };
      expect(await quota.take(toAnother(3, { perDay: 3 }), later(3 * HOUR_MS))).toEqual(full);
      expect(await quota.take(toAnother(4, { merchantId: 'mer_2', perDay: 3 }), later(3 * HOUR_MS))).toEqual(
        ADMITTED,
      );
      expect(await quota.take(toAnother(3, { perDay: 3 }), later(24 * HOUR_MS))).toEqual(ADMITTED);
    });

    it('follows a limit that was lowered or raised meanwhile', async () => {
      await takeAll([0, 1, 2].map((i) => toAnother(i)));
      expect(await quota.take(toAnother(3, { perDay: 2 }), later(1))).toMatchObject({ kind: 'full' });
      expect(await quota.take(toAnother(3, { perDay: 4 }), later(1))).toEqual(ADMITTED);
    });

    it('admits none where a merchant allows none', async () => {
      expect(await quota.take(build('one', { perDay: 0 }), AT)).toMatchObject({ limit: 'daily_limit' });
    });

    it('counts a text once, however often it is tried, also at once', async () => {
      const again = Array.from({ length: 10 }, () => build('dlv_0'));
      expect(await takeAll(again)).toEqual(again.map(() => ADMITTED));
      expect(await takeAll([build('dlv_1'), build('dlv_2'), build('dlv_3'), build('dlv_4')])).toEqual(
        Array.from({ length: 4 }, () => ADMITTED),
      );
      expect(await quota.take(build('dlv_5'), later(1))).toMatchObject({ kind: 'full' });
      expect(await quota.take(build('dlv_4'), later(1))).toEqual(ADMITTED);
    });

    it('counts nothing of what it refuses', async () => {
      await takeAll([0, 1, 2, 3, 4].map((i) => build(`dlv_${i}`)));
      for (let i = 0; i < 3; i += 1) await quota.take(build('over', { perDay: 6 }), AT);
      expect(await quota.take(toAnother(9, { perDay: 6 }), AT)).toEqual(ADMITTED);
    });

    it('admits no more than fit of 60 at once', async () => {
      const toOne = await takeAll(Array.from({ length: 60 }, (_, i) => build(`one_${i}`)));
      expect(toOne.filter(({ kind }) => kind === 'admitted')).toHaveLength(5);
      const all = Array.from({ length: 60 }, (_, i) => toAnother(i, { merchantId: 'mer_2', perDay: 33 }));
      const ofOne = await takeAll(all);
      expect(ofOne.filter(({ kind }) => kind === 'admitted')).toHaveLength(33);
    });
  });
}

/** Two instances on one store. */
export function describeTextQuotaOfTwo(open: () => Promise<readonly [TextQuota, TextQuota]>): void {
  it('admits no more than fit of 40 that ask two instances at once', async () => {
    const both = await open();
    const admissions = await Promise.all(
      both.flatMap((quota, holder) =>
        Array.from({ length: 20 }, (_, i) => quota.take(toAnother(holder * 100 + i, { perDay: 23 }), AT)),
      ),
    );
    expect(admissions.filter(({ kind }) => kind === 'admitted')).toHaveLength(23);
  });
}

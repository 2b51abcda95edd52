import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAppError } from '../../../src/domain/errors.js';
import { CREATION_QUOTA, type CreationQuota } from '../../../src/domain/link/creation-quota.js';
import type { Link } from '../../../src/domain/link/link.js';
import type { LinkRepository } from '../../../src/ports/link-repository.js';
import { buildLink, later } from './build-link.js';

const SECOND = 1000;
const THREE_A_MINUTE: CreationQuota = { max: 3, windowMs: 60 * SECOND };

/** What became of an insert: made, repeated, or how long to wait, or another refusal. */
async function outcomeOf(insert: ReturnType<LinkRepository['insert']>): Promise<string | number> {
  try {
    return (await insert).created ? 'made' : 'repeated';
  } catch (error) {
    if (!isAppError(error)) throw error;
    const isLimit = error.code === 'rate_limited' && 'retryAfterMs' in error.details;
    return isLimit ? error.details.retryAfterMs : error.code;
  }
}

export function describeLinkQuota(open: () => Promise<LinkRepository>): void {
  describe('LinkRepository quota', () => {
    let links: LinkRepository;
    let count = 0;
    beforeEach(async () => {
      links = await open();
    });

    const make = (atMs: number, changes: Partial<Link> = {}, requestKey?: string) => {
      count += 1;
      const link = buildLink(`lnk_${count}`, { createdAt: later(atMs), ...changes });
      return outcomeOf(links.insert(link, requestKey ?? `req_${count}`, THREE_A_MINUTE));
    };

    it('makes exactly 20 of 80 links that are asked for at once', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 80 }, (_, i) =>
          outcomeOf(links.insert(buildLink(`lnk_burst_${i}`), `req_${i}`, CREATION_QUOTA)),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'made')).toHaveLength(20);
      expect(outcomes.filter((outcome) => outcome === 60_000)).toHaveLength(60);
      expect((await links.list({ merchantId: 'mer_1' }, { skip: 0, limit: 1 })).total).toBe(20);
    });

    it('lets the window slide, and tells exactly when there is room again', async () => {
      for (const atMs of [0, 10 * SECOND, 20 * SECOND]) expect(await make(atMs)).toBe('made');
      expect(await make(30 * SECOND)).toBe(30_000);
      expect(await make(60 * SECOND - 1)).toBe(1);
      expect(await make(60 * SECOND)).toBe('made');
      expect(await make(60 * SECOND)).toBe(10_000);
    });

    it('answers a second press beyond the quota with the link it made', async () => {
      for (const key of ['req_a', 'req_b', 'req_c']) await make(0, {}, key);
      expect(await make(SECOND, {}, 'req_b')).toBe('repeated');
      expect(await make(SECOND)).toBe(59_000);
    });

    it('counts a second press for nothing, also one that comes at once', async () => {
      await make(0, {}, 'req_a');
      const presses = [
        make(0, {}, 'req_a'),
        make(0, {}, 'req_b'),
        make(0, {}, 'req_b'),
        make(0, {}, 'req_c'),
      ];
      expect(await Promise.all(presses)).toEqual(['repeated', 'made', 'repeated', 'made']);
    });

    it('gives the place of a link that cannot be stored to the next', async () => {
      await links.insert(buildLink('lnk_taken', { reference: 'INV-42', ownerId: 'mem_2' }), 'req_taken');
      const asked = [make(0, { reference: 'inv-42' }), make(0), make(0), make(0), make(0)];
      expect(await Promise.all(asked)).toEqual(['reference_taken', 'made', 'made', 'made', 60_000]);
    });

    it('tells a second press from a reference that is taken, though both are broken at once', async () => {
      await make(0, { reference: 'INV-42' }, 'req_a');
      const asked = [
        make(0, { reference: 'INV-42' }, 'req_a'),
        make(0, { reference: 'INV-42' }, 'req_b'),
        make(0, {}, 'req_c'),
      ];
      expect(await Promise.all(asked)).toEqual(['repeated', 'reference_taken', 'made']);
    });

    it('counts each member of each merchant apart', async () => {
      for (let i = 0; i < 3; i += 1) await make(0);
      expect(await make(0)).toBe(60_000);
      expect(await make(0, { ownerId: 'mem_2' })).toBe('made');
      expect(await make(0, { merchantId: 'mer_2' })).toBe('made');
    });

    it('counts links that were made without a quota', async () => {
      await make(0);
      for (const id of ['lnk_free_1', 'lnk_free_2']) await links.insert(buildLink(id), `req_${id}`);
      expect(await make(SECOND)).toBe(59_000);
    });

    it('never has more in a window, and never refuses with room, whatever the bursts', async () => {
      const burst = fc.record({
        afterMs: fc.integer({ min: 0, max: 40 * SECOND }),
        size: fc.integer({ min: 1, max: 5 }),
      });
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(burst, { maxLength: 12 }), async (bursts) => {
          runs += 1;
          const merchantId = `mer_run_${runs}`;
          const made: number[] = [];
          let nowMs = 0;
          for (const { afterMs, size } of bursts) {
            nowMs += afterMs;
            const expected = Array.from({ length: size }, () => {
              const third = made.at(-3) ?? -Infinity;
              if (third > nowMs - 60 * SECOND) return third + 60 * SECOND - nowMs;
              made.push(nowMs);
              return 'made';
            });
            const asked = Array.from({ length: size }, () => make(nowMs, { merchantId }));
            expect(await Promise.all(asked)).toEqual(expected);
          }
        }),
        { numRuns: 30 },
      );
    });
  });
}

import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Link } from '../../../src/domain/link/link.js';
import type { LinkRepository } from '../../../src/ports/link-repository.js';
import { buildAttempt, buildLink, withEvent } from './build-link.js';

interface Write {
  readonly link: number;
  /** Which of the instances writes. */
  readonly by: number;
  /** False: a change that leaves no event. */
  readonly hasEvent: boolean;
  /** True: it read the link before the round before. */
  readonly isStale: boolean;
}

const write: fc.Arbitrary<Write> = fc.record({
  link: fc.nat(2),
  by: fc.nat(1),
  hasEvent: fc.boolean(),
  isStale: fc.boolean(),
});

/** Every change is unlike every other, so that what is stored tells whose it is. */
function change(link: Link, name: string, hasEvent: boolean): Link {
  if (hasEvent) return withEvent(link, `evt_${name}`, { description: name });
  return { ...link, attempts: [buildAttempt({ id: `att_${name}` })], version: link.version + 1 };
}

/** `open` answers two repositories of one store. */
export function describeLinkRaces(open: () => Promise<readonly [LinkRepository, LinkRepository]>): void {
  describe('LinkRepository races', () => {
    let instances: readonly [LinkRepository, LinkRepository];
    beforeEach(async () => {
      instances = await open();
    });
    const instance = (by: number) => (by === 0 ? instances[0] : instances[1]);

    it('tells exactly who won, whoever writes at once', async () => {
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(write, { maxLength: 8 }), { maxLength: 4 }), async (rounds) => {
          runs += 1;
          const current = [0, 1, 2].map((i) => buildLink(`lnk_${runs}_${i}`));
          const earlier = [...current];
          for (const link of current) await instances[0].insert(link, `req_${link.id}`);
          for (const [round, writes] of rounds.entries()) {
            const tries = writes.map(({ link, by, hasEvent, isStale }, i) => {
              const before = (isStale ? earlier : current)[link] as Link;
              const after = change(before, `${runs}_${round}_${i}`, hasEvent);
              return {
                link,
                after,
                won: instance(by).replace(before, after),
                canWin: before === current[link],
              };
            });
            const won = await Promise.all(tries.map(({ won }) => won));
            for (const link of [0, 1, 2]) {
              const able = tries.filter((t) => t.link === link && t.canWin);
              const winners = tries.filter((t, i) => t.link === link && won[i]);
              expect(winners).toHaveLength(Math.min(1, able.length));
              const stored = winners[0]?.after ?? current[link];
              expect(await instance(1).findById('mer_1', `lnk_${runs}_${link}`)).toEqual(stored);
              earlier[link] = current[link] as Link;
              current[link] = stored as Link;
            }
          }
        }),
        { numRuns: 30 },
      );
    });

    it('puts two changes of one link in the order in which they were asked for', async () => {
      const first = buildLink('lnk_1');
      const second = withEvent(first, 'evt_2');
      const third = change(second, 'quiet', false);
      const fourth = withEvent(third, 'evt_4');
      await instances[0].insert(first, 'req_1');
      const asked = [
        [first, second],
        [second, third],
        [third, fourth],
      ] as const;
      expect(await Promise.all(asked.map(([before, after]) => instances[0].replace(before, after)))).toEqual([
        true,
        true,
        true,
      ]);
      expect(await instances[1].findById('mer_1', 'lnk_1')).toEqual(fourth);
    });

    it('lets one of many take the place of a link, whoever asks at once and whatever the reference', async () => {
      const links = Array.from({ length: 20 }, (_, i) =>
        buildLink(`lnk_${i}`, { reissueOf: 'lnk_old', ...(i % 2 === 0 ? { reference: 'PL-old-r2' } : {}) }),
      );
      const elsewhere = buildLink('lnk_other', { merchantId: 'mer_2', reissueOf: 'lnk_old' });
      const asked = links.map((link, i) => instance(i % 2).insert(link, `req_${link.id}`));
      const answers = await Promise.all(asked);
      expect(answers.filter(({ created }) => created)).toHaveLength(1);
      expect(answers.filter(({ isRival }) => isRival === true)).toHaveLength(19);
      expect(new Set(answers.map(({ link }) => link.id)).size).toBe(1);
      const [winner] = links.filter(({ id }) => id === answers[0]?.link.id);
      expect(await instances[0].insert(winner as Link, `req_${winner?.id}`)).toEqual({
        link: winner,
        created: false,
      });
      expect((await instances[1].insert(elsewhere, 'req_other')).created).toBe(true);
    });

    it('finds each of many links that are asked for at once', async () => {
      const links = Array.from({ length: 150 }, (_, i) => buildLink(`lnk_${i}`));
      await Promise.all(links.map((link) => instances[0].insert(link, `req_${link.id}`)));
      const asked = [...links.map(({ id }) => id), 'lnk_none', 'lnk_7'];
      const found = await Promise.all(asked.map((id) => instances[1].findById('mer_1', id)));
      expect(found).toEqual([...links, null, links[7]]);
    });
  });
}

import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LinkListing, LinkRepository } from '../../../src/ports/link-repository.js';
import { buildLink, later } from './build-link.js';

const idOf = (n: number) => `lnk_${n}`;

/** Two an instant; every third is live, paid, or of somebody else. */
function buildNth(n: number) {
  return buildLink(idOf(n), {
    createdAt: later((n >> 1) * 1_000),
    mode: n % 3 === 0 ? 'live' : 'test',
    state: n % 3 === 1 ? 'paid' : 'open',
    ownerId: n % 4 === 0 ? 'mem_2' : 'mem_1',
    description: n % 2 === 0 ? 'Lotus school' : 'Hanoi school',
  });
}

export function describeLinksAround(
  open: () => Promise<Pick<LinkRepository, 'insert' | 'listAround'>>,
): void {
  describe('LinkRepository listAround', () => {
    let links: Pick<LinkRepository, 'insert' | 'listAround'>;
    const add = (n: number) => links.insert(buildNth(n), `req_${n}`);
    const list = async (filter: Omit<LinkListing, 'merchantId'> = {}, page = {}) =>
      (await links.listAround({ merchantId: 'mer_1', ...filter }, { limit: 20, ...page })).map(
        ({ id }) => id,
      );
    const at = (n: number) => ({ at: buildNth(n).createdAt, id: idOf(n) });

    beforeEach(async () => {
      links = await open();
      for (let n = 0; n < 10; n += 1) await add(n);
      await links.insert(buildLink('lnk_o', { merchantId: 'mer_2', reference: 'PL-lnk_5' }), 'req_o');
    });

    const ids = (...ns: number[]) => ns.map(idOf);

    it('lists the newest first, of one moment by id', async () => {
      expect(await list()).toEqual(ids(9, 8, 7, 6, 5, 4, 3, 2, 1, 0));
      expect(await list({}, { limit: 3 })).toEqual(ids(9, 8, 7));
    });

    it.each([{}, { mode: 'test' as const }])(
      'turns pages to both sides, whatever is made meanwhile: %p',
      async (filter) => {
        const all = await list(filter);
        const seen: string[] = [];
        let page: object = {};
        for (let turn = 0; turn < 5; turn += 1) {
          const found = await list(filter, { limit: 3, ...page });
          const last = found.at(-1);
          if (last === undefined) break;
          seen.push(...found);
          page = { after: at(Number(last.slice(4))) };
          await add(20 + turn);
        }
        expect(seen).toEqual(all);
        const third = Number(all[3]?.slice(4));
        expect(await list(filter, { limit: 2, before: at(third) })).toEqual(all.slice(1, 3));
      },
    );

    it.each<readonly [Omit<LinkListing, 'merchantId'>, readonly number[]]>([
      [{ mode: 'live' }, [9, 6, 3, 0]],
      [{ mode: 'test' }, [8, 7, 5, 4, 2, 1]],
      [{ mode: 'test', states: ['paid'] }, [7, 4, 1]],
      [{ mode: 'test', states: ['paid', 'open', 'paid'] }, [8, 7, 5, 4, 2, 1]],
      [{ mode: 'test', states: [] }, []],
      [{ states: ['paid'] }, [7, 4, 1]],
      [{ ownerId: 'mem_2' }, [8, 4, 0]],
      [{ ownerId: 'mem_2', mode: 'test' }, [8, 4]],
      [{ ownerId: 'mem_2', mode: 'test', states: ['paid'] }, [4]],
      [{ ownerId: 'mem_2', states: ['paid'] }, [4]],
      [{ mode: 'test', createdFrom: later(1_000), createdBefore: later(3_000) }, [5, 4, 2]],
      [{ reference: 'pl-LNK_5' }, [5]],
      [{ reference: 'pl-LNK_5', mode: 'test', states: ['open'], words: 'hanoi' }, [5]],
      [{ reference: 'PL-lnk_5', mode: 'live' }, []],
      [{ reference: 'PL-lnk' }, []],
      [{ words: 'lotus' }, [8, 6, 4, 2, 0]],
      [{ words: 'LOTUS sch', mode: 'test', createdBefore: later(4_000) }, [4, 2]],
      [{ words: 'nobody' }, []],
      [{ words: '...' }, []],
      [{ words: ' ', mode: 'live', ownerId: 'mem_2' }, [0]],
    ])('lists what a filter asks for: %j', async (filter, found) => {
      expect(await list(filter)).toEqual(ids(...found));
    });

    it('turns pages of a search', async () => {
      expect(await list({ words: 'school' }, { limit: 2, after: at(6) })).toEqual(ids(5, 4));
      expect(await list({ words: 'lotus' }, { limit: 2, before: at(2) })).toEqual(ids(6, 4));
    });
  });
}

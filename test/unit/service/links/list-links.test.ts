import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import type { ListLinksRequest } from '../../../../src/service/links/list-links.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

function build(n: number, change: Partial<Link> = {}): Link {
  const id = String(n).padStart(2, '0');
  return buildTestLink({
    id: `lnk_${id}`,
    reference: `REF-${id}`,
    slug: `slug0000000000000000${id}`,
    createdAt: new Date(Date.UTC(2026, 10, 22, 9, n)),
    ...change,
  });
}

const LINKS = [
  build(1),
  build(2, { ownerId: 'mem_jo', state: 'paid' }),
  build(3, { merchantId: 'mer_other' }),
  build(4, { ownerId: 'mem_jo', customer: { name: 'Binh', email: 'binh@example.com', phone: null } }),
];

const MAI = buildTestActor();
const VIEWER = buildTestActor({ memberId: 'mem_vi', role: 'viewer' });
const MANAGER = buildTestActor({ memberId: 'mem_jo', role: 'manager' });

const ask = async (change: Partial<ListLinksRequest>, links: readonly Link[] = LINKS) => {
  const { services } = createFakeWorld({ links });
  const list = await services.listLinks({
    actor: MANAGER,
    mine: false,
    states: null,
    words: null,
    page: 1,
    ...change,
  });
  return { ...list, references: list.links.map(({ reference }) => reference) };
};

describe('listLinks', () => {
  it('shows a manager and a viewer everything of their merchant, newest first', async () => {
    expect((await ask({})).references).toEqual(['REF-04', 'REF-02', 'REF-01']);
    expect((await ask({ actor: VIEWER })).references).toEqual(['REF-04', 'REF-02', 'REF-01']);
  });

  it('shows sales their own, whatever they ask for', async () => {
    expect((await ask({ actor: MAI })).references).toEqual(['REF-01']);
    expect((await ask({ actor: MAI, words: 'binh' })).references).toEqual([]);
  });

  it('shows a manager only their own when they say so', async () => {
    expect((await ask({ mine: true })).references).toEqual(['REF-04', 'REF-02']);
  });

  it('keeps to states and words', async () => {
    expect((await ask({ states: ['paid'] })).references).toEqual(['REF-02']);
    expect((await ask({ words: 'BINH example' })).references).toEqual(['REF-04']);
  });

  it('turns pages of ten, and answers the last one for any page past the end', async () => {
    const many = Array.from({ length: 21 }, (_, i) => build(i + 10));
    expect(await ask({ page: 3 }, many)).toMatchObject({
      total: 21,
      page: 3,
      pageCount: 3,
      references: ['REF-10'],
    });
    expect(await ask({ page: 99 }, many)).toMatchObject({ page: 3, references: ['REF-10'] });
    expect(await ask({ page: -1 }, many)).toMatchObject({ page: 1 });
    expect(await ask({ page: 5 }, [])).toMatchObject({ total: 0, page: 1, pageCount: 1, references: [] });
  });

  it('turns over the newest thousand and says that there are more', async () => {
    const many = Array.from({ length: 1_001 }, (_, i) => build(i + 1_000));
    expect(await ask({ page: 100 }, many)).toMatchObject({
      total: 1_000,
      rest: 'more',
      page: 100,
      pageCount: 100,
    });
    expect(await ask({ page: 101 }, many)).toMatchObject({ page: 100, pageCount: 100 });
    expect((await ask({ page: 100 }, many)).references.at(-1)).toBe('REF-1001');
  });
});

describe('getLinkStatus', () => {
  const get = (actor: typeof MAI, handle: { reference: string } | { linkId: string }) =>
    createFakeWorld({ links: LINKS }).services.getLinkStatus(actor, handle);

  it('finds a link by its reference in any case, or by its id', async () => {
    expect(await get(MAI, { reference: 'ref-01' })).toMatchObject({ id: 'lnk_01' });
    expect(await get(MAI, { linkId: 'lnk_01' })).toMatchObject({ id: 'lnk_01' });
  });

  it.each([
    { name: 'does not exist', actor: MANAGER, handle: { reference: 'REF-99' } },
    { name: "is another merchant's", actor: MANAGER, handle: { reference: 'REF-03' } },
    { name: "is another merchant's, by its id", actor: MANAGER, handle: { linkId: 'lnk_03' } },
    { name: "is a colleague's", actor: MAI, handle: { reference: 'REF-02' } },
    { name: "is a colleague's, by its id", actor: MAI, handle: { linkId: 'lnk_02' } },
  ])('answers alike for a link that $name', async ({ actor, handle }) => {
    await expect(get(actor, handle)).rejects.toMatchObject({ code: 'link_not_found', details: {} });
  });
});

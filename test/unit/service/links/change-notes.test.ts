import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../../src/domain/merchant/member.js';
import { makeChangeLink } from '../../../../src/service/links/change-link.js';
import { makeChangeNotes } from '../../../../src/service/links/change-notes.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeServiceDeps } from '../../../support/fake-service-deps.js';

const LINK = { linkId: 'lnk_1' };
const FULL = Array.from({ length: 15 }, (_, i) => ({ key: `k${i}`, value: 'v' }));

function setUp(change: Parameters<typeof buildTestLink>[0] = {}) {
  const deps = createFakeServiceDeps({ links: [buildTestLink({ ownerId: 'mem_jo', ...change })] });
  const changeNotes = makeChangeNotes({ ...deps, changeLink: makeChangeLink({ ...deps, kick: () => {} }) });
  const write = (role: Role, key: string, value: string | null = 'v') =>
    changeNotes(buildTestActor({ memberId: 'mem_mai', role }), { link: LINK, notes: [{ key, value }] });
  return { ...deps, write };
}

describe('changeNotes', () => {
  it.each<[Role, string]>([
    ['viewer', 'not_allowed'],
    ['sales', 'link_not_found'],
    ['finance', 'not_allowed'],
    ['none', 'link_not_found'],
  ])('is not for %s, of what another has', async (role, code) => {
    const { write, links } = setUp();
    await expect(write(role, 'order')).rejects.toMatchObject({ code });
    expect(links.get('lnk_1').notes).toEqual([]);
  });

  it.each<Role>(['owner', 'manager', 'api'])('is for %s', async (role) => {
    const { write } = setUp();
    expect(await write(role, 'order')).toMatchObject({ changed: true, link: { notes: [{ key: 'order' }] } });
  });

  it('refuses one more than fifteen, and takes one for another', async () => {
    const { write, links } = setUp({ notes: FULL });
    await expect(write('owner', 'more')).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ field: 'notes', problem: 'too_many', max: 15 }] },
    });
    await write('owner', 'k0', null);
    await write('owner', 'more');
    expect(links.get('lnk_1').notes.map(({ key }) => key)).toEqual([
      ...FULL.slice(1).map(({ key }) => key),
      'more',
    ]);
  });

  it('of two that are too many together takes one', async () => {
    const { write, links } = setUp({ notes: FULL.slice(1) });
    const settled = await Promise.allSettled([write('owner', 'one'), write('owner', 'two')]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(links.get('lnk_1').notes).toHaveLength(15);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { LinkDraft } from '../../../../src/domain/link/link.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = buildTestActor();
const OLD = { linkId: 'lnk_1' };
const HOUR_AGO = new Date(START.getTime() - 3_600_000);
const ENDED = buildTestLink({ state: 'expired', reference: 'PL-1', createdAt: HOUR_AGO, expiresAt: START });

describe('a link in the place of another', () => {
  const make = (services: ReturnType<typeof createFakeWorld>['services'], draft: LinkDraft) =>
    services.createLink({
      actor: MAI,
      draft,
      requestKey: draft.reference ?? '',
      reviewedAt: null,
      cardPlace: null,
    });

  it('has the details of the old one and the next reference, and the old one knows of it', async () => {
    const { services, links, work } = createFakeWorld({ links: [ENDED] });
    const { draft } = await services.getLinkToReissue(MAI, OLD);
    const { amount, description, customer } = ENDED;
    expect(draft).toMatchObject({ amount, description, customer, reference: 'PL-1-r2', reissueOf: 'lnk_1' });
    const { link } = await make(services, draft);
    await work();
    expect(links.get('lnk_1').successor).toEqual({
      linkId: link.id,
      slug: link.slug,
      reference: 'PL-1-r2',
    });
    expect(links.get('lnk_1').history.filter(({ type }) => type === 'link.reissued')).toHaveLength(1);
  });

  it('is refused while its own successor is open', async () => {
    const { services, work } = createFakeWorld({ links: [ENDED] });
    await make(services, (await services.getLinkToReissue(MAI, OLD)).draft);
    await work();
    await expect(services.getLinkToReissue(MAI, OLD)).rejects.toMatchObject({
      code: 'link_open',
      details: { reference: 'PL-1-r2' },
    });
  });

  it('takes the reference after one that is taken', async () => {
    const taken = buildTestLink({ id: 'lnk_2', slug: 'slug2', reference: 'PL-1-r2' });
    const { services } = createFakeWorld({ links: [ENDED, taken] });
    expect((await services.getLinkToReissue(MAI, OLD)).draft.reference).toBe('PL-1-r3');
  });

  it.each([
    ['open', 'link_open'],
    ['processing', 'payment_under_way'],
    ['paid', 'link_already_paid'],
  ] as const)('is refused for one that is %s', async (state, code) => {
    const { services } = createFakeWorld({ links: [buildTestLink({ state, expiresAt: null })] });
    await expect(services.getLinkToReissue(MAI, OLD)).rejects.toMatchObject({ code });
  });
});

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

  it('is made once of 20 that were shown to people and are created at once', async () => {
    const { services, links, work } = createFakeWorld({ links: [ENDED] });
    const { draft } = await services.getLinkToReissue(MAI, OLD);
    const drafts = Array.from({ length: 20 }, (_, i) => ({ ...draft, reference: `PL-1-${i}` }));
    const answers = await Promise.allSettled(drafts.map((each) => make(services, each)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['link_open']));
    await work();
    const { links: all } = await links.list({ merchantId: ENDED.merchantId }, { skip: 0, limit: 30 });
    expect(all.filter(({ state }) => state === 'open')).toHaveLength(1);
    // A second press of the one that was made still answers it.
    const [made] = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.link] : []));
    const again = await make(services, { ...draft, reference: made?.reference ?? '' });
    expect(again).toMatchObject({ created: false, link: { id: made?.id } });
  });

  it.each([true, false])(
    'takes the place of the one that came between and is over, too (noted: %s)',
    async (isNoted) => {
      const { services, links, work } = createFakeWorld({ links: [ENDED] });
      const { draft } = await services.getLinkToReissue(MAI, OLD);
      const { link: between } = await make(services, draft);
      if (isNoted) await work();
      const stored = links.get(between.id);
      await links.replace(stored, { ...stored, state: 'cancelled', version: stored.version + 1 });
      const { link } = await make(services, { ...draft, reference: 'PL-1-r3' });
      expect(link.reissueOf).toBe(between.id);
    },
  );

  it('is refused where the old one can be paid again by then', async () => {
    const { services } = createFakeWorld({ links: [ENDED] });
    const { draft } = await services.getLinkToReissue(MAI, OLD);
    const later = new Date(START.getTime() + 86_400_000);
    await services.extendLink(MAI, { link: OLD, expiresAt: later });
    await expect(make(services, draft)).rejects.toMatchObject({ code: 'link_open' });
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

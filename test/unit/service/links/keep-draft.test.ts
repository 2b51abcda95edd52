import { describe, expect, it } from '@jest/globals';
import { buildTestDraft } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });

describe('keepDraft and getDraft', () => {
  const content = { values: { amount: '49.99' }, reviewed: null, origin: null };
  const MAI = buildTestActor();

  it('keeps each form under an id of its own', async () => {
    const { services } = createFakeWorld();
    const first = await services.keepDraft(MAI, content);
    const second = await services.keepDraft(MAI, { ...content, values: { amount: '50' } });
    expect(await services.getDraft(MAI, first.id)).toMatchObject({ values: { amount: '49.99' } });
    expect(await services.getDraft(MAI, second.id)).toMatchObject({ values: { amount: '50' } });
  });

  it("answers alike for a draft that is gone and for somebody else's", async () => {
    const { services } = createFakeWorld();
    const { id } = await services.keepDraft(MAI, content);
    await expect(services.getDraft(JO, id)).rejects.toMatchObject({ code: 'draft_not_found' });
    await expect(services.getDraft(MAI, 'dft_gone')).rejects.toMatchObject({ code: 'draft_not_found' });
    const elsewhere = buildTestActor({ merchantId: 'mer_other' });
    await expect(services.getDraft(elsewhere, id)).rejects.toMatchObject({ code: 'draft_not_found' });
  });
});

describe('a draft that is gone on with', () => {
  const MAI = buildTestActor();
  const WAITS_AT = { platform: 'slack', handle: {} } as const;
  const content = { values: { amount: '49.99' }, reviewed: buildTestDraft(), origin: null, isLeft: true };

  async function begin() {
    const world = createFakeWorld();
    const { services } = world;
    const first = await services.keepDraft(MAI, content);
    const second = await services.keepDraft(MAI, { ...content, continues: first.id });
    const create = async (draftId: string) => {
      await services.makeAskedLink(await services.askCreation(MAI, { draftId, waitsAt: WAITS_AT }));
    };
    const countLinks = async () =>
      (await world.links.list({ merchantId: 'mer_lotus' }, { skip: 0, limit: 10 })).links.length;
    return { ...world, first, second, create, countLinks };
  }

  it('is one with what it goes on with: one link comes of both', async () => {
    const { first, second, create, countLinks, creationTeller } = await begin();
    await create(second.id);
    await create(first.id);
    expect(await countLinks()).toBe(1);
    expect(creationTeller.told.map(({ outcome }) => outcome.kind)).toEqual(['created', 'created']);
  });

  it('is discarded with what it goes on with, and says so from then on', async () => {
    const { services, first, second } = await begin();
    expect(await services.discardDraft(MAI, first.id)).toEqual({ kind: 'discarded' });
    const gone = { code: 'draft_discarded' };
    await expect(services.getDraft(MAI, second.id)).rejects.toMatchObject(gone);
    for (const { id: draftId } of [first, second]) {
      await expect(services.askCreation(MAI, { draftId, waitsAt: WAITS_AT })).rejects.toMatchObject(gone);
    }
  });

  it('is discarded no more once its link is being made, or there', async () => {
    const { services, first, second, create } = await begin();
    await services.askCreation(MAI, { draftId: second.id, waitsAt: WAITS_AT });
    expect(await services.discardDraft(MAI, first.id)).toEqual({ kind: 'being_made' });
    await create(second.id);
    expect(await services.discardDraft(MAI, first.id)).toMatchObject({
      kind: 'made',
      link: { state: 'open' },
    });
  });

  it('is one of its own where that was made into a link meanwhile', async () => {
    const { services, first, second, create, countLinks } = await begin();
    await create(second.id);
    const third = await services.keepDraft(MAI, { ...content, continues: first.id });
    await create(third.id);
    expect(await countLinks()).toBe(2);
  });
});

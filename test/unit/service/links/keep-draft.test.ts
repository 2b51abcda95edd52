import { describe, expect, it } from '@jest/globals';
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

import { describe, expect, it } from '@jest/globals';
import { getLinkOrThrow } from '../../../../src/service/links/get-link-or-throw.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const PAGE = 'https://pay.example.com/p/slug000000000000000001';
const MAI = buildTestActor();

describe('getLinkOrThrow', () => {
  it.each(['PL-7KQ2M9', PAGE, `${PAGE}/receipt`])('finds a link by %s', async (reference) => {
    const { links } = createFakeWorld({ links: [buildTestLink()] });
    expect(await getLinkOrThrow(links, MAI, { reference })).toMatchObject({ id: 'lnk_1' });
  });

  it('finds a reference of the seller that looks like an address', async () => {
    const reference = 'shop.example.com/ORDER-0000000000000001';
    const { links } = createFakeWorld({ links: [buildTestLink({ reference })] });
    expect(await getLinkOrThrow(links, MAI, { reference })).toMatchObject({ id: 'lnk_1' });
  });

  it("keeps another merchant's page from being found by its address", async () => {
    const { links } = createFakeWorld({ links: [buildTestLink({ merchantId: 'mer_2' })] });
    await expect(getLinkOrThrow(links, MAI, { reference: PAGE })).rejects.toMatchObject({
      code: 'link_not_found',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../../src/domain/merchant/member.js';
import { WORK_NAMES, type WorkName } from '../../../../src/ports/kick.js';
import { buildTestDraft } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = buildTestActor();

/** By whose right each kind of due work does what it does; none decides anything for a person by itself. */
const BY_WHOM: Readonly<Record<WorkName, string>> = {
  create: 'of whoever pressed, as they are when it is worked: below',
  'provider-events': 'what a provider says of money',
  relay: 'what happened is told on',
  chat: 'what is shown, to whom the place or the person says',
  deliver: 'what somebody was allowed to send, for as long as the link wants it',
  expire: 'the clock',
  'ask-providers': 'what a provider says of money',
  refund:
    'what was asked and agreed to by two where that is needed; it lapses with whoever asked, see settle-departures.test.ts',
  reconcile: 'what a provider says of money',
  upkeep: 'what is due in a merchant, in the name of Paylink',
  hear: 'what is heard is asked of the same use cases as anywhere else',
  webhook: 'what happened is told to whom a manager of the merchant named, for as long as the address is on',
};

async function askForLink() {
  const world = createFakeWorld();
  const kept = await world.services.keepDraft(MAI, {
    ...{ values: {}, reviewed: buildTestDraft(), origin: null },
  });
  const draft = await world.services.askCreation(MAI, {
    ...{ draftId: kept.id, waitsAt: { platform: 'slack', handle: { viewId: 'V1' } } },
  });
  const countLinks = async () =>
    (await world.links.list({ merchantId: 'mer_lotus' }, { skip: 0, limit: 1 })).total;
  return { ...world, countLinks, work: () => world.services.makeAskedLink(draft) };
}

describe('due work', () => {
  it('says of each kind by whose right it is done', () => {
    expect(Object.keys(BY_WHOM).sort()).toEqual([...WORK_NAMES].sort());
  });

  it.each(['viewer', 'finance', 'none'] as const satisfies readonly Role[])(
    'makes no link for somebody who became %s after they asked for it',
    async (role) => {
      const { merchants, work, creationTeller, countLinks } = await askForLink();
      await merchants.setRole('mer_lotus', 'mem_mai', role);
      await work();
      expect(await countLinks()).toBe(0);
      expect(creationTeller.told).toMatchObject([
        { outcome: { kind: 'refused', error: { code: 'not_allowed' } } },
      ]);
    },
  );

  it('makes it for somebody who may still', async () => {
    const { work, countLinks } = await askForLink();
    await work();
    expect(await countLinks()).toBe(1);
  });
});

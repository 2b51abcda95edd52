import { describe, expect, it } from '@jest/globals';
import { toCreationRow } from '../../../src/ports/draft-repository.js';
import { AT, buildLink, later } from './build-link.js';
import { createTestClock, setUpStores } from './open-stores.js';

const WAITS_AT = { platform: 'slack', handle: { viewId: 'V1', responseUrl: null } } as const;
const DRAFT = {
  id: 'dft_1',
  merchantId: 'mer_1',
  memberId: 'mem_1',
  values: {},
  reviewed: { ...buildLink('lnk_1'), reference: null },
  origin: null,
  createdAt: AT,
} as const;

describe('a draft whose link was asked for', () => {
  const openStore = setUpStores();

  async function ask() {
    const clock = createTestClock();
    const store = await openStore(clock);
    await store.drafts.save(DRAFT);
    const draft = await store.drafts.keepCreation(DRAFT, { askedAt: AT, waitsAt: WAITS_AT }, 'ins_1');
    if (draft === null) throw new Error('it was not kept');
    const documents = store.db.collection<{ _id: string }>('drafts');
    return { store, clock, draft, read: () => documents.findOne({ _id: 'dft_1' }) };
  }

  it('says who works on it since when, and cannot vanish: it was saved at no time', async () => {
    const { read } = await ask();
    const document = await read();
    expect(document).toMatchObject({
      creation: { askedAt: AT, waitsAt: WAITS_AT },
      work: { dueAt: AT, holder: 'ins_1', failures: 0 },
    });
    expect(document).not.toHaveProperty('savedAt');
  });

  it('is read as an earlier release stored it, with the names of the handle beside the platform', async () => {
    const { store } = await ask();
    const waitsAt = { platform: 'slack', viewId: 'V1', responseUrl: null };
    const documents = store.db.collection<{ _id: string }>('drafts');
    await documents.updateOne({ _id: 'dft_1' }, { $set: { 'creation.waitsAt': waitsAt } });
    const held = await store.creations.listHeld('ins_1', AT);
    expect(held).toMatchObject([{ draft: { creation: { askedAt: AT, waitsAt: WAITS_AT } } }]);
  });

  it('vanishes a day after it was finished', async () => {
    const { store, clock, draft, read } = await ask();
    clock.advance(3_600_000);
    await store.drafts.clearCreation(draft, null);
    const document = await read();
    expect(document).toMatchObject({ savedAt: later(3_600_000) });
    expect(document).not.toHaveProperty('creation');
    expect(document).not.toHaveProperty('work');
  });

  it('is held by nobody once it is given back', async () => {
    const { store, draft, read } = await ask();
    const next = { dueAt: later(1_000), failures: 1 };
    await store.creations.giveBack(toCreationRow(draft), next, 'ins_1');
    expect(await read()).toMatchObject({ work: { dueAt: later(1_000), holder: null, failures: 1 } });
  });

  it('is found by when it is due, in an index that holds no other draft', async () => {
    const { store } = await ask();
    const indexes = await store.db.collection('drafts').indexes();
    expect(indexes).toContainEqual(
      expect.objectContaining({
        key: { 'work.dueAt': 1, _id: 1 },
        partialFilterExpression: { 'work.dueAt': { $exists: true } },
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../src/domain/errors.js';
import type { LinkDraft } from '../../../src/domain/link/link.js';
import type { AskedDraft } from '../../../src/ports/draft-repository.js';
import { makeFinishCreation } from '../../../src/service/finish-creation.js';
import { buildTestActor } from '../../support/build-test-merchant.js';
import { createFakeWorld } from '../../support/fake-world.js';

const MAI = buildTestActor();
const REVIEWED: LinkDraft = {
  amount: { minor: 4_999, currency: 'USD' },
  description: 'School fees',
  customer: { name: null, email: null, phone: null },
  reference: null,
  notes: [],
  channels: [],
  sendTiming: { kind: 'no' },
  expiresAt: null,
};
const WAITS_AT = { platform: 'slack', viewId: 'V1', responseUrl: 'https://slack.test/r/1' } as const;

async function ask(change: Partial<LinkDraft> = {}) {
  const world = createFakeWorld();
  const reviewed = { ...REVIEWED, ...change };
  const origin = { platform: 'slack', channelId: 'C_SALES' } as const;
  const kept = await world.services.keepDraft(MAI, { values: {}, reviewed, origin });
  const draft = await world.services.askCreation(MAI, { draftId: kept.id, waitsAt: WAITS_AT });
  const countLinks = async () =>
    (await world.links.list({ merchantId: 'mer_lotus' }, { skip: 0, limit: 1 })).total;
  return { ...world, draft, countLinks };
}

/** The use case where making a link ends in this error. */
async function finishWith(error: unknown, draft?: Partial<AskedDraft>) {
  const world = await ask();
  const finish = makeFinishCreation({
    ...world,
    creationTellers: [world.creationTeller],
    createLink: () => Promise.reject(error),
  });
  return { ...world, progress: await finish({ ...world.draft, ...draft }) };
}

describe('askCreation', () => {
  it('keeps who asked, when, where they wait and which instance is at it', async () => {
    const { drafts, draft, clock } = await ask();
    expect(draft.creation).toEqual({ askedAt: clock.now(), waitsAt: WAITS_AT });
    expect(drafts.asked()).toMatchObject([
      { id: draft.id, memberId: 'mem_mai', holder: 'ins_test', dueAt: clock.now(), failures: 0 },
    ]);
  });

  it.each([
    ['that is not there', { memberId: 'mem_mai' }, 'dft_gone'],
    ["that is another member's", { memberId: 'mem_jo' }, null],
    ["that is another merchant's", { merchantId: 'mer_other' }, null],
  ])('refuses a draft %s', async (_name, who, draftId) => {
    const { services, draft } = await ask();
    const asked = services.askCreation(buildTestActor(who), {
      draftId: draftId ?? draft.id,
      waitsAt: WAITS_AT,
    });
    await expect(asked).rejects.toMatchObject({ code: 'draft_not_found' });
  });

  it('refuses a draft whose review never held', async () => {
    const { services, drafts } = createFakeWorld();
    const kept = await services.keepDraft(MAI, { values: {}, reviewed: null, origin: null });
    await expect(services.askCreation(MAI, { draftId: kept.id, waitsAt: WAITS_AT })).rejects.toMatchObject({
      code: 'draft_not_found',
    });
    expect(drafts.asked()).toEqual([]);
  });
});

describe('finishCreation', () => {
  it('makes the link, tells who asked, and clears the intention', async () => {
    const { services, draft, drafts, creationTeller } = await ask();
    expect(await services.finishCreation(draft)).toEqual({ outcome: 'done' });
    expect(creationTeller.told).toMatchObject([
      {
        member: { id: 'mem_mai' },
        outcome: { kind: 'created', link: { ownerId: 'mem_mai', cardPlace: { channelId: 'C_SALES' } } },
      },
    ]);
    expect(drafts.asked()).toEqual([]);
  });

  it('makes one link of a draft that two finish at once, and of one that was made before a crash', async () => {
    const { services, draft, countLinks } = await ask();
    await Promise.all([services.finishCreation(draft), services.finishCreation(draft)]);
    await services.finishCreation(draft);
    expect(await countLinks()).toBe(1);
  });

  it('tells a refusal and clears the intention', async () => {
    const { services, draft, drafts, creationTeller, countLinks } = await ask({
      expiresAt: new Date('2020-01-01T00:00:00.000Z'),
    });
    expect(await services.finishCreation(draft)).toEqual({ outcome: 'done' });
    expect(creationTeller.told).toMatchObject([
      { outcome: { kind: 'refused', error: { code: 'invalid_input' } } },
    ]);
    expect(drafts.asked()).toEqual([]);
    expect(await countLinks()).toBe(0);
  });

  it('tells a defect of ours too, once, and writes it down', async () => {
    const { progress, drafts, creationTeller, lines } = await finishWith(new TypeError('a defect'));
    expect(progress).toEqual({ outcome: 'done' });
    expect(creationTeller.told).toHaveLength(1);
    expect(drafts.asked()).toEqual([]);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it.each(['store_unavailable', 'provider_unavailable', 'write_conflict'] as const)(
    'leaves it due and tells nothing at %s',
    async (code) => {
      const { progress, drafts, creationTeller } = await finishWith(new AppError(code));
      expect(progress).toEqual({ outcome: 'later', retryAfterMs: 1_000, isFailure: true });
      expect(creationTeller.told).toEqual([]);
      expect(drafts.asked()).toHaveLength(1);
    },
  );

  it('waits twice as long after each failure', async () => {
    const { progress } = await finishWith(new AppError('store_unavailable'), { failures: 3 });
    expect(progress).toEqual({ outcome: 'later', retryAfterMs: 8_000, isFailure: true });
  });

  it('comes back when too many links were made in a minute, which is no failure', async () => {
    const { progress, drafts } = await finishWith(new AppError('rate_limited', { retryAfterMs: 60_000 }));
    expect(progress).toEqual({ outcome: 'later', retryAfterMs: 60_000, isFailure: false });
    expect(drafts.asked()).toHaveLength(1);
  });

  it('stays due while nobody can be told, and makes no second link when they can', async () => {
    const { services, draft, drafts, creationTeller, countLinks } = await ask();
    creationTeller.next('later');
    expect(await services.finishCreation(draft)).toMatchObject({ outcome: 'later', isFailure: true });
    expect(drafts.asked()).toHaveLength(1);
    expect(await services.finishCreation(draft)).toEqual({ outcome: 'done' });
    expect(creationTeller.told).toHaveLength(1);
    expect(await countLinks()).toBe(1);
  });

  it('ends where nobody can ever be told, and writes it down', async () => {
    const { services, draft, drafts, creationTeller, lines } = await ask();
    creationTeller.next('impossible');
    expect(await services.finishCreation(draft)).toEqual({ outcome: 'done' });
    expect(drafts.asked()).toEqual([]);
    expect(lines).toMatchObject([{ level: 'warn' }]);
  });

  it('ends without a link where who asked is gone', async () => {
    const { services, draft, drafts, countLinks } = await ask();
    const orphan = { ...draft, memberId: 'mem_gone' };
    expect(await services.finishCreation(orphan)).toEqual({ outcome: 'done' });
    expect(drafts.asked()).toEqual([]);
    expect(await countLinks()).toBe(0);
  });

  it('does not clear a press that came while it told of the one before', async () => {
    const { services, draft, drafts, clock } = await ask();
    clock.advance(1);
    await services.askCreation(MAI, { draftId: draft.id, waitsAt: { ...WAITS_AT, viewId: 'V2' } });
    await services.finishCreation(draft);
    expect(drafts.asked()).toMatchObject([{ creation: { waitsAt: { viewId: 'V2' } } }]);
  });
});

describe('putOffCreation', () => {
  it('lets go of the draft until it is due again, and counts what failed', async () => {
    const { services, draft, drafts, clock } = await ask();
    const at = clock.now().getTime();
    await services.putOffCreation(draft, { outcome: 'later', retryAfterMs: 1_000, isFailure: true });
    expect(drafts.asked()).toMatchObject([{ holder: null, failures: 1, dueAt: new Date(at + 1_000) }]);
    await services.putOffCreation(draft, { outcome: 'later', retryAfterMs: 60_000, isFailure: false });
    expect(drafts.asked()).toMatchObject([{ holder: null, failures: 0, dueAt: new Date(at + 60_000) }]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import type { LinkDraft } from '../../../../src/domain/link/link.js';
import { type AskedDraft, toCreationRow } from '../../../../src/ports/draft-repository.js';
import {
  type FinishCreationDeps,
  makeFinishCreation,
} from '../../../../src/service/links/finish-creation.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

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
  language: null,
  reminders: null,
  reissueOf: null,
};
const WAITS_AT = { platform: 'slack', handle: { viewId: 'V1' } } as const;

async function ask(change: Partial<LinkDraft> = {}) {
  const world = createFakeWorld();
  const reviewed = { ...REVIEWED, ...change };
  const origin = { platform: 'slack', channelId: 'C_SALES' } as const;
  const kept = await world.services.keepDraft(MAI, { values: {}, reviewed, origin });
  const draft = await world.services.askCreation(MAI, { draftId: kept.id, waitsAt: WAITS_AT });
  const countLinks = async () =>
    (await world.links.list({ merchantId: 'mer_lotus' }, { skip: 0, limit: 1 })).total;
  const { createLink } = world.services;
  const finish = (asked: AskedDraft = draft, parts: Partial<FinishCreationDeps> = {}) =>
    makeFinishCreation({
      ...{ ...world, createLink, creationTellers: [world.creationTeller] },
      ...{ notePage: world.services.notePage, ...parts },
    })(toCreationRow(asked));
  return { ...world, draft, finish, countLinks };
}

const GONE = { kind: 'gone' };
const failWith = (error: unknown) => ({ createLink: () => Promise.reject(error) });

describe('askCreation', () => {
  it('keeps who asked, when, where they wait and which instance is at it', async () => {
    const { drafts, draft, clock } = await ask();
    expect(draft.creation).toEqual({ askedAt: clock.now(), waitsAt: WAITS_AT });
    expect(drafts.asked()).toMatchObject([
      { id: draft.id, memberId: 'mem_mai', holder: 'ins_1', dueAt: clock.now(), failures: 0 },
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
    const { finish, drafts, creationTeller } = await ask();
    expect(await finish()).toEqual(GONE);
    expect(creationTeller.told).toMatchObject([
      {
        member: { id: 'mem_mai' },
        outcome: {
          kind: 'created',
          link: { ownerId: 'mem_mai', cardPlaces: [{ place: { channelId: 'C_SALES' } }] },
        },
      },
    ]);
    expect(drafts.asked()).toEqual([]);
  });

  it('makes one link of a draft that two finish at once, and of one that was made before a crash', async () => {
    const { finish, countLinks } = await ask();
    await Promise.all([finish(), finish()]);
    await finish();
    expect(await countLinks()).toBe(1);
  });

  it('tells a refusal and clears the intention', async () => {
    const { finish, drafts, creationTeller, countLinks } = await ask({
      expiresAt: new Date('2020-01-01T00:00:00.000Z'),
    });
    expect(await finish()).toEqual(GONE);
    expect(creationTeller.told).toMatchObject([
      { outcome: { kind: 'refused', error: { code: 'invalid_input' } } },
    ]);
    expect(drafts.asked()).toEqual([]);
    expect(await countLinks()).toBe(0);
  });

  it('tells a defect of ours too, once, and writes it down', async () => {
    const { finish, drafts, creationTeller, lines } = await ask();
    expect(await finish(undefined, failWith(new TypeError('a defect')))).toEqual(GONE);
    expect(creationTeller.told).toHaveLength(1);
    expect(drafts.asked()).toEqual([]);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it.each(['store_unavailable', 'provider_unavailable', 'write_conflict'] as const)(
    'leaves it due and tells nothing at %s',
    async (code) => {
      const { finish, drafts, creationTeller } = await ask();
      await expect(finish(undefined, failWith(new AppError(code)))).rejects.toMatchObject({ code });
      expect(creationTeller.told).toEqual([]);
      expect(drafts.asked()).toHaveLength(1);
    },
  );

  it('comes back when too many links were made in a minute, which is no failure', async () => {
    const { finish, drafts } = await ask();
    const limited = failWith(new AppError('rate_limited', { retryAfterMs: 60_000 }));
    const at = new Date('2026-11-22T10:01:00.000Z');
    expect(await finish(undefined, limited)).toEqual({ kind: 'later', at });
    expect(drafts.asked()).toHaveLength(1);
  });

  it('stays due while nobody can be told, and makes no second link when they can', async () => {
    const { finish, drafts, creationTeller, countLinks } = await ask();
    creationTeller.next('later');
    await expect(finish()).rejects.toThrow('could not be told yet');
    expect(drafts.asked()).toHaveLength(1);
    expect(await finish()).toEqual(GONE);
    expect(creationTeller.told).toHaveLength(1);
    expect(await countLinks()).toBe(1);
  });

  it('ends where nobody can ever be told, and writes it down', async () => {
    const { finish, drafts, creationTeller, lines } = await ask();
    creationTeller.next('impossible');
    expect(await finish()).toEqual(GONE);
    expect(drafts.asked()).toEqual([]);
    expect(lines).toMatchObject([{ level: 'warn' }]);
  });

  it('ends without a link where who asked is gone', async () => {
    const { finish, draft, drafts, countLinks } = await ask();
    const orphan = { ...draft, memberId: 'mem_gone' };
    expect(await finish(orphan)).toEqual(GONE);
    expect(drafts.asked()).toEqual([]);
    expect(await countLinks()).toBe(0);
  });

  it('does not clear a press that came while it told of the one before', async () => {
    const { services, finish, draft, drafts, clock } = await ask();
    clock.advance(1);
    await services.askCreation(MAI, {
      draftId: draft.id,
      waitsAt: { ...WAITS_AT, handle: { viewId: 'V2' } },
    });
    await finish(draft);
    expect(drafts.asked()).toMatchObject([{ creation: { waitsAt: { handle: { viewId: 'V2' } } } }]);
  });
});

describe('makeAskedLink', () => {
  it('makes the link in the instance that keeps the draft', async () => {
    const { services, draft, drafts, countLinks } = await ask();
    expect(await services.makeAskedLink(draft)).toBe(true);
    expect(drafts.asked()).toEqual([]);
    expect(await countLinks()).toBe(1);
  });

  it('lets go of the draft when that failed, until it is tried again, and counts it', async () => {
    const { services, draft, drafts, creationTeller, workAfter, countLinks } = await ask();
    creationTeller.next('later');
    expect(await services.makeAskedLink(draft)).toBe(false);
    expect(drafts.asked()).toMatchObject([{ holder: null, failures: 1 }]);
    await workAfter(1_000);
    expect(drafts.asked()).toEqual([]);
    expect(await countLinks()).toBe(1);
  });

  it('lets go of the draft when there is no room for the link yet, and counts no failure', async () => {
    const { services, draft, drafts, workAfter, countLinks } = await ask();
    const actor = MAI;
    const rest = { actor, draft: REVIEWED, reviewedAt: null, cardPlace: null };
    for (let i = 0; i < 20; i += 1) await services.createLink({ ...rest, requestKey: `key-${i}` });
    expect(await services.makeAskedLink(draft)).toBe(false);
    expect(drafts.asked()).toMatchObject([{ holder: null, failures: 0 }]);
    await workAfter(60_000);
    expect(await countLinks()).toBe(21);
  });

  it('is made by the next instance when the one that kept it died', async () => {
    const { creations, clock, drafts, work, countLinks } = await ask();
    await work();
    expect(drafts.asked()).toMatchObject([{ holder: 'ins_1' }]);
    await creations.free('ins_1', clock.now());
    await work();
    expect(drafts.asked()).toEqual([]);
    expect(await countLinks()).toBe(1);
  });
});

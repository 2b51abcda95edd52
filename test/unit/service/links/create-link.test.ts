import { describe, expect, it } from '@jest/globals';
import type { CreateLinkRequest } from '../../../../src/service/links/create-link.js';
import { buildTestDraft, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const request = (change: Partial<CreateLinkRequest> = {}): CreateLinkRequest => ({
  actor: buildTestActor(),
  draft: buildTestDraft(),
  requestKey: 'view-1',
  reviewedAt: null,
  cardPlace: { platform: 'slack', channelId: 'C_SALES' },
  ...change,
});

describe('createLink', () => {
  it('stores an open link of which everybody is to hear, and starts the relay', async () => {
    const { services, links, linkWork, clock, timers } = createFakeWorld({ references: ['PL-7KQ2M9'] });
    const { link, created } = await services.createLink(request());
    expect(created).toBe(true);
    expect(links.get(link.id)).toMatchObject({
      state: 'open',
      reference: 'PL-7KQ2M9',
      ownerId: 'mem_mai',
      cardPlaces: [{ key: `card:${link.id}`, place: { platform: 'slack', channelId: 'C_SALES' } }],
    });
    expect(await linkWork.relay.measure(clock.now())).toMatchObject({ depth: 1 });
    expect(timers.nextMs()).toBe(0);
  });

  it('answers the same link to the same request, though it is pressed twice at once', async () => {
    const { services, links } = createFakeWorld();
    const answers = await Promise.all([services.createLink(request()), services.createLink(request())]);
    expect(answers.map(({ created }) => created).sort()).toEqual([false, true]);
    expect(answers[0]?.link.id).toBe(answers[1]?.link.id);
    expect((await links.list({ merchantId: 'mer_lotus' }, { skip: 0, limit: 10 })).total).toBe(1);
  });

  it('answers a repeat also when the link could not be made any more', async () => {
    const { services, clock } = createFakeWorld();
    const draft = buildTestDraft({ expiresAt: new Date(clock.now().getTime() + 20 * 60_000) });
    const first = await services.createLink(request({ draft }));
    clock.advance(10 * 60_000);
    expect(await services.createLink(request({ draft }))).toEqual({ link: first.link, created: false });
    await expect(services.createLink(request({ draft, requestKey: 'view-2' }))).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('judges what was reviewed by the time of the review, for ten minutes', async () => {
    const { services, clock } = createFakeWorld();
    const reviewedAt = clock.now();
    const draft = buildTestDraft({ expiresAt: new Date(reviewedAt.getTime() + 15 * 60_000) });
    clock.advance(10 * 60_000);
    expect((await services.createLink(request({ draft, reviewedAt }))).created).toBe(true);
    clock.advance(1);
    await expect(
      services.createLink(request({ draft, reviewedAt, requestKey: 'view-2' })),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('makes two links of two requests with the same content', async () => {
    const { services } = createFakeWorld();
    const one = await services.createLink(request());
    const other = await services.createLink(request({ requestKey: 'view-2' }));
    expect(one.link.id).not.toBe(other.link.id);
    expect(one.link.slug).not.toBe(other.link.slug);
  });

  it('tells everything that is wrong at once, and makes nothing', async () => {
    const { services, links } = createFakeWorld();
    const draft = buildTestDraft({
      amount: { minor: 0, currency: 'USD' },
      customer: { name: null, email: 'ann@', phone: null },
      description: 'x'.repeat(501),
    });
    await expect(services.createLink(request({ draft }))).rejects.toMatchObject({
      code: 'invalid_input',
      details: {
        problems: [
          { field: 'amount', problem: 'zero' },
          { field: 'description', problem: 'too_long', maxLength: 500 },
          { field: 'email', problem: 'malformed' },
        ],
      },
    });
    expect((await links.list({ merchantId: 'mer_lotus' }, { skip: 0, limit: 1 })).total).toBe(0);
  });

  it("puts the gateway's own rule for an amount before the rest", async () => {
    const { services, gateway } = createFakeWorld();
    const limit = { minor: 50, currency: 'USD' };
    gateway.amountProblem = { field: 'amount', problem: 'too_small', limit };
    await expect(services.createLink(request())).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ field: 'amount', problem: 'too_small', limit }] },
    });
  });

  it('draws another reference when the merchant has the first one', async () => {
    const links = [buildTestLink({ reference: 'PL-TAKEN2' })];
    const { services } = createFakeWorld({ links, references: ['PL-TAKEN2', 'PL-FREE22'] });
    expect((await services.createLink(request())).link.reference).toBe('PL-FREE22');
  });

  it('stops drawing after five that are taken', async () => {
    const links = [buildTestLink({ reference: 'PL-TAKEN2' })];
    const references = Array.from({ length: 6 }, () => 'PL-TAKEN2');
    const { services } = createFakeWorld({ links, references });
    await expect(services.createLink(request())).rejects.toMatchObject({ code: 'reference_taken' });
  });

  it("refuses the merchant's own reference when another link has it, in any case", async () => {
    const { services } = createFakeWorld({ links: [buildTestLink({ reference: 'INV-42' })] });
    const draft = buildTestDraft({ reference: 'inv-42' });
    await expect(services.createLink(request({ draft }))).rejects.toMatchObject({ code: 'reference_taken' });
  });

  it('lets another merchant use the same reference', async () => {
    const links = [buildTestLink({ reference: 'INV-42', merchantId: 'mer_other' })];
    const { services } = createFakeWorld({ links });
    const { link } = await services.createLink(request({ draft: buildTestDraft({ reference: 'INV-42' }) }));
    expect(link.reference).toBe('INV-42');
  });

  it('makes twenty links a minute for one member, no more, and tells when it goes on', async () => {
    const { services, clock } = createFakeWorld();
    for (let i = 0; i < 20; i += 1) {
      await services.createLink(request({ requestKey: `k${i}` }));
      clock.advance(1_000);
    }
    await expect(services.createLink(request({ requestKey: 'k20' }))).rejects.toMatchObject({
      code: 'rate_limited',
      details: { retryAfterMs: 40_000 },
    });
    const jo = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
    expect((await services.createLink(request({ actor: jo, requestKey: 'jo' }))).created).toBe(true);
    clock.advance(40_000);
    expect((await services.createLink(request({ requestKey: 'k20' }))).created).toBe(true);
  });

  it('makes exactly twenty of eighty that are asked for at once, and answers each again', async () => {
    const { services } = createFakeWorld();
    const press = (i: number) => services.createLink(request({ requestKey: `k${i}` }));
    const results = await Promise.allSettled(Array.from({ length: 80 }, (_, i) => press(i)));
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual(results.map((_, i) => i < 20));
    expect(await press(19)).toMatchObject({ created: false });
    await expect(press(20)).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('judges an expiry by the time of the review, for ten minutes', async () => {
    const { services, clock } = createFakeWorld();
    const reviewedAt = clock.now();
    const draft = buildTestDraft({ expiresAt: new Date('2026-11-22T10:15:00.000Z') });
    clock.advance(600_000);
    expect((await services.createLink(request({ draft, reviewedAt }))).created).toBe(true);
    clock.advance(1);
    await expect(
      services.createLink(request({ draft, reviewedAt, requestKey: 'late' })),
    ).rejects.toMatchObject({
      details: { problems: [{ field: 'expiresAt', problem: 'too_soon' }] },
    });
  });

  it('refuses a viewer, and live links', async () => {
    const viewer = request({ actor: buildTestActor({ role: 'viewer' }) });
    await expect(createFakeWorld().services.createLink(viewer)).rejects.toMatchObject({
      code: 'not_allowed',
    });
    const live = createFakeWorld({ merchant: buildTestMerchant({ mode: 'live' }) });
    await expect(live.services.createLink(request())).rejects.toMatchObject({ code: 'live_mode_refused' });
  });

  it("puts the card of a link without a conversation into the merchant's channel", async () => {
    const merchant = buildTestMerchant();
    const paidChannel = { platform: 'slack', channelId: 'C_PAYMENTS' } as const;
    const settings = { ...merchant.settings, paidChannel };
    const { services } = createFakeWorld({ merchant: { ...merchant, settings } });
    const { link } = await services.createLink(request({ cardPlace: null }));
    expect(link.cardPlaces).toEqual([{ key: `card:${link.id}`, place: paidChannel }]);
  });
});

describe('previewLink', () => {
  it('answers the draft as it would be made, and makes nothing', async () => {
    const { services, links } = createFakeWorld();
    const preview = await services.previewLink(buildTestActor(), buildTestDraft());
    expect(preview).toMatchObject({ draft: { reference: null }, merchant: { id: 'mer_lotus' } });
    expect((await links.list({ merchantId: 'mer_lotus' }, { skip: 0, limit: 1 })).total).toBe(0);
  });

  it('says that a reference is taken beside whatever else is wrong', async () => {
    const { services } = createFakeWorld({ links: [buildTestLink({ reference: 'INV-42' })] });
    const draft = buildTestDraft({ reference: 'inv-42', amount: { minor: -1, currency: 'USD' } });
    await expect(services.previewLink(buildTestActor(), draft)).rejects.toMatchObject({
      code: 'invalid_input',
      details: {
        problems: [
          { field: 'amount', problem: 'negative' },
          { field: 'reference', problem: 'taken' },
        ],
      },
    });
  });
});

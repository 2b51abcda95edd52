import { describe, expect, it } from '@jest/globals';
import { beginKyc } from '../../../../src/domain/kyc/kyc.js';
import type { Money } from '../../../../src/domain/money/money.js';
import type { CreateLinkRequest } from '../../../../src/service/links/create-link.js';
import { buildTestDraft } from '../../../support/build-test-link.js';
import { buildTestActor, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const DAY = { merchantId: 'mer_lotus', currency: 'USD', name: '2026-11-22' };

/** A merchant that takes real money, five times its highest amount a day. */
function setUp(highest: number) {
  const world = createFakeWorld({ merchant: { ...buildTestMerchant(), mode: 'live' } });
  const allow = (minor: number) => {
    const trade = { amounts: [{ usual: usd(100), highest: usd(minor) }] };
    const decision = { action: 'approve', reviewer: 'ann', reason: 'fine', at: START } as const;
    world.kycs.put({
      ...beginKyc('mer_lotus', START),
      ...{ state: 'approved', risk: 'high', facts: { trade }, approvedFacts: { trade } },
      decisions: [{ ...decision, count: { given: 2, needed: 2 } }],
    });
  };
  allow(highest);
  const press = (requestKey: string, change: Partial<CreateLinkRequest> = {}) =>
    world.services.createLink({
      ...{ actor: buildTestActor(), requestKey, reviewedAt: null, cardPlace: null },
      draft: buildTestDraft({ amount: usd(10_000) }),
      ...change,
    });
  return { ...world, allow, press };
}

const OVER = { code: 'live_mode_refused', details: { reason: 'over_limit' } };

describe('createLink with real money', () => {
  it('answers a second press with the link that is there, though the limits were lowered since', async () => {
    const { press, allow, liveTotals } = setUp(10_000);
    const first = await press('view-1');
    allow(500);
    expect(await press('view-1')).toEqual({ link: first.link, created: false });
    await expect(press('view-2')).rejects.toMatchObject(OVER);
    expect(await liveTotals.read(DAY)).toBe(10_000);
  });

  it('answers it also where the day is used up by others, and takes nothing for it', async () => {
    const { press, allow, liveTotals } = setUp(10_000);
    const first = await press('view-1');
    for (const key of ['view-2', 'view-3', 'view-4', 'view-5']) await press(key);
    allow(2_000);
    expect(await press('view-1')).toEqual({ link: first.link, created: false });
    expect(await liveTotals.read(DAY)).toBe(50_000);
  });

  it('counts one press once, though it comes ten times at once and its reference is taken', async () => {
    const { press, liveTotals } = setUp(10_000);
    await press('other', { draft: buildTestDraft({ amount: usd(1), reference: 'INV-1' }) });
    const draft = buildTestDraft({ amount: usd(10_000), reference: 'INV-2' });
    const pressed = await Promise.all(Array.from({ length: 10 }, () => press('view-1', { draft })));
    expect(new Set(pressed.map(({ link }) => link.id)).size).toBe(1);
    await expect(press('view-2', { draft })).rejects.toMatchObject({ code: 'reference_taken' });
    expect(await liveTotals.read(DAY)).toBe(10_001);
  });

  it('keeps what was taken for a link that the same press made while the other was refused', async () => {
    const { press, links, liveTotals } = setUp(10_000);
    const insert = links.insert.bind(links);
    // The link is there, and the answer says that it is not: what two at once may see of each other.
    links.insert = async (link, key, quota) => {
      await insert(link, key, quota);
      throw Object.assign(new Error('two at once'), { code: 'write_conflict' });
    };
    expect(await press('view-1')).toMatchObject({ created: false });
    expect(await liveTotals.read(DAY)).toBe(10_000);
  });
});

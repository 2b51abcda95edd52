import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import { makeChangeLink } from '../../../../src/service/links/change-link.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { createFakeClock, START } from '../../../support/fake-clock.js';
import { createFakeIds } from '../../../support/fake-ids.js';
import { createFakeLinkRepository, type FakeLinkRepository } from '../../../support/fake-link-repository.js';

const BY = { actor: { kind: 'system' }, source: 'clock' } as const;
const USD = (minor: number) => ({ minor, currency: 'USD' });
const PAID = buildTestLink({
  state: 'paid',
  attempts: [buildTestAttempt({ status: 'succeeded', captured: USD(5000) })],
  amount: USD(5000),
});

function setUp(link: Link, change: (links: FakeLinkRepository) => Partial<FakeLinkRepository> = () => ({})) {
  const links = createFakeLinkRepository([link]);
  const kicked: string[] = [];
  const deps = {
    links: { ...links, ...change(links) },
    clock: createFakeClock(),
    ids: createFakeIds(),
    kick: (kind: string) => void kicked.push(kind),
  };
  return { links, kicked, changeLink: makeChangeLink(deps) };
}

const refund = (refundId: string, minor: number) =>
  ({
    type: 'refund',
    refundId,
    amount: USD(minor),
    reason: null,
    attemptId: null,
    needsApproval: false,
    lapsesAt: START,
    leavesAt: START,
  }) as const;

describe('changeLink', () => {
  it('lets fifty writers at once each have their turn', async () => {
    const { links, changeLink } = setUp(PAID);
    const writers = Array.from({ length: 50 }, (_, i) => changeLink(PAID, refund(`rf_${i}`, 100), BY));
    expect((await Promise.all(writers)).every(({ changed }) => changed)).toBe(true);
    expect(links.get('lnk_1')).toMatchObject({ state: 'paid', version: 51 });
    expect(new Set(links.get('lnk_1').history.map(({ id }) => id)).size).toBe(51);
    expect(await links.work.relay.measure(START)).toMatchObject({ depth: 1 });
  });

  it('never gives back more than was captured, though fifty ask at once', async () => {
    const { links, changeLink } = setUp(PAID);
    const asked = Array.from({ length: 50 }, (_, i) => changeLink(PAID, refund(`rf_${i}`, 600), BY));
    const results = await Promise.allSettled(asked);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    const reserved = links.get('lnk_1').refunds.reduce((sum, { amount }) => sum + amount.minor, 0);
    expect(reserved).toBe(4800);
  });

  it('starts the relay after a change, and only then', async () => {
    const { kicked, changeLink } = setUp(buildTestLink());
    expect(await changeLink(buildTestLink(), { type: 'expire' }, BY)).toMatchObject({ changed: false });
    expect(kicked).toEqual([]);
    await changeLink(buildTestLink(), { type: 'cancel', closedAttempts: [] }, BY);
    expect(kicked).toEqual(['relay']);
  });

  it('says in which state a link refused', async () => {
    const { changeLink } = setUp(PAID);
    await expect(changeLink(PAID, { type: 'cancel', closedAttempts: [] }, BY)).rejects.toMatchObject({
      code: 'link_already_paid',
      details: { state: 'paid', reference: 'PL-7KQ2M9', asked: 'cancel' },
    });
  });

  it('decides again on what somebody else made of the link meanwhile', async () => {
    const { links, changeLink } = setUp(buildTestLink());
    await changeLink(buildTestLink(), { type: 'cancel', closedAttempts: [] }, BY);
    const stale = buildTestLink();
    const start = {
      type: 'start_attempt',
      attemptId: 'att_1',
      provider: 'sandbox',
      gatewayAccountId: null,
    } as const;
    await expect(changeLink(stale, start, BY)).rejects.toMatchObject({ code: 'link_cancelled' });
    expect(links.get('lnk_1').attempts).toEqual([]);
  });

  it('gives up a race that it loses for ever', async () => {
    const { changeLink } = setUp(buildTestLink(), () => ({ replace: async () => false }));
    const cancel = { type: 'cancel', closedAttempts: [] } as const;
    await expect(changeLink(buildTestLink(), cancel, BY)).rejects.toMatchObject({ code: 'write_conflict' });
  });

  it('says when the link is gone', async () => {
    const gone = { replace: async () => false, findById: async () => null };
    const { changeLink } = setUp(buildTestLink(), () => gone);
    const cancel = { type: 'cancel', closedAttempts: [] } as const;
    await expect(changeLink(buildTestLink(), cancel, BY)).rejects.toMatchObject({ code: 'link_not_found' });
  });
});

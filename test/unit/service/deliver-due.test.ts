import { describe, expect, it } from '@jest/globals';
import { planDeliveries } from '../../../src/domain/delivery/plan-deliveries.js';
import type { Link } from '../../../src/domain/link/link.js';
import { makeChangeLink } from '../../../src/service/change-link.js';
import { makeDeliverDue } from '../../../src/service/deliver-due.js';
import { makeSendDelivery } from '../../../src/service/send-delivery.js';
import { buildTestLink } from '../../support/build-test-link.js';
import { createFakeWorld, type FakeWorld } from '../../support/fake-world.js';

const DAY_MS = 86_400_000;

const buildSentLink = (change: Partial<Link> = {}): Link =>
  buildTestLink({ channels: ['email'], sendTiming: { kind: 'now' }, ...change });

async function setUp(...links: readonly Link[]) {
  const world = createFakeWorld({ links });
  for (const link of links) await world.deliveries.plan(planDeliveries(link, 'Asia/Bangkok'));
  return world;
}

/** One sweep of a process that dies at that point: what it was about to do never happens. */
async function dieBefore(world: FakeWorld, point: 'note' | 'settle'): Promise<void> {
  const never = () => new Promise<never>(() => {});
  const sendDelivery = makeSendDelivery({
    ...world,
    changeLink: point === 'note' ? never : makeChangeLink(world),
    deliveries: { ...world.deliveries, settle: never },
  });
  void makeDeliverDue({ ...world, sendDelivery })();
  await new Promise(setImmediate);
}

describe('deliverDue', () => {
  it('sends what is due and tells the link', async () => {
    const world = await setUp(buildSentLink());
    await world.services.deliverDue();
    expect(world.notifier.sent).toMatchObject([
      {
        delivery: { id: 'lnk_1:link:email', address: 'ann@example.com' },
        link: { id: 'lnk_1' },
        merchant: { name: 'Lotus Valley School' },
        makerName: 'Mai',
      },
    ]);
    expect(world.links.get('lnk_1').history.at(-1)).toMatchObject({
      type: 'delivery.sent',
      deliveryId: 'lnk_1:link:email',
      channel: 'email',
      purpose: { kind: 'link' },
      carrier: 'local_outbox',
      actor: { kind: 'system' },
      source: 'clock',
    });
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'sent' });
  });

  it('waits for the time that was promised', async () => {
    const at = new Date('2026-11-22T10:00:00.001Z');
    const world = await setUp(buildSentLink({ sendTiming: { kind: 'at', at } }));
    await world.services.deliverDue();
    expect(world.notifier.sent).toEqual([]);
    world.clock.advance(1);
    await world.services.deliverDue();
    expect(world.notifier.sent).toHaveLength(1);
  });

  it.each([
    ['paid', { state: 'paid' }],
    ['being paid', { state: 'processing' }],
    ['cancelled', { state: 'cancelled' }],
    ['expired', { state: 'expired' }],
    ['past its end, though the sweep has not ended it', { expiresAt: new Date('2026-11-25T10:00:00.000Z') }],
  ] as const)('reminds of no link that is %s', async (_, change) => {
    const world = await setUp(buildSentLink({ reminders: 'usual' }));
    await world.services.deliverDue();
    const before = world.links.get('lnk_1');
    await world.links.replace(before, { ...before, ...change, version: before.version + 1 });
    world.clock.advance(3 * DAY_MS);
    await world.services.deliverDue();
    expect(world.notifier.sent).toHaveLength(1);
    expect(world.deliveries.outcomes()).toMatchObject({ 'lnk_1:reminder-1:email': 'dropped' });
  });

  it('keeps the link back while a payment is under way, and sends it when that fails', async () => {
    const world = await setUp(buildSentLink({ state: 'processing' }));
    await world.services.deliverDue();
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': null });
    const before = world.links.get('lnk_1');
    await world.links.replace(before, { ...before, state: 'open', version: before.version + 1 });
    world.clock.advance(60_000);
    await world.services.deliverDue();
    expect(world.notifier.sent).toMatchObject([{ delivery: { id: 'lnk_1:link:email', failures: 0 } }]);
  });

  it('drops what belongs to a link that is gone', async () => {
    const world = createFakeWorld();
    await world.deliveries.plan(planDeliveries(buildSentLink(), 'UTC'));
    await world.services.deliverDue();
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'dropped' });
  });

  it('tries again later, and sends the others meanwhile', async () => {
    const second = buildSentLink({ id: 'lnk_2', slug: 'slug-2', reference: 'PL-2' });
    const world = await setUp(buildSentLink(), second);
    world.notifier.failures.push(new Error('the line is dead'));
    await world.services.deliverDue();
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': null, 'lnk_2:link:email': 'sent' });
    expect(world.links.get('lnk_1').history).toHaveLength(1);
    expect(world.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        fields: expect.objectContaining({ deliveryId: 'lnk_1:link:email', failures: 1 }),
      }),
    );
    expect(world.kicked).toContainEqual({ job: 'deliver-due', afterMs: 1000 });
    world.clock.advance(1000);
    await world.services.deliverDue();
    expect(world.deliveries.outcomes()).toMatchObject({ 'lnk_1:link:email': 'sent' });
  });

  it('sends under the same id, and tells once, when the process died before it settled', async () => {
    const world = await setUp(buildSentLink());
    await dieBefore(world, 'settle');
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': null });
    world.clock.advance(60_000);
    await world.services.deliverDue();
    expect(world.notifier.sent.map(({ delivery }) => delivery.id)).toEqual([
      'lnk_1:link:email',
      'lnk_1:link:email',
    ]);
    expect(world.links.get('lnk_1').history.map(({ type }) => type)).toEqual([
      'link.created',
      'delivery.sent',
    ]);
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'sent' });
  });

  it('tells of what went out unnoticed, though the link was called off meanwhile', async () => {
    const world = await setUp(buildSentLink());
    await dieBefore(world, 'note');
    const before = world.links.get('lnk_1');
    expect(before.history).toHaveLength(1);
    await world.links.replace(before, { ...before, state: 'cancelled', version: before.version + 1 });
    world.clock.advance(60_000);
    await world.services.deliverDue();
    expect(world.notifier.sent).toHaveLength(1);
    expect(world.links.get('lnk_1').history.at(-1)).toMatchObject({
      type: 'delivery.sent',
      carrier: 'local_outbox',
    });
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'sent' });
  });

  it('sends no burst of reminders, and none at night, after ten days out of work', async () => {
    const world = await setUp(buildSentLink({ reminders: 'usual' }));
    world.clock.advance(10 * DAY_MS + 10 * 3_600_000);
    await world.services.deliverDue();
    expect(world.notifier.sent.map(({ delivery }) => delivery.id)).toEqual(['lnk_1:link:email']);
    world.clock.advance(7 * 3_600_000);
    await world.services.deliverDue();
    expect(world.deliveries.outcomes()).toEqual({
      'lnk_1:link:email': 'sent',
      'lnk_1:reminder-1:email': 'dropped',
      'lnk_1:reminder-2:email': 'dropped',
      'lnk_1:reminder-3:email': 'sent',
    });
  });

  it('sends each of many once, with two sweeps at once', async () => {
    const links = Array.from({ length: 120 }, (_, i) =>
      buildSentLink({ id: `lnk_${i}`, slug: `slug-${i}`, reference: `PL-${i}` }),
    );
    const world = await setUp(...links);
    await Promise.all([world.services.deliverDue(), world.services.deliverDue()]);
    expect(world.notifier.sent).toHaveLength(120);
    expect(new Set(world.notifier.sent.map(({ delivery }) => delivery.id)).size).toBe(120);
  });
});

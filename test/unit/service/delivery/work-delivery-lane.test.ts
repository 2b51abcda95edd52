import { describe, expect, it } from '@jest/globals';
import type { Link } from '../../../../src/domain/link/link.js';
import { planDeliveries } from '../../../../src/domain/sending/plan-deliveries.js';
import type { OutgoingDelivery } from '../../../../src/ports/notifier.js';
import { createServices } from '../../../../src/service/create-services.js';
import { buildSentLink, buildSentLinks } from '../../../support/build-sent-link.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeLease } from '../../../support/fake-lease.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const EMAIL_LANE = 'mer_lotus email';

const CREATED = buildTestEvent({ type: 'link.created' });

function plan({ deliveries }: FakeWorld, link: Link): Promise<void> {
  return deliveries.plan(planDeliveries(link, CREATED, { timeZone: 'Asia/Bangkok', undoMs: 0 }));
}

async function setUp(...links: readonly Link[]) {
  const world = createFakeWorld({ links });
  for (const link of links) await plan(world, link);
  return world;
}

/** Passes every message to `before` first, which may throw; answers all that was tried. */
function watchSending(
  { notifier }: FakeWorld,
  before: (outgoing: OutgoingDelivery) => void | Promise<void> = () => {},
) {
  const tried: string[] = [];
  const { send } = notifier;
  notifier.send = async (outgoing) => {
    tried.push(outgoing.delivery.id);
    await before(outgoing);
    return send(outgoing);
  };
  return tried;
}

/** Passes the time second by second, as the runner's timers do. */
async function passSeconds(world: FakeWorld, seconds: number): Promise<void> {
  for (let i = 0; i < seconds; i += 1) await world.workAfter(1_000);
}

const countOutcomes = ({ deliveries }: FakeWorld, wanted: 'sent' | 'parked' | null) =>
  Object.values(deliveries.outcomes()).filter((outcome) => outcome === wanted).length;

describe('workDeliveryLane', () => {
  it('waits for the time that was promised, and wakes up for it', async () => {
    const at = new Date('2026-11-22T10:00:00.001Z');
    const world = await setUp(buildSentLink({ sendTiming: { kind: 'at', at } }));
    await world.work();
    expect(world.notifier.sent).toEqual([]);
    await world.workAfter(1);
    expect(world.notifier.sent).toHaveLength(1);
  });

  it('counts what it sent, by how late it was', async () => {
    const world = await setUp(buildSentLink());
    await world.workAfter(1_500);
    expect(world.observer.counted.filter(({ kind }) => kind === 'deliver')).toEqual([
      { kind: 'deliver', result: 'done', lagMs: 1_500 },
    ]);
  });

  it('sends each of many once, with two instances at once', async () => {
    const world = await setUp(...buildSentLinks(250));
    const others = ['ins_2', 'ins_3'].map((id) =>
      createServices({
        ...world,
        lease: createFakeLease(id),
        senders: [],
        publicUrl: 'https://paylink.test',
      }),
    );
    await Promise.all([world.work(), ...others.map(({ runner }) => runner.catchUp())]);
    expect(world.notifier.sent).toHaveLength(250);
    expect(new Set(world.notifier.sent.map(({ delivery }) => delivery.id)).size).toBe(250);
  });

  it('sends no burst of reminders, and none on the heels of the link, after ten days out of work', async () => {
    const world = await setUp(buildSentLink({ reminders: 'usual' }));
    await world.workAfter(10 * DAY_MS + 10 * HOUR_MS);
    expect(world.notifier.sent.map(({ delivery }) => delivery.id)).toEqual(['lnk_1:link:email']);
    await world.workAfter(7 * HOUR_MS);
    expect(world.deliveries.outcomes()).toEqual({
      'lnk_1:link:email': 'sent',
      'lnk_1:reminder-1:email': 'dropped',
      'lnk_1:reminder-2:email': 'dropped',
      'lnk_1:reminder-3:email': null,
    });
    await world.workAfter(DAY_MS);
    expect(world.deliveries.outcomes()).toMatchObject({ 'lnk_1:reminder-3:email': 'dropped' });
  });

  it('sends the link when the payment under way has failed', async () => {
    const world = await setUp(buildSentLink({ state: 'processing' }));
    await world.work();
    expect(countOutcomes(world, null)).toBe(1);
    const before = world.links.get('lnk_1');
    await world.links.replace(before, { ...before, state: 'open', version: before.version + 1 });
    await world.workAfter(60_000);
    expect(world.notifier.sent).toMatchObject([{ delivery: { id: 'lnk_1:link:email', failures: 0 } }]);
  });

  it('sends what a lost hold left as soon as another one has the lane', async () => {
    const world = await setUp(...buildSentLinks(3));
    const lost = { ...createFakeLease('ins_2'), isValid: () => false };
    const other = createServices({ ...world, lease: lost, senders: [], publicUrl: 'https://paylink.test' });
    await other.runner.catchUp();
    expect(world.notifier.sent).toEqual([]);
    await world.work();
    expect(world.notifier.sent).toHaveLength(3);
  });
});

describe('workDeliveryLane with a carrier in trouble', () => {
  it('tries again what failed, and sends the others meanwhile', async () => {
    const world = await setUp(...buildSentLinks(2));
    world.notifier.answers.push(new Error('the line is dead'));
    await world.work();
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': null, 'lnk_2:link:email': 'sent' });
    expect(world.links.get('lnk_1').history).toHaveLength(1);
    expect(world.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        fields: expect.objectContaining({ deliveryId: 'lnk_1:link:email' }),
      }),
    );
    await world.workAfter(60_000);
    expect(world.deliveries.outcomes()).toMatchObject({ 'lnk_1:link:email': 'sent' });
  });

  it('sends every text at once while the mail service is down', async () => {
    const links = buildSentLinks(100, { channels: ['email', 'sms'] }).map((link, i) => ({
      ...link,
      customer: { ...link.customer, phone: `+668123456${i}` },
    }));
    const world = await setUp(...links);
    watchSending(world, ({ delivery }) => {
      if (delivery.channel === 'email') throw new Error('the mail service is down');
    });
    await world.work();
    expect(world.notifier.sent.filter(({ delivery }) => delivery.channel === 'sms')).toHaveLength(100);
  });

  it('asks a carrier that is down with one message at a time, ever more rarely', async () => {
    const world = await setUp(...buildSentLinks(100));
    world.notifier.limits = { atOnce: 10, everyMs: 0 };
    let isDown = true;
    const tried = watchSending(world, () => {
      if (isDown) throw new Error('the mail service is down');
    });
    await world.work();
    expect(tried).toHaveLength(10);
    await passSeconds(world, 600);
    // Ten at first, then waits of 0.5 to 1 s, 1 to 2 s and so on, 50 to 100 s at most: 11 to 24 more.
    expect(tried.length).toBeLessThanOrEqual(34);
    expect(tried.length).toBeGreaterThanOrEqual(20);
    isDown = false;
    await passSeconds(world, 200);
    expect(countOutcomes(world, 'sent')).toBe(100);
  });

  it('lets the whole lane wait as long as the carrier asks, and counts no failure', async () => {
    const world = await setUp(...buildSentLinks(5));
    world.notifier.limits = { atOnce: 1, everyMs: 0 };
    const tried = watchSending(world);
    for (let i = 0; i < 1_200; i += 1)
      world.notifier.answers.push({ outcome: 'later', cause: 'pace', retryAfterMs: 1_000, words: '' });
    await world.work();
    await passSeconds(world, 1_199);
    expect(tried).toHaveLength(1_200);
    expect(countOutcomes(world, null)).toBe(5);
    await passSeconds(world, 5);
    expect(countOutcomes(world, 'sent')).toBe(5);
    expect(world.notifier.sent.map(({ delivery }) => delivery.failures)).toEqual([0, 0, 0, 0, 0]);
  });

  it('lets the others by when one cannot be worked at all, and parks that one after a day', async () => {
    const world = await setUp(...buildSentLinks(3));
    const poison = 'lnk_2:link:email';
    const { findById } = world.links;
    world.links.findById = async (merchantId, linkId) => {
      if (linkId === 'lnk_2') throw new Error('a defect');
      return findById(merchantId, linkId);
    };
    await world.work();
    expect(world.deliveries.outcomes()).toMatchObject({
      'lnk_1:link:email': 'sent',
      'lnk_3:link:email': 'sent',
    });
    for (let tries = 0; tries < 998; tries += 1) {
      await world.deliveries.postpone(poison, world.clock.now(), null);
    }
    await world.workAfter(1_000);
    expect(world.deliveries.outcomes()).toMatchObject({ [poison]: 'parked' });
    expect(world.observer.counted.at(-1)).toMatchObject({ kind: 'deliver', result: 'parked' });
  });
});

describe('workDeliveryLane and the limits of a carrier', () => {
  it('has no more at the carrier at once than it takes', async () => {
    const world = await setUp(...buildSentLinks(100));
    world.notifier.limits = { atOnce: 8, everyMs: 0 };
    let atOnce = 0;
    let most = 0;
    watchSending(world, async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise(setImmediate);
      atOnce -= 1;
    });
    await world.work();
    expect(most).toBe(8);
    expect(countOutcomes(world, 'sent')).toBe(100);
  });

  it('sends one message at a time, as far apart as the carrier wants', async () => {
    const world = await setUp(...buildSentLinks(3));
    world.notifier.limits = { atOnce: 50, everyMs: 2_000 };
    await world.work();
    expect(world.notifier.sent).toHaveLength(1);
    await world.workAfter(1_999);
    expect(world.notifier.sent).toHaveLength(1);
    await world.workAfter(1);
    expect(world.notifier.sent).toHaveLength(2);
    await world.workAfter(2_000);
    expect(world.notifier.sent).toHaveLength(3);
  });

  it('keeps the pace also for a message that comes in meanwhile', async () => {
    const world = await setUp(buildSentLink());
    world.notifier.limits = { atOnce: 50, everyMs: 2_000 };
    await world.work();
    const second = buildSentLink({ id: 'lnk_2', slug: 'slug-2', reference: 'PL-2' });
    await world.links.insert(second, 'req-2');
    await plan(world, second);
    await world.workAfter(1_999);
    expect(world.notifier.sent).toHaveLength(1);
    await world.workAfter(1);
    expect(world.notifier.sent).toHaveLength(2);
  });

  it('sleeps when nothing is owed', async () => {
    const world = await setUp(buildTestLink(), buildSentLink({ id: 'lnk_2', slug: 's', reference: 'PL-2' }));
    await world.work();
    expect(world.deliveryLanes.dueAtOf(EMAIL_LANE)).toBeNull();
  });
});

describe('workDeliveryLane that cannot go on', () => {
  it('stays due with all that it has not begun when the process stops', async () => {
    const world = await setUp(...buildSentLinks(3));
    world.notifier.limits = { atOnce: 1, everyMs: 0 };
    const { send } = world.notifier;
    world.notifier.send = (outgoing) => {
      void world.services.runner.stop();
      return send(outgoing);
    };
    await world.services.runner.pump('deliver');
    await new Promise(setImmediate);
    expect(countOutcomes(world, 'sent')).toBe(1);
    expect(world.deliveryLanes.holderOf(EMAIL_LANE)).toBeNull();
    expect(world.deliveryLanes.dueAtOf(EMAIL_LANE)).toEqual(world.clock.now());
  });

  it('holds the lane until all that it began has ended, also when a failure cannot be stored', async () => {
    const world = await setUp(...buildSentLinks(2));
    const ended = createDeferred();
    const away = async () => {
      throw new Error('store_unavailable');
    };
    const { findById } = world.links;
    world.links.findById = (merchantId, linkId) =>
      linkId === 'lnk_1' ? away() : findById(merchantId, linkId);
    world.deliveries.postpone = away;
    watchSending(world, () => ended.promise);
    await world.services.runner.pump('deliver');
    await new Promise(setImmediate);
    expect(world.deliveryLanes.holderOf(EMAIL_LANE)).toBe('ins_1');
    ended.resolve();
    await new Promise(setImmediate);
    expect(world.deliveryLanes.holderOf(EMAIL_LANE)).toBeNull();
    expect(countOutcomes(world, 'sent')).toBe(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { planDeliveries } from '../../../../src/domain/sending/plan-deliveries.js';
import { makePlanDeliveries } from '../../../../src/service/delivery/plan-deliveries.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const CREATED = buildTestEvent({ type: 'link.created' });
const LATER = new Date('2026-11-22T10:05:00.000Z');
const LANE = 'mer_lotus email';

describe('planDeliveries', () => {
  it('plans what a new link owes, and wakes up for it', async () => {
    const world = createFakeWorld();
    const link = buildTestLink({
      channels: ['email'],
      sendTiming: { kind: 'at', at: LATER },
      reminders: 'usual',
    });
    await makePlanDeliveries(world).handle(link, CREATED);
    expect(world.deliveries.outcomes()).toEqual({
      'lnk_1:link:email': null,
      'lnk_1:reminder-1:email': null,
      'lnk_1:reminder-2:email': null,
      'lnk_1:reminder-3:email': null,
    });
    expect(world.deliveryLanes.dueAtOf(LANE)).toEqual(LATER);
    expect(world.timers.nextMs()).toBe(300_000);
  });

  it('plans once when the event is told twice', async () => {
    const link = buildTestLink({ channels: ['email'], sendTiming: { kind: 'now' } });
    const world = createFakeWorld({ links: [link] });
    const subscriber = makePlanDeliveries(world);
    await subscriber.handle(link, CREATED);
    await world.work();
    await subscriber.handle(link, CREATED);
    await world.work();
    expect(world.notifier.sent).toHaveLength(1);
    expect(await world.deliveries.readLane(LANE, new Date('2027-11-22'), 10)).toEqual({
      due: [],
      nextDueAt: null,
    });
  });

  it('reminds by the day of the merchant, not of the machine', async () => {
    const settings = { ...buildTestMerchant().settings, timeZone: 'Pacific/Auckland' };
    const world = createFakeWorld({ merchant: buildTestMerchant({ settings }) });
    const link = buildTestLink({ channels: ['email'], sendTiming: { kind: 'now' }, reminders: 'usual' });
    await makePlanDeliveries(world).handle(link, CREATED);
    const { due } = await world.deliveries.readLane(LANE, new Date('2026-11-30'), 10);
    expect(due.map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-11-22T10:00:00.000Z',
      '2026-11-25T04:45:00.000Z',
      '2026-11-29T04:45:00.000Z',
    ]);
  });

  it('has nothing to do with other events and with links that their makers share', async () => {
    const world = createFakeWorld();
    const subscriber = makePlanDeliveries(world);
    await subscriber.handle(buildTestLink({ channels: ['email'] }), CREATED);
    const sent = buildTestLink({ channels: ['email'], sendTiming: { kind: 'now' } });
    await subscriber.handle(sent, buildTestEvent({ type: 'link.expired' }));
    expect(world.deliveries.outcomes()).toEqual({});
    expect(world.timers.nextMs()).toBeNull();
  });

  it('takes back the reminders that hold no more, and plans others', async () => {
    const link = buildTestLink({ channels: ['email'], sendTiming: { kind: 'now' }, reminders: 'usual' });
    const world = createFakeWorld({ links: [link] });
    const subscriber = makePlanDeliveries(world);
    await subscriber.handle(link, CREATED);
    const changed = buildTestEvent(
      { type: 'reminders.changed', reminders: { at: [LATER] } },
      { id: 'evt_9' },
    );
    const rescheduled = { ...link, reminders: { at: [LATER] } };
    // Told twice, it is done once.
    for (let times = 0; times < 2; times += 1) await subscriber.handle(rescheduled, changed);
    expect(world.deliveries.outcomes()).toEqual({
      'lnk_1:link:email': null,
      'lnk_1:reminder-1:email': 'dropped',
      'lnk_1:reminder-2:email': 'dropped',
      'lnk_1:reminder-3:email': 'dropped',
      'lnk_1:reminder-1-evt_9:email': null,
    });
  });

  it('leaves what was called off before it was planned', async () => {
    const world = createFakeWorld({ links: [] });
    const link = buildTestLink({ channels: ['email'], sendTiming: { kind: 'now' } });
    const planned = planDeliveries(link, CREATED, { timeZone: 'Asia/Bangkok', undoMs: 0 });
    await world.deliveries.callOff(planned, world.clock.now());
    await makePlanDeliveries(world).handle(link, CREATED);
    expect(world.deliveries.outcomes()).toEqual({ 'lnk_1:link:email': 'called_off' });
  });
});

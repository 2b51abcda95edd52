import { describe, expect, it } from '@jest/globals';
import { answerWith } from '../../../support/fake-webhook-sender.js';
import { openWebhookLane } from '../../../support/open-webhook-lane.js';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** An endpoint that has failed since now. */
async function openFailing() {
  const lane = await openWebhookLane();
  await lane.plan('evt_1');
  lane.webhookSender.answer = () => answerWith(503);
  await lane.work();
  return { ...lane, since: lane.clock.now() };
}

describe('makeMindHealth', () => {
  it('tells the owner after the first failing hour, a day before the end, and at the end, each once', async () => {
    const lane = await openFailing();
    const healths = () => lane.notes().map(({ health }) => health);
    lane.clock.advance(HOUR_MS - 1);
    await lane.work();
    expect(healths()).toEqual([]);
    lane.clock.advance(1);
    const outcome = await lane.work();
    expect(healths()).toEqual(['failing']);
    expect(outcome).toMatchObject({ at: expect.any(Date) });
    lane.clock.advance(3 * DAY_MS + 23 * HOUR_MS);
    await lane.work();
    await lane.work();
    expect(healths()).toEqual(['failing', 'soon_off']);
    lane.clock.advance(DAY_MS);
    await lane.work();
    expect(healths()).toEqual(['failing', 'soon_off', 'off']);
    const [first, , last] = lane.notes();
    const offAt = new Date(lane.since.getTime() + 5 * DAY_MS);
    const about = { endpointId: 'whe_1', url: 'https://shop.example/whe_1', mode: 'test', since: lane.since };
    expect(first).toMatchObject({ ...about, offAt, problem: 'answered 503' });
    expect(last).toMatchObject({ ...about, offAt });
  });

  it('switches off after five days of nothing but failures, with a row in the trail, and drops what waits', async () => {
    const lane = await openFailing();
    lane.clock.advance(5 * DAY_MS);
    await lane.plan('evt_2');
    expect(await lane.work()).toEqual({ kind: 'later', at: null, failures: 0 });
    expect(await lane.endpoint()).toMatchObject({
      off: { why: 'failed', at: lane.clock.now() },
      told: 'off',
    });
    expect(await lane.delivery('evt_2')).toMatchObject({ state: 'dropped' });
    const [, row] = await lane.auditOutbox.listUntold('mer_lotus');
    expect(row).toMatchObject({
      action: 'endpoint.switched_off',
      actor: { kind: 'system' },
      subject: 'whe_1',
    });
  });

  it('wakes the lane for what is to be told, though nothing is due', async () => {
    const lane = await openWebhookLane();
    const since = lane.clock.now();
    const failing = await openWebhookLane({ failingSince: since, told: 'nothing' });
    expect(await failing.work()).toMatchObject({ at: new Date(since.getTime() + HOUR_MS) });
  });

  it('tells that it works again where it told that it failed, and not otherwise', async () => {
    const lane = await openFailing();
    lane.clock.advance(2 * HOUR_MS);
    await lane.work();
    lane.webhookSender.answer = () => answerWith(200);
    lane.clock.advance(HOUR_MS);
    await lane.plan('evt_2');
    await lane.work();
    expect(lane.notes().map(({ health }) => health)).toEqual(['failing', 'works']);
    expect(await lane.endpoint()).toMatchObject({ failingSince: null, told: 'nothing', off: null });

    const short = await openFailing();
    short.webhookSender.answer = () => answerWith(200);
    short.clock.advance(10_000);
    await short.work();
    expect(await short.endpoint()).toMatchObject({ failingSince: null });
    expect(short.notes()).toEqual([]);
  });

  it('tells once what two instances tell: what died before it was noted is told under the same key', async () => {
    const lane = await openFailing();
    lane.clock.advance(HOUR_MS);
    const { noteHealth } = lane.webhookEndpoints;
    lane.webhookEndpoints.noteHealth = () => Promise.reject(new Error('the store is away'));
    await expect(lane.work()).rejects.toThrow('the store is away');
    lane.webhookEndpoints.noteHealth = noteHealth;
    await lane.work();
    expect(lane.notes().map(({ health }) => health)).toEqual(['failing']);
  });

  it('switches off who answers 410, and tells nothing more there', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1', { linkId: 'lnk_1', sequence: 1 });
    await lane.plan('evt_2', { linkId: 'lnk_1', sequence: 2 });
    lane.webhookSender.answer = () => answerWith(410);
    expect(await lane.work()).toEqual({ kind: 'later', at: null, failures: 0 });
    expect(lane.told()).toEqual(['evt_1']);
    expect(await lane.endpoint()).toMatchObject({ off: { why: 'gone' } });
    expect(await lane.delivery('evt_2')).toMatchObject({ state: 'dropped' });
    expect(lane.notes().map(({ health }) => health)).toEqual(['gone']);
    expect(await lane.webhookEndpoints.listOn('mer_lotus', 'test')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeHold } from '../../../support/fake-hold.js';
import { answerWith } from '../../../support/fake-webhook-sender.js';
import { NEW_SECRET, OLD_SECRET, openWebhookLane } from '../../../support/open-webhook-lane.js';

const SECOND_MS = 1_000;
const HOUR_MS = 60 * 60 * SECOND_MS;
const TRIED = { status: 500, tookMs: 12, answer: 'oops', problem: 'answered 500' };
const settle = () => new Promise(setImmediate);

describe('makeWorkWebhookLane', () => {
  it('tells what is due, signed, in the order it was made, and sleeps', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1', { sequence: 1 });
    await lane.plan('evt_2', { sequence: 2 });
    expect(await lane.work()).toEqual({ kind: 'later', at: null, failures: 0 });
    const [first] = lane.webhookSender.calls;
    expect(lane.told()).toEqual(['evt_1', 'evt_2']);
    expect(first?.url).toBe('https://shop.example/whe_1');
    expect(JSON.parse(first?.body ?? '')).toMatchObject({ object: 'event', id: 'evt_1', sequence: 1 });
    expect(first?.headers).not.toHaveProperty('webhook-repeat');
    expect(await lane.delivery('evt_1')).toMatchObject({
      state: 'delivered',
      dueAt: null,
      tries: [{ status: 200, answer: 'ok', problem: null }],
    });
  });

  it('signs with both secrets while one takes the place of the other, and with one afterwards', async () => {
    const lane = await openWebhookLane();
    const endsAt = new Date(lane.clock.now().getTime() + HOUR_MS);
    const secrets = [
      { secret: NEW_SECRET, endsAt: null },
      { secret: OLD_SECRET, endsAt },
    ];
    const rotating = await openWebhookLane({ secrets });
    await rotating.plan('evt_1');
    await rotating.work();
    rotating.clock.advance(HOUR_MS);
    await rotating.plan('evt_2');
    await rotating.work();
    const signatures = rotating.webhookSender.calls.map(({ headers }) => headers['webhook-signature']);
    expect(signatures.map((signature) => signature?.split(' ').length)).toEqual([2, 1]);
  });

  it('tells the same text under the same id on each try, signed anew, until it arrives', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1');
    lane.webhookSender.answer = () => answerWith(lane.webhookSender.calls.length <= 3 ? 500 : 200);
    for (const waitMs of [0, 6 * SECOND_MS, 6 * 60 * SECOND_MS, 36 * 60 * SECOND_MS]) {
      lane.clock.advance(waitMs);
      await lane.work();
    }
    const { calls } = lane.webhookSender;
    expect(new Set(calls.map(({ body }) => body)).size).toBe(1);
    expect(lane.told()).toEqual(['evt_1', 'evt_1', 'evt_1', 'evt_1']);
    expect(new Set(calls.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(4);
    const { state, tries } = (await lane.delivery('evt_1')) ?? {};
    expect(state).toBe('delivered');
    expect(tries?.map(({ status }) => status)).toEqual([500, 500, 500, 200]);
  });

  it('gives up an event after ten tries', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1');
    lane.webhookSender.answer = () => answerWith(503);
    for (let tries = 0; tries < 10; tries += 1) {
      const { dueAt } = (await lane.delivery('evt_1')) ?? {};
      lane.clock.advance(Math.max(0, (dueAt?.getTime() ?? 0) - lane.clock.now().getTime()));
      await lane.work();
    }
    expect(await lane.delivery('evt_1')).toMatchObject({
      state: 'failed',
      dueAt: null,
      tries: { length: 10 },
    });
  });

  it('leaves an endpoint alone that asks for it, with all that waits, up to an hour', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1', { linkId: 'lnk_1' });
    await lane.plan('evt_2', { linkId: 'lnk_2' });
    lane.webhookSender.answer = ({ headers }) =>
      headers['webhook-id'] === 'evt_1' ? answerWith(429, { retryAfterMs: 5 * HOUR_MS }) : answerWith(200);
    const outcome = await lane.work();
    const now = lane.clock.now().getTime();
    expect(outcome).toMatchObject({ pausedUntil: new Date(now + HOUR_MS) });
    expect((await lane.delivery('evt_1'))?.dueAt).toEqual(new Date(now + 5 * HOUR_MS));
  });

  it('has one event of a link under way at a time, and others beside it', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_a1', { linkId: 'lnk_a', sequence: 1 });
    await lane.plan('evt_a2', { linkId: 'lnk_a', sequence: 2 });
    await lane.plan('evt_b1', { linkId: 'lnk_b', sequence: 1 });
    const answer = createDeferred();
    lane.webhookSender.answer = async ({ headers }) => {
      if (headers['webhook-id'] === 'evt_a1') await answer.promise;
      return answerWith(200);
    };
    const working = lane.work();
    await settle();
    expect(lane.told()).toEqual(['evt_a1', 'evt_b1']);
    answer.resolve();
    await working;
    expect(lane.told()).toEqual(['evt_a1', 'evt_b1', 'evt_a2']);
  });

  it('looks ever later what came in meanwhile while nothing comes back, and every second once something did', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1', { linkId: 'lnk_a' });
    const answer = createDeferred();
    lane.webhookSender.answer = async ({ headers }) => {
      if (headers['webhook-id'] === 'evt_1') await answer.promise;
      return answerWith(200);
    };
    const working = lane.work();
    await settle();
    const looks: (number | null)[] = [];
    for (let look = 0; look < 5; look += 1) {
      looks.push(lane.timers.nextMs());
      await lane.timers.advance((lane.timers.nextMs() ?? 0) - lane.timers.elapsedMs());
      await settle();
    }
    expect(looks).toEqual([1_000, 3_000, 7_000, 15_000, 23_000]);
    await lane.plan('evt_2', { linkId: 'lnk_b' });
    await lane.timers.advance(8_000);
    await settle();
    expect(lane.told()).toEqual(['evt_1', 'evt_2']);
    expect(lane.timers.nextMs()).toBe(39_000);
    await lane.timers.advance(8_000);
    await settle();
    expect(lane.timers.nextMs()).toBe(40_000);
    answer.resolve();
    await working;
  });

  it('holds up the events of a link behind one that waits for its next try, and those of no other', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_0', { linkId: 'lnk_b' });
    await lane.plan('evt_1', { sequence: 1 });
    await lane.plan('evt_2', { sequence: 2 });
    lane.webhookSender.answer = ({ headers }) => answerWith(headers['webhook-id'] === 'evt_1' ? 500 : 200);
    await lane.work();
    await lane.plan('evt_3', { sequence: 3 });
    await lane.plan('evt_b2', { linkId: 'lnk_b', sequence: 2 });
    const { dueAt } = (await lane.delivery('evt_1')) ?? {};
    expect(await lane.work()).toEqual({ kind: 'later', at: dueAt, failures: 0 });
    expect(lane.told()).toEqual(['evt_0', 'evt_1', 'evt_b2']);
    expect(await lane.delivery('evt_3')).toMatchObject({ state: 'waiting', dueAt, tries: [] });
    lane.webhookSender.answer = () => answerWith(200);
    lane.clock.advance(6 * SECOND_MS);
    await lane.work();
    expect(lane.told()).toEqual(['evt_0', 'evt_1', 'evt_b2', 'evt_1', 'evt_2', 'evt_3']);
  });

  it('goes on with the events of a link once one of them is given up', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_0', { linkId: 'lnk_b' });
    const tries = Array.from({ length: 9 }, () => ({ at: lane.clock.now(), ...TRIED }));
    await lane.plan('evt_1', { sequence: 1 }, { tries });
    await lane.plan('evt_2', { sequence: 2 });
    lane.webhookSender.answer = ({ headers }) => answerWith(headers['webhook-id'] === 'evt_1' ? 500 : 200);
    await lane.work();
    expect(lane.told()).toEqual(['evt_0', 'evt_1', 'evt_2']);
    expect(await lane.delivery('evt_1')).toMatchObject({ state: 'failed' });
  });

  it('tells what a person wants told again whatever waits', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1', { sequence: 1 }, { dueAt: new Date(lane.clock.now().getTime() + HOUR_MS) });
    await lane.plan('evt_2', { sequence: 2 }, { isRepeat: true, order: null });
    await lane.work();
    expect(lane.told()).toEqual(['evt_2']);
  });

  it('probes an endpoint that fails by one event, later each time, and tells all at once when it is well', async () => {
    const lane = await openWebhookLane();
    for (let i = 0; i < 9; i += 1) await lane.plan(`evt_${i}`, { linkId: `lnk_${i}` });
    const answers = [answerWith(null), answerWith(null)];
    const asked = () => lane.webhookSender.calls.length;
    lane.webhookSender.answer = () => answers[Math.min(asked() > 8 ? 1 : 0, 1)] ?? answerWith(200);
    const first = await lane.work();
    expect(asked()).toBe(8);
    expect(first).toMatchObject({ failures: 1, pausedUntil: expect.any(Date) });
    lane.clock.advance(SECOND_MS);
    await lane.work();
    expect(asked()).toBe(9);
    lane.webhookSender.answer = () => answerWith(200);
    lane.clock.advance(6 * SECOND_MS);
    expect(await lane.work()).toMatchObject({ failures: 0, at: lane.clock.now() });
    expect(asked()).toBe(10);
    await lane.work();
    expect(asked()).toBe(18);
  });

  it('tells again what was told and could not be noted, under the same id', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1');
    const { noteTry } = lane.webhookQueue;
    const gone = new Error('the store is away');
    lane.webhookQueue.noteTry = () => Promise.reject(gone);
    await expect(lane.work()).rejects.toBe(gone);
    lane.webhookQueue.noteTry = noteTry;
    await lane.work();
    expect(lane.told()).toEqual(['evt_1', 'evt_1']);
    expect(await lane.delivery('evt_1')).toMatchObject({ state: 'delivered', tries: { length: 1 } });
  });

  it('begins nothing once the lane may be held by another', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1');
    expect(await lane.work(createFakeHold(0))).toMatchObject({ at: lane.clock.now() });
    expect(lane.told()).toEqual([]);
    expect(await lane.delivery('evt_1')).toMatchObject({ state: 'waiting', tries: [] });
  });

  it('drops what waits for an endpoint that is off, or removed', async () => {
    const lane = await openWebhookLane({ off: { why: 'switched_off', at: new Date() } });
    await lane.plan('evt_1');
    expect(await lane.work()).toEqual({ kind: 'later', at: null, failures: 0 });
    expect(lane.told()).toEqual([]);
    expect(await lane.delivery('evt_1')).toMatchObject({ state: 'dropped' });
  });

  it('gives up an event that is no longer kept', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1');
    lane.apiEvents.find = async () => null;
    await lane.work();
    expect(lane.told()).toEqual([]);
    const tries = [{ problem: 'the event is older than 30 days and no longer kept' }];
    expect(await lane.delivery('evt_1')).toMatchObject({ state: 'failed', tries });
  });

  it('says of a repeat that it is one', async () => {
    const lane = await openWebhookLane();
    await lane.plan('evt_1', {}, { isRepeat: true });
    await lane.work();
    const [call] = lane.webhookSender.calls;
    expect(call?.headers).toMatchObject({ 'webhook-id': 'evt_1', 'webhook-repeat': 'true' });
    expect(new Webhook(OLD_SECRET).sign('evt_1', lane.clock.now(), call?.body ?? '')).toBe(
      call?.headers['webhook-signature'],
    );
  });
});

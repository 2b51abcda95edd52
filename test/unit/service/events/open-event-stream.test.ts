import { describe, expect, it } from '@jest/globals';
import { verifyWebhook } from '@paylink/client';
import { createStreamSecrets } from '../../../../src/adapters/system/create-stream-secrets.js';
import { signWebhook } from '../../../../src/adapters/webhooks/sign-webhook.js';
import type { ApiCaller } from '../../../../src/domain/api/api-caller.js';
import type { ApiEvent } from '../../../../src/domain/api/api-event.js';
import { AppError } from '../../../../src/domain/errors.js';
import type { ApiEvents } from '../../../../src/ports/api-events.js';
import { createDoorbell } from '../../../../src/service/events/create-doorbell.js';
import { makeOpenEventStream } from '../../../../src/service/events/open-event-stream.js';
import { ringWhenAdded } from '../../../../src/service/events/ring-when-added.js';
import { createFakeApiEvents } from '../../../support/fake-api-events.js';
import { createFakeClock, START } from '../../../support/fake-clock.js';
import { createFakeTimers } from '../../../support/fake-timers.js';

const CALLER: ApiCaller = {
  actor: { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_shop', role: 'api' },
  ...{ keyId: 'key_shop', keyName: 'Shop', keyMadeBy: 'mem_mai' },
  ...{ mode: 'test', scopes: ['webhooks'], version: '2026-11-27' },
};

const event = (number: number, change: Partial<ApiEvent> = {}): ApiEvent => ({
  ...{ id: `evt_${number}`, merchantId: 'mer_lotus', mode: 'test', type: 'link.paid', at: START },
  ...{ linkId: null, sequence: null, data: {}, isSample: false },
  ...change,
});

function open(change: (events: ApiEvents) => ApiEvents = (events) => events) {
  const timers = createFakeTimers();
  const doorbell = createDoorbell(timers);
  const stored = createFakeApiEvents();
  const apiEvents = ringWhenAdded(change(stored), doorbell);
  const clock = createFakeClock();
  const streamSecretOf = createStreamSecrets('a key for tests that is long enough');
  const openStream = makeOpenEventStream({ apiEvents, doorbell, signWebhook, streamSecretOf, clock });
  return { timers, stored, apiEvents, clock, openStream };
}

const FROM_NOW = { caller: CALLER, types: null, after: null };
const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('openEventStream', () => {
  it('tells what is kept from now on, at once, as an endpoint would get it', async () => {
    const { apiEvents, clock, openStream } = open();
    await apiEvents.add([event(1)]);
    const stream = await openStream(FROM_NOW);
    const told = stream.next();
    await apiEvents.add([event(2)]);
    const [signed] = await told;
    expect(signed?.id).toBe('evt_2');
    const nowMs = clock.now().getTime();
    const headers = { ...signed?.headers };
    expect(verifyWebhook({ secret: stream.secret, headers, body: signed?.body ?? '', nowMs })).toMatchObject({
      ...{ object: 'event', id: 'evt_2', version: '2026-11-27' },
    });
  });

  it('finds within a second what another instance kept', async () => {
    const { timers, stored, openStream } = open();
    const stream = await openStream(FROM_NOW);
    const told = stream.next();
    await stored.add([event(1)]);
    await timers.advance(1_000);
    expect(idsOf(await told)).toEqual(['evt_1']);
  });

  it('loses nothing that is kept between two looks, and nothing of a long absence', async () => {
    const { apiEvents, openStream } = open();
    await apiEvents.add(Array.from({ length: 250 }, (_none, at) => event(at)));
    const stream = await openStream({ ...FROM_NOW, after: 'evt_9' });
    const told = [];
    for (let rounds = 0; rounds < 3; rounds += 1) told.push(...idsOf(await stream.next()));
    await apiEvents.add([event(250)]);
    told.push(...idsOf(await stream.next()));
    expect(told).toEqual(Array.from({ length: 241 }, (_none, at) => `evt_${at + 10}`));
  });

  it('tells of its own merchant, mode and types alone', async () => {
    const { timers, apiEvents, openStream } = open();
    const stream = await openStream({ ...FROM_NOW, types: ['link.refunded'] });
    await apiEvents.add([
      event(1, { merchantId: 'mer_other', type: 'link.refunded' }),
      event(2, { mode: 'live', type: 'link.refunded' }),
      event(3),
      event(4, { type: 'link.refunded' }),
    ]);
    expect(idsOf(await stream.next())).toEqual(['evt_4']);
    const next = stream.next();
    await timers.advance(1_000);
    expect(await next).toEqual([]);
  });

  it('can be opened ten times by a key on an instance, and again once one is closed', async () => {
    const { openStream } = open();
    const streams = await Promise.all(Array.from({ length: 10 }, () => openStream(FROM_NOW)));
    await expect(openStream(FROM_NOW)).rejects.toMatchObject({
      code: 'rate_limited',
      details: { of: 'streams' },
    });
    await openStream({ ...FROM_NOW, caller: { ...CALLER, keyId: 'key_other' } });
    streams[0]?.close();
    streams[0]?.close();
    await openStream(FROM_NOW);
    await expect(openStream(FROM_NOW)).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('counts none that could not be opened', async () => {
    const failing = { listSince: () => Promise.reject(new AppError('store_unavailable')) };
    const { openStream } = open((events) => ({ ...events, ...failing }));
    for (let tries = 0; tries < 11; tries += 1)
      await expect(openStream(FROM_NOW)).rejects.toMatchObject({ code: 'store_unavailable' });
  });

  it('is for keys with the scope', async () => {
    const { openStream } = open();
    const caller: ApiCaller = { ...CALLER, scopes: ['links:read'] };
    await expect(openStream({ ...FROM_NOW, caller })).rejects.toMatchObject({ code: 'scope_missing' });
  });

  it('ends the wait of who closes it', async () => {
    const { openStream } = open();
    const stream = await openStream(FROM_NOW);
    const next = stream.next();
    stream.close();
    expect(await next).toEqual([]);
  });
});

describe('createStreamSecrets', () => {
  it('draws one secret for each key, the same after each start', () => {
    const [first, again, other] = ['one', 'one', 'another'].map(createStreamSecrets);
    expect(first?.('key_1')).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(again?.('key_1')).toBe(first?.('key_1'));
    expect(first?.('key_2')).not.toBe(first?.('key_1'));
    expect(other?.('key_1')).not.toBe(first?.('key_1'));
  });
});

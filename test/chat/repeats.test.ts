import { afterEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/domain/errors.js';
import type { SeenStore } from '../../src/ports/seen-store.js';
import { createFakeClock } from '../support/fake-clock.js';
import { createFakeLogger } from '../support/fake-logger.js';
import { createFakeSeenStore } from '../support/fake-seen-store.js';
import { createFakeServiceDeps } from '../support/fake-service-deps.js';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { waitForMessage, waitForModal } from './in-words.js';
import { commandBody, signed } from './signed-request.js';

let bench: ChatBench;
afterEach(() => bench.stop());

/** Another process on the same store, as after a restart. */
function createLife() {
  const store = createFakeServiceDeps();
  const seen = createFakeSeenStore(createFakeClock());
  return async (parts: { seen?: SeenStore } = {}, userId = 'U0SAM') => {
    bench = await startChatBench({ store: { ...store, ...createFakeLogger() }, seen, ...parts });
    return bench.platform.as(userId);
  };
}

const MERCHANT = 'mer_000001';

describe('a request that comes again after a restart', () => {
  it('acts once when it is the very same command', async () => {
    const said: string[] = [];
    const start = createLife();
    const seen = createFakeSeenStore(createFakeClock());
    const request = signed({
      rawBody: commandBody('help', '1.1.a', 'http://127.0.0.1:9/r'),
      at: createFakeClock().now(),
    });
    for (const life of [1, 2]) {
      await start({
        seen: {
          ...seen,
          firstTime: async (key, ttlMs) => {
            const isFirst = await seen.firstTime(key, ttlMs);
            said.push(`${key}: ${isFirst ? 'acts' : 'rests'}`);
            return isFirst;
          },
        },
      });
      expect((await fetch(bench.eventsUrl, request)).status).toBe(200);
      await bench.whenIdle();
      if (life === 1) await bench.stop();
    }
    expect(said).toEqual(['slack:trigger:1.1.a: acts', 'slack:trigger:1.1.a: rests']);
    // The first could not be answered: nobody listens there. The second did not try.
    expect(bench.lines).toEqual([]);
  });

  it('does not put old settings back', async () => {
    const start = createLife();
    const olivia = await start({}, 'U0OLIVIA');
    await olivia.types('#sales', '/paylink settings');
    await waitForModal(olivia, 'Usual currencies');
    await olivia.submits({ 'New links expire': 'After 1 day' });
    await waitForModal(olivia, 'The settings are saved.');
    const old = bench.platform.sentRequests().findLast(({ kind }) => kind === 'view_submission');
    if (old === undefined) throw new Error('nothing was submitted');
    const newer = await bench.store.merchants.findById(MERCHANT);
    if (newer === null) throw new Error('there is no merchant');
    expect(newer.settings.defaultExpiry).toEqual({ kind: 'after', hours: 24 });
    await bench.store.merchants.updateSettings(MERCHANT, { ...newer.settings, currencies: ['THB'] });
    await bench.stop();

    await start();
    bench.clock.advance(1_000);
    const answer = await bench.platform.resend(old);
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('This form came in twice.') });
    expect((await bench.store.merchants.findById(MERCHANT))?.settings.currencies).toEqual(['THB']);
  });

  it('tells nobody a second time of a link that was made', async () => {
    const start = createLife();
    const sam = await start();
    await sam.types('#sales', '/paylink 5 usd');
    await waitForModal(sam, 'Create link');
    await sam.submits();
    await waitForModal(sam, 'Payment link created');
    const pressed = bench.platform.sentRequests().findLast(({ kind }) => kind === 'view_submission');
    if (pressed === undefined) throw new Error('nothing was submitted');
    await bench.stop();

    await start();
    bench.clock.advance(1_000);
    expect(await bench.platform.resend(pressed)).toMatchObject({ status: 200 });
    await bench.whenIdle();
    expect(bench.platform.as('U0SAM').messages('Paylink')).toEqual([]);
    expect(bench.drafts.asked()).toEqual([]);
  });
});

describe('a store that cannot say whether a request is a repeat', () => {
  const seen: SeenStore = {
    firstTime: () => Promise.reject(new AppError('store_unavailable')),
    forget: async () => {},
  };

  it('is told to who typed the command, and nothing is done', async () => {
    const sam = await createLife()({ seen });
    expect((await sam.types('#sales', '/paylink')).outcome).toBe('done');
    const answer = await waitForMessage(sam, '#sales', 'the store does not answer');
    expect(answer.ephemeralFor).toBe('U0SAM');
    expect(sam.modal()).toBeUndefined();
  });
});

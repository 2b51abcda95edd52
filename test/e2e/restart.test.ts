import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AppBench, makeAppLink, startAppBench } from '../support/app-bench.js';
import { startTestStore, type TestStore } from '../support/test-store.js';

const SLACK_IS_AWAY = { SLACK_API_URL: 'http://127.0.0.1:9' };

describe('Paylink over a restart, and over answers that got lost', () => {
  let store: TestStore;
  let bench: AppBench;

  beforeEach(async () => {
    store = await startTestStore();
    bench = await startAppBench(store);
  });
  afterEach(async () => {
    await bench.stop();
    await store.stop();
  });

  it('posts a card once when Slack took it and its answer got lost, and goes on editing that one', async () => {
    const running = await bench.start();
    bench.platform.failNext('chat.postMessage', { kind: 'hang_up', afterEffect: true });
    const { actor, link } = await makeAppLink(running, 'INV-42');
    const { ts } = await bench.waitForCard('#sales', ['INV-42', 'Open']);
    await running.services.cancelLink(actor, { linkId: link.id });
    expect((await bench.waitForCard('#sales', ['INV-42', 'Cancelled'])).ts).toBe(ts);
    expect(bench.cards('#sales', 'INV-42')).toHaveLength(1);
  });

  it('shows after a restart what Slack could not be told before it', async () => {
    const before = await bench.start({ env: SLACK_IS_AWAY });
    const { actor, link } = await makeAppLink(before, 'INV-42');
    await before.services.cancelLink(actor, { linkId: link.id });
    expect(bench.cards('#sales', 'INV-42')).toEqual([]);
    await before.stop(1_000);

    await bench.start();
    await bench.waitForCard('#sales', ['INV-42', 'Cancelled']);
    expect(bench.cards('#sales', 'INV-42')).toHaveLength(1);
  });
});

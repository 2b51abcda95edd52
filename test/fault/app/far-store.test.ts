import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createMovableClock } from '@paylink/playground/clock';
import { type AppBench, changePort, makeAppLink, SAM, startAppBench } from '../../support/app-bench.js';
import { createDeferred } from '../../support/deferred.js';
import { type DelayedProxy, startDelayedProxy } from '../../support/delayed-proxy.js';
import { startTestStore, type TestStore } from '../../support/test-store.js';

const DUE_AT_ONCE = 100;
const HOUR_MS = 3_600_000;

describe('Paylink with its store 90 ms away', () => {
  let store: TestStore;
  let line: DelayedProxy;
  let bench: AppBench;
  beforeEach(async () => {
    store = await startTestStore();
    line = await startDelayedProxy(store.uri);
    bench = await startAppBench(line);
  });
  afterEach(async () => {
    line.setDelay(0);
    await bench.stop();
    await line.stop();
    await store.stop();
  });

  it('sends a hundred messages that fall due at once, each once, and loses its hold on none', async () => {
    const sent: string[] = [];
    const allSent = createDeferred();
    const clock = createMovableClock();
    const app = await bench.start({
      clock,
      // As long as in production: what renews a lock is as far away as everything else.
      jobLockLifetimeMs: 5_000,
      around: changePort('notifier', ({ send }) => ({
        async send(notice) {
          const result = await send(notice);
          sent.push(notice.delivery.id);
          if (sent.length === DUE_AT_ONCE) allSent.resolve();
          return result;
        },
      })),
    });
    const at = new Date(clock.now().getTime() + HOUR_MS);
    for (let i = 1; i <= DUE_AT_ONCE; i += 1) {
      // Each by a member of its own: one makes no more than twenty a minute.
      const person = { ...SAM, userId: `U${i}` };
      await makeAppLink(app, `INV-${i}`, {
        person,
        draft: { channels: ['email'], sendTiming: { kind: 'at', at } },
      });
    }
    await app.services.runner.catchUp();
    line.setDelay(90);
    clock.advance(HOUR_MS);
    await allSent.promise;
    line.setDelay(0);
    await app.services.runner.catchUp();
    expect(new Set(sent).size).toBe(DUE_AT_ONCE);
    expect(sent).toHaveLength(DUE_AT_ONCE);
    const measured = await app.services.runner.measure();
    expect(measured.get('deliver')).toMatchObject({ depth: 0, parked: 0 });
    expect(bench.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { coalesce } from '../../../../src/adapters/jobs/coalesce.js';

/** Work that ends when told to. */
function createGatedWork() {
  const gates: Array<() => void> = [];
  return {
    run: () => new Promise<void>((resolve) => gates.push(resolve)),
    started: () => gates.length,
    endNext(index: number) {
      gates[index]?.();
    },
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('coalesce', () => {
  it('runs at once when nothing is under way', async () => {
    const work = createGatedWork();
    const requested = coalesce(work.run).request();
    expect(work.started()).toBe(1);
    work.endNext(0);
    await requested;
  });

  it('gives all who ask during a run the one that follows it', async () => {
    const work = createGatedWork();
    const { request } = coalesce(work.run);
    void request();
    let served = 0;
    const waiting = Array.from({ length: 5 }, () => request().then(() => (served += 1)));
    work.endNext(0);
    await turn();
    expect(work.started()).toBe(2);
    expect(served).toBe(0);
    work.endNext(1);
    await Promise.all(waiting);
    expect(work.started()).toBe(2);
  });

  it('never runs twice at once, however the asking falls', async () => {
    let running = 0;
    let most = 0;
    const { request, whenIdle } = coalesce(async () => {
      running += 1;
      most = Math.max(most, running);
      await turn();
      running -= 1;
    });
    for (let i = 0; i < 50; i += 1) {
      void request();
      await Promise.resolve();
      void request().then(() => request());
      if (i % 3 === 0) await turn();
    }
    await whenIdle();
    expect(most).toBe(1);
  });

  it('is idle when the run under way and the queued one have ended', async () => {
    const work = createGatedWork();
    const { request, whenIdle } = coalesce(work.run);
    void request();
    void request();
    let idle = false;
    const waiting = whenIdle().then(() => {
      idle = true;
    });
    work.endNext(0);
    await turn();
    expect(idle).toBe(false);
    work.endNext(1);
    await waiting;
    expect(idle).toBe(true);
  });

  it('is idle when nothing was asked for', async () => {
    await expect(coalesce(async () => {}).whenIdle()).resolves.toBeUndefined();
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { keepLocked } from '../../../../src/adapters/jobs/keep-locked.js';
import { createCounter } from './create-counter.js';

describe('keepLocked', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('renews the lock three times in its lifetime while the work runs, and never after', async () => {
    const work = createCounter({ held: true });
    const touch = jest.fn(async () => {});
    const done = keepLocked({ touch }, work.run, { lifetimeMs: 30_000, onLost: () => {} });
    jest.advanceTimersByTime(60_000);
    expect(touch).toHaveBeenCalledTimes(6);
    work.release();
    await done;
    jest.advanceTimersByTime(60_000);
    expect(touch).toHaveBeenCalledTimes(6);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('tells of a renewal that failed, and lets the work go on', async () => {
    const work = createCounter({ held: true });
    const cause = new Error('no store');
    const lost: unknown[] = [];
    const done = keepLocked({ touch: () => Promise.reject(cause) }, work.run, {
      lifetimeMs: 30_000,
      onLost: (error) => lost.push(error),
    });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(lost).toEqual([cause]);
    work.release();
    await expect(done).resolves.toBeUndefined();
  });

  it('stops renewing also when the work fails', async () => {
    const failing = () => Promise.reject(new Error('no luck'));
    const kept = keepLocked({ touch: async () => {} }, failing, { lifetimeMs: 30_000, onLost: () => {} });
    await expect(kept).rejects.toThrow('no luck');
    expect(jest.getTimerCount()).toBe(0);
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  createSharedLimits,
  type SharedLimits,
} from '../../../../../src/adapters/http/limits/create-shared-limits.js';
import { AppError } from '../../../../../src/domain/errors.js';
import { createFakeClock, type FakeClock } from '../../../../support/fake-clock.js';
import { createFakeLimitCounts, type FakeLimitCounts } from '../../../../support/fake-limit-counts.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';

const KEY = 'GET /p/:slug 203.0.113.7';
const MAX = 60;

describe('createSharedLimits', () => {
  let clock: FakeClock;
  let counts: FakeLimitCounts;
  let running: SharedLimits[];
  const { logger, lines } = createFakeLogger();

  beforeEach(() => {
    jest.useFakeTimers();
    lines.length = 0;
    clock = createFakeClock(new Date('2026-11-22T10:00:10.000Z'));
    counts = createFakeLimitCounts();
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((limits) => limits.stop()));
    jest.useRealTimers();
  });

  async function start(): Promise<SharedLimits> {
    const limits = createSharedLimits({ counts, clock, logger });
    running.push(limits);
    await limits.start();
    return limits;
  }

  function countTimes(limits: SharedLimits, times: number, key = KEY): number {
    for (let time = 1; time < times; time += 1) limits.count(key, MAX);
    return limits.count(key, MAX).current;
  }

  it('counts to the end of the minute, and from the beginning in the next', async () => {
    const limits = await start();
    expect(limits.count(KEY, MAX)).toEqual({ current: 1, leftMs: 50_000 });
    clock.advance(49_999);
    expect(limits.count(KEY, MAX)).toEqual({ current: 2, leftMs: 1 });
    clock.advance(1);
    expect(limits.count(KEY, MAX)).toEqual({ current: 1, leftMs: 60_000 });
  });

  it('keeps keys apart, here and where they are told', async () => {
    const one = await start();
    const other = await start();
    countTimes(one, 30);
    await jest.advanceTimersByTimeAsync(2_000);
    other.count(KEY, MAX);
    expect(other.count('GET /p/:slug/state 203.0.113.7', MAX).current).toBe(1);
    expect(other.count('GET /p/:slug 203.0.113.8', MAX).current).toBe(1);
  });

  it('adds up what instances count, within two seconds', async () => {
    const one = await start();
    const other = await start();
    const third = await start();
    countTimes(one, 30);
    countTimes(other, 20);
    third.count(KEY, MAX);
    await jest.advanceTimersByTimeAsync(2_000);
    expect([one, other, third].map((limits) => limits.count(KEY, MAX).current)).toEqual([51, 51, 52]);
  });

  it('remembers over a restart', async () => {
    const before = await start();
    countTimes(before, 61);
    await before.stop();
    expect((await start()).count(KEY, MAX).current).toBe(62);
  });

  it('writes nothing of the many who are far below their limit', async () => {
    const limits = await start();
    for (let address = 0; address < 500; address += 1) countTimes(limits, 14, `GET /p/:slug ${address}`);
    await jest.advanceTimersByTimeAsync(3_000);
    await limits.stop();
    expect(counts.told).toEqual([]);
  });

  it('tells all that is used a lot in one write a second, and no more of what is far past its limit', async () => {
    const limits = await start();
    countTimes(limits, 15, 'a');
    countTimes(limits, 500, 'b');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(counts.told.map((told) => told.map(({ key, count }) => [key, count]))).toEqual([
      [
        ['a', 15],
        ['b', 61],
      ],
    ]);
    countTimes(limits, 500, 'b');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(counts.told).toHaveLength(1);
  });

  it('does not ask the store while nobody asks for a page', async () => {
    const findOthers = jest.spyOn(counts, 'findOthers');
    await start();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(findOthers).toHaveBeenCalledTimes(1);
  });

  it('goes on alone while the store is away, says so once, and shares again when it is back', async () => {
    const one = await start();
    const other = await start();
    const findOthers = jest.spyOn(counts, 'findOthers');
    findOthers.mockRejectedValue(new AppError('store_unavailable'));
    expect(countTimes(one, 30)).toBe(30);
    other.count(KEY, MAX);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'warn']);
    findOthers.mockRestore();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(other.count(KEY, MAX).current).toBe(32);
  });

  it('starts and stops while the store is away', async () => {
    jest.spyOn(counts, 'findOthers').mockRejectedValue(new AppError('store_unavailable'));
    jest.spyOn(counts, 'tell').mockRejectedValue(new AppError('store_unavailable'));
    const limits = await start();
    expect(countTimes(limits, 61)).toBe(61);
    await limits.stop();
  });

  it('holds a bounded number of keys, forgetting the oldest first', async () => {
    const limits = await start();
    countTimes(limits, 5, 'first');
    countTimes(limits, 5, 'second');
    for (let address = 0; address < 19_999; address += 1) limits.count(`address ${address}`, MAX);
    expect(limits.count('second', MAX).current).toBe(6);
    expect(limits.count('first', MAX).current).toBe(1);
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createSystemTimers } from '../../../../src/adapters/system/system-timers.js';
import type { Timers } from '../../../../src/ports/timers.js';
import { createFakeTimers } from '../../../support/fake-timers.js';

interface Bench {
  readonly timers: Timers;
  pass(ms: number): Promise<void>;
}

const BENCHES: Readonly<Record<string, () => Bench>> = {
  system: () => ({
    timers: createSystemTimers(),
    pass: async (ms) => void (await jest.advanceTimersByTimeAsync(ms)),
  }),
  fake: () => {
    const timers = createFakeTimers();
    return { timers, pass: timers.advance };
  },
};

describe.each(Object.entries(BENCHES))('timers: %s', (_, open) => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('run a task once, after its time and not before', async () => {
    const { timers, pass } = open();
    const task = jest.fn();
    timers.after(1_000, task);
    await pass(999);
    expect(task).not.toHaveBeenCalled();
    await pass(1);
    await pass(10_000);
    expect(task).toHaveBeenCalledTimes(1);
  });

  it('run nothing that was called off', async () => {
    const { timers, pass } = open();
    const task = jest.fn();
    const cancel = timers.after(1_000, task);
    cancel();
    cancel();
    await pass(2_000);
    expect(task).not.toHaveBeenCalled();
  });

  it('run what is due in its order', async () => {
    const { timers, pass } = open();
    const order: string[] = [];
    timers.after(20, () => void order.push('second'));
    timers.after(10, () => void order.push('first'));
    timers.after(-5, () => void order.push('at once'));
    await pass(30);
    expect(order).toEqual(['at once', 'first', 'second']);
  });
});

describe('createSystemTimers', () => {
  it('never goes back in time, though the clock is set back', () => {
    jest.useFakeTimers({ now: new Date('2026-11-22T10:00:00.000Z'), doNotFake: ['performance'] });
    const timers = createSystemTimers();
    const before = timers.elapsedMs();
    jest.setSystemTime(new Date('2026-11-22T09:00:00.000Z'));
    expect(timers.elapsedMs()).toBeGreaterThanOrEqual(before);
    jest.useRealTimers();
  });

  it('keeps no process alive', () => {
    const after = jest.spyOn(globalThis, 'setTimeout');
    const cancel = createSystemTimers().after(60_000, () => {});
    const timer = after.mock.results[0]?.value;
    cancel();
    after.mockRestore();
    expect((timer as NodeJS.Timeout).hasRef()).toBe(false);
  });
});

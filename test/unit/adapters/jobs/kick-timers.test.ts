import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createKickTimers } from '../../../../src/adapters/jobs/kick-timers.js';

describe('createKickTimers', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('fires after the delay, not before, and at most a tenth of a second late', () => {
    const fire = jest.fn();
    createKickTimers().add('relay-events', 1000, fire);
    jest.advanceTimersByTime(999);
    expect(fire).not.toHaveBeenCalled();
    jest.advanceTimersByTime(101);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it('fires once for all that fall into the same tenth of a second', () => {
    const fire = jest.fn();
    const timers = createKickTimers();
    for (let i = 0; i < 1000; i += 1) timers.add('relay-events', 1000, fire);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(1100);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it('keeps names and times apart', () => {
    const fire = jest.fn();
    const timers = createKickTimers();
    timers.add('relay-events', 1000, fire);
    timers.add('expire-due', 1000, fire);
    timers.add('relay-events', 2000, fire);
    jest.advanceTimersByTime(2100);
    expect(fire).toHaveBeenCalledTimes(3);
  });

  it('leaves what is far away to the sweeps', () => {
    createKickTimers().add('relay-events', 3_000_000_000, () => {});
    expect(jest.getTimerCount()).toBe(0);
  });

  it('fires nothing after it was cleared', () => {
    const fire = jest.fn();
    const timers = createKickTimers();
    timers.add('relay-events', 1000, fire);
    timers.clear();
    jest.advanceTimersByTime(2000);
    expect(fire).not.toHaveBeenCalled();
  });
});

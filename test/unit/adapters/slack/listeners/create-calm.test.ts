import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createCalm } from '../../../../../src/adapters/slack/listeners/create-calm.js';

describe('createCalm', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** How many wait no longer. */
  function watch(calm: ReturnType<typeof createCalm>) {
    const begun: string[] = [];
    return {
      begun,
      arrive(name: string) {
        calm.noteArrival();
        void calm.reached().then(() => begun.push(name));
      },
    };
  }

  it('is reached a moment after the only arrival', async () => {
    const { begun, arrive } = watch(createCalm());
    arrive('one');
    await jest.advanceTimersByTimeAsync(1);
    expect(begun).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(begun).toEqual(['one']);
  });

  it('is reached by all of a burst when the last has arrived, in their order', async () => {
    const { begun, arrive } = watch(createCalm());
    for (let at = 0; at < 10; at += 1) {
      arrive(`no. ${at}`);
      await jest.advanceTimersByTimeAsync(1);
    }
    expect(begun).toEqual([]);
    await jest.advanceTimersByTimeAsync(3);
    expect(begun).toHaveLength(10);
    expect(begun[0]).toBe('no. 0');
  });

  it('lets nobody wait for more than a moment while there is no end of arrivals', async () => {
    const { begun, arrive } = watch(createCalm());
    for (let at = 0; at < 28; at += 1) {
      arrive(`no. ${at}`);
      await jest.advanceTimersByTimeAsync(1);
    }
    expect(begun).toContain('no. 0');
  });

  it('is reached again by who comes after a burst', async () => {
    const { begun, arrive } = watch(createCalm());
    arrive('first');
    await jest.advanceTimersByTimeAsync(100);
    arrive('second');
    await jest.advanceTimersByTimeAsync(2);
    expect(begun).toEqual(['first', 'second']);
  });
});

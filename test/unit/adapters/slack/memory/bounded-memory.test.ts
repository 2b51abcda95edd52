import { describe, expect, it } from '@jest/globals';
import { createBoundedMemory } from '../../../../../src/adapters/slack/memory/bounded-memory.js';
import { createFakeClock } from '../../../../support/fake-clock.js';

describe('createBoundedMemory', () => {
  it('forgets a value when its time is over', () => {
    const clock = createFakeClock();
    const memory = createBoundedMemory<number>(clock, { ttlMs: 1000, maxEntries: 10 });
    memory.set('a', 1);
    clock.advance(999);
    expect(memory.get('a')).toBe(1);
    clock.advance(1);
    expect(memory.get('a')).toBeUndefined();
  });

  it('forgets the oldest when it is full, and what was set again is not old', () => {
    const memory = createBoundedMemory<number>(createFakeClock(), { ttlMs: 1000, maxEntries: 2 });
    memory.set('a', 1);
    memory.set('b', 2);
    memory.set('a', 3);
    memory.set('c', 4);
    expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([3, undefined, 4]);
  });

  it('forgets on request', () => {
    const memory = createBoundedMemory<number>(createFakeClock(), { ttlMs: 1000, maxEntries: 2 });
    memory.set('a', 1);
    memory.delete('a');
    expect(memory.get('a')).toBeUndefined();
  });
});

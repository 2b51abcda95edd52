import { describe, expect, it } from '@jest/globals';
import { createMovableClock } from '../../src/clock.js';

describe('createMovableClock', () => {
  it('runs with real time', () => {
    let realMs = 1_000;
    const clock = createMovableClock(() => realMs);
    realMs += 500;
    expect(clock.now()).toEqual(new Date(1_500));
  });

  it('goes forward by every move, and never back', () => {
    const clock = createMovableClock(() => 1_000);
    clock.advance(60_000);
    clock.advance(60_000);
    clock.advance(-90_000);
    expect(clock.now()).toEqual(new Date(121_000));
  });
});

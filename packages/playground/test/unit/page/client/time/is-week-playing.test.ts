import { describe, expect, it } from '@jest/globals';
import { isWeekPlaying } from '../../../../../src/page/client/time/is-week-playing.js';

const REAL = new Date('2026-11-28T10:00:00Z');

describe('isWeekPlaying', () => {
  it.each([
    ['2026-11-22T10:00:00Z', true],
    ['2026-11-28T09:30:00Z', true],
    ['2026-11-28T09:55:00Z', false],
    ['2026-11-28T10:00:00Z', false],
    ['2026-12-05T10:00:00Z', false],
  ])('at %s says %s', (playgroundNow, expected) => {
    expect(isWeekPlaying(new Date(playgroundNow), REAL)).toBe(expected);
  });
});

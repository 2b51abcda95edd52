import { describe, expect, it } from '@jest/globals';
import { soonest } from '../../../../src/domain/time/soonest.js';

const EARLY = new Date('2026-06-01T10:00:00Z');
const LATE = new Date('2026-06-01T11:00:00Z');

describe('soonest', () => {
  it('finds the first moment, wherever it stands', () => {
    expect(soonest([LATE, EARLY])).toEqual(EARLY);
    expect(soonest([EARLY, LATE])).toEqual(EARLY);
  });

  it('passes over what never comes', () => {
    expect(soonest([null, LATE, null])).toEqual(LATE);
  });

  it('answers null when nothing comes', () => {
    expect(soonest([])).toBeNull();
    expect(soonest([null])).toBeNull();
  });
});

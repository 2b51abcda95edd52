import { describe, expect, it } from '@jest/globals';
import { findHealthStep, nextHealthStepAt, offAtOf } from '../../../../src/domain/api/webhook-health.js';

const SINCE = new Date('2026-11-22T10:00:00Z');
const HOUR_MS = 60 * 60_000;
const later = (hours: number, ms = 0) => new Date(SINCE.getTime() + hours * HOUR_MS + ms);

describe('findHealthStep', () => {
  it.each([
    ['nothing', 1, -1, null],
    ['nothing', 1, 0, 'failing'],
    ['failing', 96, -1, null],
    ['failing', 96, 0, 'soon_off'],
    ['soon_off', 120, -1, null],
    ['soon_off', 120, 0, 'off'],
    ['nothing', 97, 0, 'soon_off'],
    ['nothing', 500, 0, 'off'],
    ['off', 500, 0, null],
  ] as const)('says of one that was told %s, after %d h and %d ms: %s', (told, hours, ms, step) => {
    expect(findHealthStep({ failingSince: SINCE, told }, later(hours, ms))).toBe(step);
  });

  it('has nothing to say of one that is well', () => {
    expect(findHealthStep({ failingSince: null, told: 'nothing' }, later(500))).toBeNull();
  });
});

describe('nextHealthStepAt', () => {
  it('is when the next is told', () => {
    const next = (told: 'nothing' | 'failing' | 'soon_off' | 'off') =>
      nextHealthStepAt({ failingSince: SINCE, told });
    expect([next('nothing'), next('failing'), next('soon_off'), next('off')]).toEqual([
      ...[later(1), later(96), later(120)],
      null,
    ]);
    expect(nextHealthStepAt({ failingSince: null, told: 'nothing' })).toBeNull();
    expect(offAtOf(SINCE)).toEqual(later(120));
  });
});

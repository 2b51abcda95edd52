import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromWallTime, toWallTime } from '../../../../../src/page/client/time/wall-time.js';

describe('wall time', () => {
  it.each([
    ['2026-11-25T11:00:00Z', 'Asia/Bangkok', '2026-11-25T18:00'],
    ['2026-11-25T11:00:00Z', 'America/New_York', '2026-11-25T06:00'],
    ['2026-07-01T22:30:00Z', 'Europe/Berlin', '2026-07-02T00:30'],
  ])('shows %s in %s as %s, and reads it back', (moment, zone, wall) => {
    expect(toWallTime(new Date(moment), zone)).toBe(wall);
    expect(fromWallTime(wall, zone)).toEqual(new Date(moment));
  });

  it('reads a time after clocks went back or forward on the same day', () => {
    expect(fromWallTime('2026-10-25T12:00', 'Europe/Berlin')).toEqual(new Date('2026-10-25T11:00:00Z'));
    expect(fromWallTime('2026-03-29T12:00', 'Europe/Berlin')).toEqual(new Date('2026-03-29T10:00:00Z'));
  });

  it('answers nothing for what is no time', () => {
    expect(fromWallTime('', 'Asia/Bangkok')).toBeUndefined();
    expect(fromWallTime('tomorrow', 'Asia/Bangkok')).toBeUndefined();
  });

  it('comes back to every minute that a zone shows once', () => {
    const minutes = fc.integer({ min: 29_000_000, max: 30_500_000 });
    const zones = fc.constantFrom('Asia/Kolkata', 'Asia/Bangkok', 'America/Phoenix', 'UTC');
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const at = new Date(minute * 60_000);
        expect(fromWallTime(toWallTime(at, zone), zone)).toEqual(at);
      }),
    );
  });
});

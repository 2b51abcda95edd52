import { describe, expect, it } from '@jest/globals';
import { exampleTimes, writeTime } from '../../../../../../src/adapters/chat/reader/time/example-times.js';
import { readWhen } from './read-when.js';

describe('exampleTimes', () => {
  it.each([
    ['2026-11-26T10:00:00Z', 'Asia/Bangkok', 'fri 18:00', '29 Nov'],
    ['2026-11-27T10:50:00Z', 'Asia/Bangkok', 'mon 18:00', '30 Nov'],
    ['2026-12-30T23:00:00Z', 'Asia/Bangkok', 'fri 18:00', '3 Jan'],
    ['2028-02-26T10:00:00Z', 'UTC', 'fri 18:00', '29 Feb'],
  ])('are ahead on %s in %s', (now, timeZone, weekday, date) => {
    expect(exampleTimes(new Date(now), timeZone)).toEqual({ weekday, date });
  });
});

describe('writeTime', () => {
  it.each([
    ['2026-11-27T16:59:59Z', 'Asia/Bangkok', '27 Nov 2026'],
    ['2026-11-27T11:00:00Z', 'Asia/Bangkok', '27 Nov 2026 18:00'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '25 Oct 2026 02:30 UTC+01:00'],
  ])('writes %s in %s so that it is read again', (at, timeZone, text) => {
    expect(writeTime(new Date(at), timeZone)).toBe(text);
    expect(readWhen(text, { timeZone })).toBe(at);
  });
});

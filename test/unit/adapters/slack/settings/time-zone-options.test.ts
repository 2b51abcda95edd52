import { describe, expect, it } from '@jest/globals';
import {
  buildTimeZoneGroups,
  isTimeZone,
  timeZoneOption,
} from '../../../../../src/adapters/slack/settings/time-zone-options.js';

describe('buildTimeZoneGroups', () => {
  it('holds every zone once, at most 100 a group, and the current one by whatever name', () => {
    const groups = buildTimeZoneGroups('Asia/Saigon');
    const values = groups.flatMap(({ options }) => options.map(({ value }) => value));
    expect(new Set(values).size).toBe(values.length);
    expect(values).toEqual(expect.arrayContaining(['UTC', 'Asia/Bangkok', 'Europe/Berlin', 'Asia/Saigon']));
    expect(Math.max(...groups.map(({ options }) => options.length))).toBeLessThanOrEqual(100);
  });

  it('names a zone by its place and in words', () => {
    expect(timeZoneOption('America/New_York').text.text).toBe('America/New_York (New York time)');
  });
});

describe('isTimeZone', () => {
  it.each(['UTC', 'Asia/Bangkok', 'Asia/Saigon'])('takes %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['', 'Mars/Olympus', 'Bangkok'])('refuses %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  buildTimeZoneGroups,
  isTimeZone,
} from '../../../../../../src/adapters/chat/conversation/settings/time-zone-options.js';
import { ENGLISH } from '../../../../../support/english.js';

describe('buildTimeZoneGroups', () => {
  const options = buildTimeZoneGroups(ENGLISH, 'Asia/Saigon').flatMap((group) => group.options);

  it('holds every zone once, and the current one by whatever name', () => {
    const values = options.map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(values).toEqual(expect.arrayContaining(['UTC', 'Asia/Bangkok', 'Europe/Berlin', 'Asia/Saigon']));
  });

  it('names a zone by its place and in words', () => {
    expect(options).toContainEqual({ label: 'America/New_York (New York time)', value: 'America/New_York' });
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

import { describe, expect, it } from '@jest/globals';
import { formatAge, formatRelative } from '../../../../../src/adapters/chat/time/format-distance.js';
import {
  formatClock,
  formatWallTime,
  formatWhen,
  formatWhenShort,
} from '../../../../../src/adapters/chat/time/format-when.js';

import { ENGLISH } from '../../../../support/english.js';

const AT = new Date('2026-11-25T11:00:00Z');

describe('formatWhen', () => {
  it.each([
    ['Asia/Bangkok', 'Wed 25 Nov 2026, 18:00, Bangkok time'],
    ['UTC', 'Wed 25 Nov 2026, 11:00, UTC'],
    ['Etc/UTC', 'Wed 25 Nov 2026, 11:00, UTC'],
    ['America/New_York', 'Wed 25 Nov 2026, 06:00, New York time'],
    ['America/Argentina/Buenos_Aires', 'Wed 25 Nov 2026, 08:00, Buenos Aires time'],
    ['Asia/Saigon', 'Wed 25 Nov 2026, 18:00, Ho Chi Minh City time'],
    ['Asia/Kolkata', 'Wed 25 Nov 2026, 16:30, Kolkata time'],
    ['Etc/GMT+5', 'Wed 25 Nov 2026, 06:00, UTC-5'],
    ['Mars/Olympus', 'Wed 25 Nov 2026, 11:00, UTC'],
  ])('names the zone %s', (timeZone, text) => {
    expect(formatWhen(ENGLISH, AT, timeZone)).toBe(text);
  });

  it('writes months in three letters', () => {
    expect(formatWhen(ENGLISH, new Date('2026-09-01T00:05:00Z'), 'UTC')).toBe('Tue 1 Sep 2026, 00:05, UTC');
  });

  it('says which of two equal hours is meant', () => {
    expect(formatWhen(ENGLISH, new Date('2026-10-25T00:30:00Z'), 'Europe/Berlin')).toBe(
      'Sun 25 Oct 2026, 02:30 (UTC+2), Berlin time',
    );
    expect(formatWhen(ENGLISH, new Date('2026-10-25T01:30:00Z'), 'Europe/Berlin')).toBe(
      'Sun 25 Oct 2026, 02:30 (UTC+1), Berlin time',
    );
  });
});

describe('formatWhenShort', () => {
  const read = (at: string, timeZone: string) =>
    formatWhenShort(new Date(at), { words: ENGLISH, now: AT, timeZone });

  it('names the year only when it is another one, by the calendar of the zone', () => {
    expect(read('2026-11-25T11:00:00Z', 'Asia/Bangkok')).toBe('25 Nov 18:00 Bangkok time');
    expect(read('2026-12-31T17:30:00Z', 'Asia/Bangkok')).toBe('1 Jan 2027 00:30 Bangkok time');
    expect(read('2026-12-31T17:30:00Z', 'UTC')).toBe('31 Dec 17:30 UTC');
  });

  it('says which of two equal hours is meant', () => {
    expect(read('2026-10-25T01:30:00Z', 'Europe/Berlin')).toBe('25 Oct 02:30 (UTC+1) Berlin time');
  });
});

describe('formatWallTime and formatClock', () => {
  it('show the day and the hour of the zone, the hour alone with its name', () => {
    expect(formatWallTime(ENGLISH, new Date('2026-11-25T20:00:00Z'), 'Asia/Bangkok')).toBe(
      'Thu 26 Nov 2026, 03:00',
    );
    expect(formatClock(ENGLISH, AT, 'Asia/Bangkok')).toBe('18:00 (Bangkok time)');
    expect(formatClock(ENGLISH, AT, 'nowhere')).toBe('11:00 (UTC)');
  });

  it('tell which of two same hours it is, when clocks go back', () => {
    const second = new Date('2026-10-25T01:30:00Z');
    expect(formatClock(ENGLISH, second, 'Europe/Berlin')).toBe('02:30 (UTC+1)');
  });
});

describe('formatRelative', () => {
  it.each([
    ['2026-11-27T19:00:00Z', 'in 2 days 8 hours'],
    ['2026-11-26T11:00:00Z', 'in 1 day'],
    ['2026-11-27T11:05:00Z', 'in 2 days'],
    ['2026-11-25T11:45:00Z', 'in 45 minutes'],
    ['2026-11-25T12:01:00Z', 'in 1 hour 1 minute'],
    ['2026-11-25T11:00:30Z', 'in less than a minute'],
    ['2026-11-25T10:48:00Z', '12 minutes ago'],
  ])('tells how far %s is', (at, text) => {
    expect(formatRelative(ENGLISH, new Date(at), AT)).toBe(text);
  });
});

describe('formatAge', () => {
  it.each([
    ['2026-11-25T10:59:30Z', 'now'],
    ['2026-11-25T10:55:00Z', '5 min'],
    ['2026-11-25T09:00:00Z', '2 h'],
    ['2026-11-23T12:00:00Z', '47 h'],
    ['2026-11-22T11:00:00Z', '3 d'],
    ['2026-11-25T12:00:00Z', 'now'],
  ])('tells how old %s is', (since, text) => {
    expect(formatAge(ENGLISH, new Date(since), AT)).toBe(text);
  });
});

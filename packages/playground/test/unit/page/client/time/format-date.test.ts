import { describe, expect, it } from '@jest/globals';
import {
  clockTime,
  dayKey,
  dayName,
  formatDateToken,
  shortMoment,
} from '../../../../../src/page/client/time/format-date.js';

const AT = new Date('2026-11-22T20:30:00Z');
const bangkok = { timeZone: 'Asia/Bangkok', locale: 'en-US', now: new Date('2026-11-22T15:00:00Z') };
const hanoi = { ...bangkok, locale: 'vi-VN' };
const newYork = { timeZone: 'America/New_York', locale: 'en-US', now: new Date('2026-11-22T15:00:00Z') };

describe('formatDateToken', () => {
  it.each([
    ['{date_num}', '2026-11-23'],
    ['{date}', 'November 23, 2026'],
    ['{date_short}', 'Nov 23, 2026'],
    ['{date_long}', 'Monday, November 23, 2026'],
    ['{date_short_pretty} at {time}', 'tomorrow at 03:30'],
    ['{time_secs}', '03:30:00'],
    ['{ago}', 'in 6 hours'],
    ['{month}', '{month}'],
  ])('writes %j in the reader’s zone', (format, words) => {
    expect(formatDateToken(AT, format, bangkok)).toBe(words);
  });

  it('says the same moment otherwise to another reader', () => {
    expect(formatDateToken(AT, '{date_pretty} at {time}', newYork)).toBe('today at 15:30');
  });

  it('names days that are not near by their date', () => {
    const later = new Date('2026-12-24T10:00:00Z');
    expect(formatDateToken(later, '{date_short_pretty}', bangkok)).toBe('Dec 24, 2026');
  });
});

describe('formatDateToken for who reads another language', () => {
  it.each([
    ['vi-VN', '{time}, {date_short}', '03:30, 23 thg 11, 2026'],
    ['vi-VN', '{date_short_pretty}', 'ngày mai'],
    ['ko-KR', '{date_short} {time}', '2026년 11월 23일 03:30'],
    ['th-TH', '{date_short}', '23 พ.ย. 2026'],
    ['es-ES', '{ago}', 'dentro de 6 horas'],
  ])('%s: %j', (locale, format, words) => {
    expect(formatDateToken(AT, format, { ...bangkok, locale })).toBe(words);
  });
});

describe('days and moments', () => {
  it('tells the day and the time of a zone', () => {
    expect(dayKey(AT, 'Asia/Bangkok')).toBe('2026-11-23');
    expect(clockTime(AT, 'Asia/Bangkok')).toBe('03:30');
    expect(clockTime(new Date('2026-11-22T17:00:00Z'), 'Asia/Bangkok')).toBe('00:00');
    expect(shortMoment(AT, 'Asia/Bangkok')).toBe('Mon 23 Nov, 03:30');
  });

  it('names near days in a channel', () => {
    expect(dayName(new Date('2026-11-21T10:00:00Z'), bangkok)).toBe('Yesterday');
    expect(dayName(new Date('2026-11-02T10:00:00Z'), bangkok)).toBe('Monday, November 2');
    expect(dayName(new Date('2026-11-21T10:00:00Z'), hanoi)).toBe('Yesterday');
  });
});

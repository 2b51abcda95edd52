import { describe, expect, it } from '@jest/globals';
import { readWhen } from './read-when.js';

describe('parseWhen', () => {
  it.each([
    ['25 Nov', 'far_ahead: 2027-11-25T16:59:59Z'],
    ['25 Jun', 'far_ahead: 2027-06-25T16:59:59Z'],
    ['20 Nov 18:00', 'far_ahead: 2027-11-20T11:00:00Z'],
    ['next friday', 'which_week: 2026-11-27T16:59:59Z | 2026-12-04T16:59:59Z'],
    ['next fri 6pm', 'which_week: 2026-11-27T11:00:00Z | 2026-12-04T11:00:00Z'],
    ['fri 18', 'several: 2026-11-27T11:00:00Z | 2026-12-18T16:59:59Z'],
    ['monday 9', 'which_hour: 2026-11-30T02:00:00Z | 2026-11-30T14:00:00Z'],
    ['1 Dec at 9', 'which_hour: 2026-12-01T02:00:00Z | 2026-12-01T14:00:00Z'],
    ['half past six', 'which_hour: 2026-11-26T11:30:00Z | 2026-11-26T23:30:00Z'],
    ['fri midnight', 'which_day: 2026-11-26T17:00:00Z | 2026-11-27T17:00:00Z'],
    ['cob', 'which_hour: 2026-11-26T11:00:00Z | 2026-11-27T10:00:00Z'],
    ['end of the week', 'which_day: 2026-11-27T16:59:59Z | 2026-11-29T16:59:59Z'],
    ['weekend', 'which_day: 2026-11-28T16:59:59Z | 2026-11-29T16:59:59Z'],
    ['next week', 'which_day: 2026-12-03T16:59:59Z | 2026-12-06T16:59:59Z'],
    ['next month', 'which_day: 2026-12-26T16:59:59Z | 2026-12-31T16:59:59Z'],
    ['december', 'which_day: 2026-12-01T16:59:59Z | 2026-12-31T16:59:59Z'],
    ['3/4', 'several: 2027-03-04T16:59:59Z | 2027-04-03T16:59:59Z'],
    ['3/4 18:00', 'several: 2027-03-04T11:00:00Z | 2027-04-03T11:00:00Z'],
    ['3/4/2027', 'several: 2027-03-04T16:59:59Z | 2027-04-03T16:59:59Z'],
    ['18.12', 'several: 2026-11-26T11:12:00Z | 2026-12-18T16:59:59Z'],
    ['18h30', 'several: 2026-11-26T11:30:00Z | 2026-11-27T04:30:00Z'],
    ['today 9', 'which_hour: 2026-11-26T14:00:00Z'],
    ["6 o'clock", 'which_hour: 2026-11-26T11:00:00Z | 2026-11-26T23:00:00Z'],
    ['at 9', 'which_hour: 2026-11-26T14:00:00Z | 2026-11-27T02:00:00Z'],
    ['18:00 IST', 'several: 2026-11-26T12:30:00Z | 2026-11-26T16:00:00Z | 2026-11-26T17:00:00Z'],
    ['18:00 CST', 'several: 2026-11-27T00:00:00Z | 2026-11-27T10:00:00Z'],
    ['18:00 BST', 'several: 2026-11-26T12:00:00Z | 2026-11-26T17:00:00Z'],
    ['2 giờ', 'which_hour: 2026-11-26T12:00:00Z | 2026-11-26T19:00:00Z | 2026-11-27T07:00:00Z'],
    ['3일', 'several: 2026-11-29T10:00:00Z | 2026-12-03T16:59:59Z'],
    ['Fri 5 Dec', 'which_day: 2026-11-27T16:59:59Z | 2026-12-05T16:59:59Z'],
    ['viernes 5 de diciembre', 'which_day: 2026-11-27T16:59:59Z | 2026-12-05T16:59:59Z'],
    ['thứ sáu 5/12/2026', 'which_day: 2026-11-27T16:59:59Z | 2026-12-05T16:59:59Z'],
    ['วันศุกร์ที่ 5 ธันวาคม', 'which_day: 2026-11-27T16:59:59Z | 2026-12-05T16:59:59Z'],
    ['jumat 5 desember', 'which_day: 2026-11-27T16:59:59Z | 2026-12-05T16:59:59Z'],
    ['12월 5일 금요일', 'which_day: 2026-11-27T16:59:59Z | 2026-12-05T16:59:59Z'],
    ['다음 금요일', 'which_week: 2026-11-27T16:59:59Z | 2026-12-04T16:59:59Z'],
    ['jumat jam 12 malam', 'which_day: 2026-11-26T17:00:00Z | 2026-11-27T17:00:00Z'],
    ['jumat depan', 'which_week: 2026-11-27T16:59:59Z | 2026-12-04T16:59:59Z'],
    ['vendredi prochain', 'which_week: 2026-11-27T16:59:59Z | 2026-12-04T16:59:59Z'],
  ])('asks about %j', (text, expected) => {
    expect(readWhen(text)).toBe(expected);
  });

  it.each([
    '9:00-10:00',
    'mon-fri',
    '25-27 Nov',
    'fri or sat',
    '31 Feb',
    '29 Feb 2027',
    '2026-W48-5',
    '1800',
    'fri 1800',
    'tomorrow 25:00',
    'monday 14:00 in the morning',
    '3 working days',
    'two weeks from friday',
    'fri 18:00 Bangkok',
    '18:00 XYZ',
    'yesterday',
    'last friday',
    '3 days ago',
    '1.5 weeks',
    '3 đ',
    '18:00-07:00',
    'tomorrow or so',
    '9 am - 5 pm fri',
  ])('does not understand %j', (text) => {
    expect(readWhen(text)).toBe('not_understood');
  });

  it('takes the Friday after today for the next one where weeks agree, and asks on a Sunday', () => {
    const friday = new Date('2026-11-27T10:00:00Z');
    const sunday = new Date('2026-11-29T10:00:00Z');
    expect(readWhen('next friday', { now: friday })).toBe('2026-12-04T16:59:59Z');
    expect(readWhen('next friday', { now: sunday })).toBe(
      'which_week: 2026-12-04T16:59:59Z | 2026-12-11T16:59:59Z',
    );
  });

  it('asks which clock is meant where an abbreviation is used out of its season, or where it means another', () => {
    const july = new Date('2026-07-01T10:00:00Z');
    expect(readWhen('18:00 CET', { now: july })).toBe('several: 2026-07-01T16:00:00Z | 2026-07-01T17:00:00Z');
    expect(readWhen('18:00 EST', { now: july })).toBe('several: 2026-07-01T22:00:00Z | 2026-07-01T23:00:00Z');
    expect(readWhen('18:00 PST', { timeZone: 'Asia/Manila' })).toBe(
      'several: 2026-11-27T02:00:00Z | 2026-11-27T10:00:00Z',
    );
  });

  it('asks about tomorrow where it is another day in the zone that was named', () => {
    const now = new Date('2026-11-26T18:00:00Z');
    expect(readWhen('tomorrow 18:00 UTC', { now })).toBe(
      'several: 2026-11-27T18:00:00Z | 2026-11-28T18:00:00Z',
    );
  });

  it('asks when the end of a working day is to send', () => {
    expect(readWhen('eod', { use: 'send' })).toBe(
      'which_hour: 2026-11-26T11:00:00Z | 2026-11-26T16:59:59Z | 2026-11-27T10:00:00Z',
    );
  });
});

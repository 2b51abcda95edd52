import { describe, expect, it } from '@jest/globals';
import { readWhen } from './read-when.js';

const IN_SPRING = { timeZone: 'America/New_York', now: new Date('2027-03-12T12:00:00Z') };
const IN_AUTUMN = { timeZone: 'Europe/Berlin', now: new Date('2026-10-23T12:00:00Z') };

describe('an hour that the clocks skip', () => {
  it.each(['14 Mar 2027 02:30', 'sun 2:30 am', 'in 2 days at 2:30am', '2027-03-14 02:00'])(
    'is asked about, as the hour that they show instead: %s',
    (text) => {
      const minute = text.includes(':30') ? '07:30' : '07:00';
      expect(readWhen(text, IN_SPRING)).toBe(`which_hour: 2027-03-14T${minute}:00Z`);
      expect(readWhen(text, { ...IN_SPRING, use: 'send' })).toBe(`which_hour: 2027-03-14T${minute}:00Z`);
    },
  );
});

describe('an hour that the clocks show twice', () => {
  it.each(['25 Oct 2026 02:30', 'sun 2:30 am', 'in 2 days at 2:30am'])('is asked about: %s', (text) => {
    const both = 'which_hour: 2026-10-25T00:30:00Z | 2026-10-25T01:30:00Z';
    expect(readWhen(text, IN_AUTUMN)).toBe(both);
    expect(readWhen(text, { ...IN_AUTUMN, use: 'send' })).toBe(both);
  });

  it.each([
    ['25 Oct 2026 02:30 UTC+2', '2026-10-25T00:30:00Z'],
    ['Sun 25 Oct 2026, 02:30 (UTC+1), Berlin time', '2026-10-25T01:30:00Z'],
  ])('is no question where the text says which: %s', (text, at) => {
    expect(readWhen(text, IN_AUTUMN)).toBe(at);
  });
});

describe('the hours around a change of clocks', () => {
  it.each([
    ['14 Mar 2027 01:59', '2027-03-14T06:59:00Z'],
    ['14 Mar 2027 03:00', '2027-03-14T07:00:00Z'],
    ['14 Mar 2027', '2027-03-15T03:59:59Z'],
  ])('are plain: %s', (text, at) => {
    expect(readWhen(text, IN_SPRING)).toBe(at);
  });

  it('are plain where no hour was written, also where midnight comes twice', () => {
    const santiago = { timeZone: 'America/Santiago', now: new Date('2027-03-30T12:00:00Z') };
    expect(readWhen('3 Apr 2027', santiago)).toBe('2027-04-04T03:59:59Z');
  });
});

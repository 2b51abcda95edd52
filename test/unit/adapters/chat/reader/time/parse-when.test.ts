import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseWhen } from '../../../../../../src/adapters/chat/reader/time/parse-when.js';
import type { WhenUse } from '../../../../../../src/adapters/chat/reader/time/resolve-clock.js';

/** Friday 20 November 2026, 19:00 in Bangkok. */
const NOW = new Date('2026-11-20T12:00:00Z');

function read(text: string, use: WhenUse = 'expiry', timeZone = 'Asia/Bangkok', now = NOW): string {
  const when = parseWhen(text, { now, timeZone, use });
  return when.kind === 'at' ? when.at.toISOString().replace('.000Z', 'Z') : when.kind;
}

describe('parseWhen', () => {
  it.each([
    ['3d', '2026-11-23T12:00:00Z'],
    ['2w', '2026-12-04T12:00:00Z'],
    ['90m', '2026-11-20T13:30:00Z'],
    ['1h30m', '2026-11-20T13:30:00Z'],
    ['in 2 days 8 hours', '2026-11-22T20:00:00Z'],
    ['1 month', '2026-12-20T12:00:00Z'],
    ['1y', '2027-11-20T12:00:00Z'],
    ['in two hours', '2026-11-20T14:00:00Z'],
    ['fri 18:00', '2026-11-27T11:00:00Z'],
    ['FRI 18:00', '2026-11-27T11:00:00Z'],
    ['fri 20:00', '2026-11-20T13:00:00Z'],
    ['fri 18.00', '2026-11-27T11:00:00Z'],
    ['until fri 18:00', '2026-11-27T11:00:00Z'],
    ['monday 9am', '2026-11-23T02:00:00Z'],
    ['tomorrow 9am', '2026-11-21T02:00:00Z'],
    ['9am tomorrow', '2026-11-21T02:00:00Z'],
    ['25 Nov 18:00', '2026-11-25T11:00:00Z'],
    ['Wed 25 Nov 2026, 18:00', '2026-11-25T11:00:00Z'],
    ['Nov 25th at 6pm', '2026-11-25T11:00:00Z'],
    ['18:00', '2026-11-21T11:00:00Z'],
    ['20:00', '2026-11-20T13:00:00Z'],
    ['noon', '2026-11-21T05:00:00Z'],
    ['tomorrow morning', '2026-11-20T23:00:00Z'],
    ['fri 18:00 UTC', '2026-11-20T18:00:00Z'],
    ['25.11.2026', '2026-11-25T16:59:59Z'],
    ['25-11-2026', '2026-11-25T16:59:59Z'],
    ['18.00', '2026-11-21T11:00:00Z'],
    ['2026-11-25T18:00', '2026-11-25T11:00:00Z'],
    ['2026-11-25 18:00', '2026-11-25T11:00:00Z'],
    ['2026-11-25T18:00:00Z', '2026-11-25T18:00:00Z'],
    ['2026-11-25T18:00+02:00', '2026-11-25T16:00:00Z'],
    ['25 Nov 2020 18:00', '2020-11-25T11:00:00Z'],
    ['never', 'never'],
    [' Never ', 'never'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['25 Nov', '2026-11-25T16:59:59Z', '2026-11-25T02:00:00Z'],
    ['2026-11-25', '2026-11-25T16:59:59Z', '2026-11-25T02:00:00Z'],
    ['tomorrow', '2026-11-21T16:59:59Z', '2026-11-21T02:00:00Z'],
    ['mon', '2026-11-23T16:59:59Z', '2026-11-23T02:00:00Z'],
    ['20 Nov', '2026-11-20T16:59:59Z', '2026-11-20T02:00:00Z'],
    ['today', '2026-11-20T16:59:59Z', '2026-11-20T02:00:00Z'],
    ['1 January', '2027-01-01T16:59:59Z', '2027-01-01T02:00:00Z'],
  ])('takes %j for the end of that day as an expiry, and for nine as a time to send', (text, end, nine) => {
    expect(read(text, 'expiry')).toBe(end);
    expect(read(text, 'send')).toBe(nine);
  });

  it.each([
    '',
    'soon',
    '5',
    '31 Feb',
    'last friday',
    'yesterday',
    '2 days ago',
    'fri 18:00 please',
    'fri 9:00-11:00',
    'sun 25:00',
    '2026-13-45',
    '2026-11-25T25:00',
    '3 elephants',
  ])('does not understand %j', (text) => {
    expect(read(text)).toBe('not_understood');
  });

  it('keeps the hour of the clock over a change of clocks for days, and the distance for hours', () => {
    const now = new Date('2026-10-24T12:00:00Z');
    expect(read('1d', 'send', 'Europe/Berlin', now)).toBe('2026-10-25T13:00:00Z');
    expect(read('24h', 'send', 'Europe/Berlin', now)).toBe('2026-10-25T12:00:00Z');
  });

  it('knows the day of the person, not of the server', () => {
    const now = new Date('2026-11-20T20:00:00Z');
    expect(read('tomorrow 9am', 'send', 'Asia/Bangkok', now)).toBe('2026-11-22T02:00:00Z');
    expect(read('tomorrow 9am', 'send', 'America/New_York', now)).toBe('2026-11-21T14:00:00Z');
  });

  it('reads in UTC what comes from a zone nobody knows', () => {
    expect(read('fri 18:00', 'send', 'Mars/Olympus')).toBe('2026-11-20T18:00:00Z');
  });

  it('never throws', () => {
    const words = fc.constantFrom(
      'fri',
      '25',
      'Nov',
      '18:00',
      'in',
      '3d',
      'tomorrow',
      '2026-11-25',
      'T',
      '/',
      '-',
      '9am',
    );
    const texts = fc.oneof(
      fc.string({ maxLength: 100 }),
      fc.array(words, { maxLength: 6 }).map((each) => each.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text)).not.toBe('Invalid Date');
      }),
    );
  });
});

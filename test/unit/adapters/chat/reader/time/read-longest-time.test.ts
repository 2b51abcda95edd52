import { describe, expect, it } from '@jest/globals';
import {
  looksLikeTime,
  readLongestTime,
} from '../../../../../../src/adapters/chat/reader/time/read-longest-time.js';
import { showInstant, THURSDAY } from './read-when.js';

const CONTEXT = { now: THURSDAY, timeZone: 'Asia/Bangkok', use: 'expiry' } as const;

function read(line: string): string | null {
  const longest = readLongestTime(line.split(' '), CONTEXT);
  if (longest === null) return null;
  const { count, reading } = longest;
  if (reading.kind === 'at') return `${count} ${showInstant(reading.at)}`;
  return reading.kind === 'ask'
    ? `${count} ${reading.readings.map(showInstant).join(' | ')}`
    : `${count} ${reading.kind}`;
}

describe('readLongestTime', () => {
  it.each([
    ['30 Nov 2027 School fees', '3 2027-11-30T16:59:59Z'],
    ['tomorrow 14', '2 2026-11-27T07:00:00Z'],
    ['tomorrow 6 p.m. Ann', '3 2026-11-27T11:00:00Z'],
    ['fri 18:00 PST lunch', '3 2026-11-28T02:00:00Z'],
    ['fri 18:00, lunch', '2 2026-11-27T11:00:00Z'],
    ['1d 12h x', '2 2026-11-27T22:00:00Z'],
    ['never Ann', '1 never'],
    ['tomorrow 14 seats', '2 2026-11-27T07:00:00Z | 2026-11-27T16:59:59Z'],
    ['two weeks from friday lunch', '4 not_understood'],
    ['fri and sat lunch', '3 not_understood'],
    ['18:00ish today', '1 not_understood'],
    ['31 Feb lunch', '2 not_understood'],
    ['last friday lunch', '2 not_understood'],
    ['School fees', null],
  ])('takes of %j what is a time', (line, expected) => {
    expect(read(line)).toBe(expected);
  });
});

describe('looksLikeTime', () => {
  it.each(['may', 'pm', 'fri', '18:00', '2027', 'ICT', 'Bangkok', '14', '5th', 'ago', 'west', 'sharp'])(
    'refuses %j right after a time',
    (word) => {
      expect(looksLikeTime(word, CONTEXT)).toBe(true);
    },
  );

  it.each(['lunch', 'School', 'for', 'Ann', 'ref:INV-42', ''])('lets %j be a word', (word) => {
    expect(looksLikeTime(word, CONTEXT)).toBe(false);
  });
});

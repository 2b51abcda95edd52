import { describe, expect, it } from '@jest/globals';
import { findNearestWord } from '../../../../../../src/adapters/chat/reader/values/nearest-word.js';

const KNOWN = ['list', 'status', 'find', 'cancel', 'settings', 'help'];

describe('findNearestWord', () => {
  it.each([
    ['a letter too many', 'liist', 'list'],
    ['a letter too few', 'hlp', 'help'],
    ['another letter', 'fimd', 'find'],
    ['two letters swapped, which are one slip', 'lsit', 'list'],
    ['two slips in a long word', 'stautss', 'status'],
    ['another case', 'HELPP', 'help'],
  ])('finds what was meant with %s', (_slip, typed, meant) => {
    expect(findNearestWord(typed, KNOWN)).toBe(meant);
  });

  it.each([
    ['two slips in a short word', 'lissd'],
    ['three in a long one', 'sttngx'],
    ['too short to tell', 'hp'],
    ['longer than any word', 'l'.repeat(17)],
    ['another word', 'refund'],
  ])('finds nothing for %s', (_why, typed) => {
    expect(findNearestWord(typed, KNOWN)).toBeNull();
  });

  it('takes the nearest of several', () => {
    expect(findNearestWord('statis', ['static', 'status', 'statist'])).toBe('static');
    expect(findNearestWord('statuss', ['static', 'status'])).toBe('status');
  });
});

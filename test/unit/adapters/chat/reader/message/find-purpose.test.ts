import { describe, expect, it } from '@jest/globals';
import {
  findPurpose,
  findPurposeBehind,
} from '../../../../../../src/adapters/chat/reader/message/find-purpose.js';

const purposeOf = (text: string) => findPurpose(text, text);

describe('what somebody asks for', () => {
  it.each([
    ['Ann wants the workshop, 120 eur', 'workshop'],
    ['she would like to book a pottery class by friday', 'pottery class'],
    ['Tom signs up for Yoga - evenings', 'Yoga'],
    ['Ann needs 2 tickets', ''],
    ['hello there', ''],
  ])('in "%s" is "%s"', (text, purpose) => {
    expect(purposeOf(text)).toBe(purpose);
  });

  it('is nothing where it goes on for more than a line', () => {
    expect(purposeOf(`Ann wants ${'very '.repeat(20)}much`)).toBe('');
  });

  it('ends where something was taken out', () => {
    expect(findPurpose('wants tea 20 usd', 'wants tea \u0001\u0001\u0001\u0001\u0001\u0001')).toBe('tea');
  });
});

describe('what an amount is for', () => {
  const behind = (text: string, amount: string) => {
    const from = text.indexOf(amount);
    const span = { from, to: from + amount.length };
    return findPurposeBehind(text, text, [span]);
  };

  it.each([
    ['30 usd for the poster', 'poster'],
    ['it is 30 usd for your Yoga class, ok?', 'Yoga class'],
    ['30 usd for coffee by friday', 'coffee'],
    ['30 usd for Ann', ''],
    ['30 usd for 2 people', ''],
    ['30 usd', ''],
    ['30 usd, for the poster ask Bo', ''],
  ])('in "%s" is "%s"', (text, purpose) => {
    expect(behind(text, '30 usd')).toBe(purpose);
  });
});

import { describe, expect, it } from '@jest/globals';
import { findPurpose } from '../../../../../../src/adapters/chat/reader/message/find-purpose.js';

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

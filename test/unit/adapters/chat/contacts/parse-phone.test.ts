import { describe, expect, it } from '@jest/globals';
import { parsePhone } from '../../../../../src/adapters/chat/contacts/parse-phone.js';

describe('parsePhone', () => {
  it.each([
    ['+66 81 234 5678', '+66812345678'],
    ['+1 (202) 555-0143', '+12025550143'],
    ['0066 81 234 5678', '+66812345678'],
    ['tel:+66812345678', '+66812345678'],
    ['\u202a+66 81 234 5678\u202c', '+66812345678'],
  ])('reads %j', (text, phone) => {
    expect(parsePhone(text)).toBe(phone);
  });

  it('reads a national number only where the country is known', () => {
    expect(parsePhone('081 234 5678')).toBeNull();
    expect(parsePhone('081 234 5678', 'TH')).toBe('+66812345678');
    expect(parsePhone('081 234 5678', 'ZZ')).toBeNull();
  });

  it.each([
    '',
    'abc',
    '12345',
    '+1',
    '+999 123 456 789',
    'call +66812345678',
    '+66 81 234 5678 ext 12',
    '+'.repeat(4000),
  ])('refuses %j', (text) => {
    expect(parsePhone(text)).toBeNull();
  });
});

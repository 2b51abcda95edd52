import { describe, expect, it } from '@jest/globals';
import { joinAnd, joinOr } from '../../../../../src/adapters/chat/copy/join-and.js';
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';

describe('joinAnd and joinOr', () => {
  it.each([
    ['en', 'email, SMS and WhatsApp', 'email, SMS or WhatsApp'],
    ['vi', 'email, SMS và WhatsApp', 'email, SMS hoặc WhatsApp'],
    ['th', 'email SMS และ WhatsApp', 'email, SMS หรือ WhatsApp'],
    ['id', 'email, SMS, dan WhatsApp', 'email, SMS, atau WhatsApp'],
    ['ko', 'email, SMS 및 WhatsApp', 'email, SMS 또는 WhatsApp'],
    ['es', 'email, SMS y WhatsApp', 'email, SMS o WhatsApp'],
  ] as const)('join as is usual in %s', (language, all, any) => {
    const words = wordsIn(language);
    expect(joinAnd(words, ['email', 'SMS', 'WhatsApp'])).toBe(all);
    expect(joinOr(words, ['email', 'SMS', 'WhatsApp'])).toBe(any);
  });

  it.each([
    ['en', [], ''],
    ['en', ['email'], 'email'],
    ['en', ['email', 'SMS'], 'email or SMS'],
    ['th', ['email', 'SMS'], 'email หรือ SMS'],
  ] as const)('join in %s %j', (language, items, said) => {
    expect(joinOr(wordsIn(language), items)).toBe(said);
  });
});

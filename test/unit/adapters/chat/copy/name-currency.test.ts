import { describe, expect, it } from '@jest/globals';
import { nameCurrency } from '../../../../../src/adapters/chat/copy/name-currency.js';
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';
import type { Language } from '../../../../../src/domain/text/language.js';

describe('nameCurrency', () => {
  it.each<[Language, string]>([
    ['en', 'Vietnamese dong'],
    ['vi', 'Đồng Việt Nam'],
    ['ko', '베트남 동'],
  ])('names it in %s', (language, name) => {
    expect(nameCurrency(wordsIn(language), 'VND')).toBe(name);
  });

  it.each<Language>(['en', 'vi'])('calls one that has no name in %s by its code', (language) => {
    expect(nameCurrency(wordsIn(language), 'XYZ')).toBe('XYZ');
  });
});

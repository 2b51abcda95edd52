import { describe, expect, it } from '@jest/globals';
import { joinAnd, joinOr } from '../../../../../src/adapters/chat/copy/join-and.js';
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';
import type { Language } from '../../../../../src/domain/text/language.js';

describe('a list in a sentence', () => {
  it.each<[Language, string, string]>([
    ['en', 'a, b and c', 'a, b or c'],
    ['vi', 'a, b và c', 'a, b hoặc c'],
    ['id', 'a, b, dan c', 'a, b, atau c'],
    ['es', 'a, b y c', 'a, b o c'],
  ])('is joined as %s has it', (language, all, any) => {
    const words = wordsIn(language);
    expect([joinAnd(words, ['a', 'b', 'c']), joinOr(words, ['a', 'b', 'c'])]).toEqual([all, any]);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
  ])('may be as short as %j', (items, said) => {
    expect(joinOr(wordsIn('en'), items)).toBe(said);
  });
});

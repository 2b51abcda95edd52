import { describe, expect, it } from '@jest/globals';
import { findLanguage } from '../../../../../../src/adapters/chat/reader/values/find-language.js';
import { nameLanguage } from '../../../../../../src/adapters/chat/words/name-language.js';
import { wordsIn } from '../../../../../../src/adapters/chat/words/words-in.js';
import { LANGUAGES } from '../../../../../../src/domain/text/language.js';

describe('findLanguage', () => {
  it.each(LANGUAGES)('knows what Paylink calls each language in %s', (reader) => {
    const names = LANGUAGES.map((language) => nameLanguage(language, wordsIn(reader)));
    expect(names.map(findLanguage)).toEqual(LANGUAGES);
  });

  it.each([
    ['vi', 'vi'],
    ['VI', 'vi'],
    ['english', 'en'],
    ['Vietnamese', 'vi'],
    ['tiếng việt', 'vi'],
    ['Tiếng  Việt', 'vi'],
    ['Tiếng Việt'.normalize('NFD'), 'vi'],
    ['tieng viet', 'vi'],
    ['Tiếng Tây Ban Nha', 'es'],
    ['tieng han', 'ko'],
    ['thai', 'th'],
    ['ไทย', 'th'],
    ['bahasa', 'id'],
    ['Bahasa Indonesia', 'id'],
    ['korean', 'ko'],
    ['한국어', 'ko'],
    ['spanish', 'es'],
    ['Español', 'es'],
    ['espanol', 'es'],
  ])('knows %j', (text, language) => {
    expect(findLanguage(text)).toBe(language);
  });

  it.each(['', 'fr', 'klingon', 'v', 'constructor', 'bahasa melayu'])('knows nothing of %j', (text) => {
    expect(findLanguage(text)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { wordsIn } from '../../../../../../src/adapters/chat/words/words-in.js';
import { LANGUAGES } from '../../../../../../src/domain/text/language.js';

/** What a modal of Slack has room for over it and on its button. */
const MAX_LENGTH = 24;

describe('the title and the button of a form', () => {
  it.each(LANGUAGES)('are shown whole: %s', (language) => {
    const { say } = wordsIn(language);
    const shown = [say('form.title'), say('form.review'), say('settings.title'), say('settings.save')];
    expect(shown.filter((text) => text.length > MAX_LENGTH)).toEqual([]);
  });
});

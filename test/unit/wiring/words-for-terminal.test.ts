import { describe, expect, it } from '@jest/globals';
import { wordsForTerminal } from '../../../src/wiring/words-for-terminal.js';

describe('wordsForTerminal', () => {
  it.each([
    [{ LANG: 'vi_VN.UTF-8' }, 'vi'],
    [{ LC_MESSAGES: 'th_TH.UTF-8', LANG: 'vi_VN.UTF-8' }, 'th'],
    [{ LC_ALL: 'ko_KR.UTF-8', LC_MESSAGES: 'th_TH.UTF-8', LANG: 'vi_VN.UTF-8' }, 'ko'],
    [{ LC_ALL: '', LANG: 'es_ES@euro' }, 'es'],
    [{ LC_ALL: 'C', LANG: 'es_ES.UTF-8' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'en'],
    [{}, 'en'],
  ])('speaks, for %j, %s', (variables, language) => {
    expect(wordsForTerminal(variables).language).toBe(language);
  });
});

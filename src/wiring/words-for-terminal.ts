import type { Words } from '../adapters/chat/words/words.js';
import { wordsIn } from '../adapters/chat/words/words-in.js';
import { toLanguage } from '../domain/text/language.js';

/** For whoever sits at the terminal: the language of their messages as POSIX has it, else English. */
export function wordsForTerminal(variables: Readonly<Record<string, string | undefined>>): Words {
  const locale = variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'];
  return wordsIn(toLanguage(locale) ?? 'en');
}

import type { VNode } from 'preact';
import { LANGUAGES } from '../../../domain/text/language.js';
import { OWN_NAMES } from '../../chat/words/own-names.js';
import type { Words } from '../../chat/words/words.js';

interface LanguageSwitchProps {
  readonly words: Words;
  /** Of the page, without a query. */
  readonly path: string;
}

/** The page in each language, by the name that its readers know it by. */
export function LanguageSwitch({ words, path }: LanguageSwitchProps): VNode {
  return (
    <nav class="languages" aria-label={words.say('pay.languages')}>
      {LANGUAGES.map((language) => (
        <a
          href={`${path}?lang=${language}`}
          lang={language}
          aria-current={language === words.language ? 'true' : undefined}
        >
          {OWN_NAMES[language]}
        </a>
      ))}
    </nav>
  );
}

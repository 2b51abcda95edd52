import type { Language } from '../../../../domain/text/language.js';
import { findLanguage } from '../../reader/values/find-language.js';
import { OWN_NAMES } from '../../words/own-names.js';
import type { Words } from '../../words/words.js';
import type { Field } from '../model/field.js';
import { LANGUAGE_OPTIONS } from './language-options.js';
import { LINK_FIELD } from './link-fields.js';

/** What stands for none: a chat's option needs a value. */
const AS_SETTINGS = 'settings';

/** What was chosen as it is kept; empty for none. */
export function readChosenLanguage(value: string): string {
  return value === AS_SETTINGS ? '' : value;
}

/**
 * In which language the customer is asked; `typed` as a line says it, and nothing is chosen where that is none of ours.
 * `settings`: what holds for whom none is chosen.
 */
export function buildLanguageField(words: Words, typed: string, settings: Language): Field {
  const none = {
    label: words.say('form.language.as_settings', { language: OWN_NAMES[settings] }),
    value: AS_SETTINGS,
  };
  return {
    kind: 'select',
    name: LINK_FIELD.language,
    label: words.say('form.language'),
    hint: words.say('form.language.hint'),
    isRequired: true,
    placeholder: words.say('form.language.placeholder'),
    groups: [{ label: null, options: [none, ...LANGUAGE_OPTIONS] }],
    chosen: typed.trim() === '' ? AS_SETTINGS : findLanguage(typed),
  };
}

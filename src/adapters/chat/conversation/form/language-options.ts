import { LANGUAGES } from '../../../../domain/text/language.js';
import { OWN_NAMES } from '../../words/own-names.js';
import type { FieldOption } from '../model/field.js';

/** Each by its own name, so that whoever speaks it finds it. */
export const LANGUAGE_OPTIONS: readonly FieldOption[] = LANGUAGES.map((language) => ({
  label: OWN_NAMES[language],
  value: language,
}));

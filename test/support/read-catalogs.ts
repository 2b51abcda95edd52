import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../src/domain/text/language.js';

export const WORDS_FOLDER = join('src', 'adapters', 'chat', 'words');

export type CatalogText = Readonly<Record<string, string>>;

/** The catalog of each language, as it stands in its file. */
export function readCatalogs(): readonly (readonly [Language, CatalogText])[] {
  return LANGUAGES.map((language) => {
    const text = readFileSync(join(WORDS_FOLDER, 'languages', `${language}.json`), 'utf8');
    return [language, JSON.parse(text) as CatalogText];
  });
}

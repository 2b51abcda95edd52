import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../src/domain/text/language.js';

export const WORDS_FOLDER = join('src', 'adapters', 'chat', 'words');

export type CatalogText = Readonly<Record<string, string>>;

function readCatalog(path: string): CatalogText {
  return JSON.parse(readFileSync(path, 'utf8')) as CatalogText;
}

/** The catalog of each language, as it stands in its file. */
export function readCatalogs(): readonly (readonly [Language, CatalogText])[] {
  return LANGUAGES.map((language) => [language, join(WORDS_FOLDER, 'languages', `${language}.json`)] as const)
    .filter(([, path]) => existsSync(path))
    .map(([language, path]) => [language, readCatalog(path)]);
}

/** The parts that the English catalog is put together from, by the name of their file. */
export function readEnglishParts(): readonly (readonly [string, CatalogText])[] {
  const folder = join(WORDS_FOLDER, 'en');
  return readdirSync(folder).map((name) => [name, readCatalog(join(folder, name))]);
}

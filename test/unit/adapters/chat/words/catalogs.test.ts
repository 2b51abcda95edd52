import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from '@jest/globals';
import { buildMessageArgs, readMessageArgs } from '../../../../../scripts/words/build-message-args.js';
import en from '../../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';
import { readCatalogs, WORDS_FOLDER } from '../../../../support/read-catalogs.js';
import { findUnusedKeys } from './find-unused-keys.js';

const ENGLISH: Readonly<Record<string, string>> = en;
const CATALOGS = readCatalogs();

/** Each argument of a message with its type; the options of a select in one order. */
function listArgs(message: string): Readonly<Record<string, string>> {
  const args = [...readMessageArgs(message)].map(([name, type]) => [
    name,
    type.split(' | ').sort().join(' | '),
  ]);
  return Object.fromEntries(args.sort());
}

/** The parts of a message that are read as they stand, plural forms and options of selects included. */
function listLiterals(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return [element.value];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    return Object.values(element.options).flatMap(({ value }) => listLiterals(value));
  });
}

function listPluralForms(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const nested = Object.values(element.options).flatMap(({ value }) => listPluralForms(value));
    return element.type === TYPE.plural ? [...Object.keys(element.options), ...nested] : nested;
  });
}

/** What is written of each message, however it is laid out. */
const splitArgs = (text: string) =>
  text
    .replace(/\s/g, '')
    .replaceAll(';}', '}')
    .replaceAll(':|', ':')
    .split(/(?=readonly')/);
const findKeys = (
  catalog: Readonly<Record<string, string>>,
  isBad: (message: string, key: string) => boolean,
) => Object.entries(catalog).filter(([key, message]) => isBad(message, key));
const parseMessage = (message: string) => parse(message, { ignoreTag: true });

describe('the English catalog', () => {
  it('is sorted', () => {
    const keys = Object.keys(ENGLISH);
    expect(keys).toEqual([...keys].sort());
  });

  it('is what the arguments were written from', () => {
    const written = readFileSync(join(WORDS_FOLDER, 'message-args.ts'), 'utf8');
    expect(splitArgs(written)).toEqual(splitArgs(buildMessageArgs(ENGLISH)));
  });

  it('has no message that nobody says', () => {
    expect(findUnusedKeys(Object.keys(ENGLISH))).toEqual([]);
  });

  it('names messages by area and in lower case', () => {
    expect(findKeys(ENGLISH, (_, key) => !/^[a-z]+(\.[a-z0-9_]+)+$/.test(key))).toEqual([]);
  });
});

describe.each(CATALOGS)('the catalog %s', (language, catalog) => {
  it('has every message, in the order of the English one, and no other', () => {
    expect(Object.keys(catalog)).toEqual(Object.keys(ENGLISH));
  });

  it('gives each message the arguments that it is said with', () => {
    for (const [key, message] of Object.entries(catalog)) {
      expect({ key, ...listArgs(message) }).toEqual({ key, ...listArgs(ENGLISH[key] ?? '') });
    }
  });

  it('has the plural forms of its language alone', () => {
    const forms = new Set<string>(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
    const isForeign = (message: string) =>
      listPluralForms(parseMessage(message)).some((form) => !forms.has(form) && !/^=\d+$/.test(form));
    expect(findKeys(catalog, isForeign)).toEqual([]);
  });

  it('knows neither Slack nor HTML', () => {
    // What stands for something that is typed, as <amount>, is no tag.
    const marks =
      /<(?!\p{L}[\p{L}\p{M} ]+>)|<(br|em|bdi|code|span|strong|small)>|`|\*[^\s*][^*]*\*|:[a-z_]+:|&[#\w]+;|\b_[^_\s][^_]*_\b/u;
    const isMarked = (message: string) =>
      listLiterals(parseMessage(message)).some((text) => marks.test(text));
    expect(findKeys(catalog, isMarked)).toEqual([]);
  });

  it('has no spaces that nobody sees, and no message that says nothing', () => {
    expect(findKeys(catalog, (message) => message === '' || /^\s|\s$| {2}|\t|\u00a0$/.test(message))).toEqual(
      [],
    );
  });

  it('says no sentence as the English one does', () => {
    const countWords = (message: string) =>
      listLiterals(parseMessage(message))
        .join(' ')
        .match(/\p{L}+/gu)?.length ?? 0;
    // Shorter ones may be the same: "SMS", "Status", "XII B".
    const isEnglish = (message: string, key: string) => message === ENGLISH[key] && countWords(message) > 2;
    expect(language === 'en' ? [] : findKeys(catalog, isEnglish)).toEqual([]);
  });

  it('is what is said in its language', () => {
    expect(wordsIn(language).say('time.age.now')).toBe(catalog['time.age.now']);
  });
});

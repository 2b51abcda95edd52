import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { createWords } from '../../src/adapters/chat/words/create-words.js';
import en from '../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import type { Catalog } from '../../src/adapters/chat/words/words.js';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçďéƒğĥíĵķĺɱñóþɋŕšťúṽŵẋýžÁɃÇĎÉƑĞĤÍĴĶĹṂÑÓÞɊŔŠŤÚṼŴẊÝŽ';
/** Makes a text longer; no letter of the others, so that it can be taken out again. */
const FILLER = 'ö';
const LONGER_BY = 0.4;
/** A cut is told by this sign: where a message itself has one, it has another here. */
const [CUT, OWN_CUT] = ['…', '‥'];

const accent = new Map([...PLAIN].map((letter, at) => [letter, ACCENTED[at] ?? letter]));
const plain = new Map([...ACCENTED].map((letter, at) => [letter, PLAIN[at] ?? letter]));
const replaceLetters = (text: string, by: ReadonlyMap<string, string>) =>
  [...text].map((letter) => by.get(letter) ?? letter).join('');

/** One part of a message between its arguments: longer, accented, in brackets. Spaces at its ends stay outside. */
function pretend(text: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (!/\p{L}/u.test(core)) return text;
  const filler = FILLER.repeat(Math.ceil(core.length * LONGER_BY));
  return `${before}⟦${replaceLetters(core, accent).replaceAll(CUT, OWN_CUT)}${filler}⟧${after}`;
}

function pretendAll(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: pretend(element.value) };
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
    const options = Object.entries(element.options).map(
      ([name, option]) => [name, { ...option, value: pretendAll(option.value) }] as const,
    );
    return { ...element, options: Object.fromEntries(options) } as MessageFormatElement;
  });
}

const catalog = Object.fromEntries(
  Object.entries(en).map(([key, message]) => [
    key,
    printAST(pretendAll(parse(message, { ignoreTag: true }))),
  ]),
) as Catalog;

/** English from the catalog, made to show what is cut, glued or in no catalog; dates and lists stay English. */
export const PSEUDO = createWords('en', catalog);

/** The English that pseudo-words were made from. */
export function toEnglish(text: string): string {
  return text.replace(/⟦([^⟦⟧]*)⟧/g, (_, said: string) =>
    replaceLetters(said.replaceAll(FILLER, '').replaceAll(OWN_CUT, CUT), plain),
  );
}

import { COUNTRIES_BEFORE } from './currency-country-table.js';
import { COUNTRIES_AFTER } from './currency-country-table-after.js';
import { findListed, type Listed, listTexts, withPlainTexts } from './currency-index.js';
import { dropAccents } from './fold-word.js';

interface Country {
  readonly code: string;
  /** It belongs to the name before it: "dólares canadienses". */
  readonly mayFollow: boolean;
}

const COUNTRIES: ReadonlyMap<string, Country> = withPlainTexts<Country>([
  ...listTexts(COUNTRIES_BEFORE).map(([text, [, code]]) => [text, { code, mayFollow: false }] as const),
  ...listTexts(COUNTRIES_AFTER).map(([text, [, code]]) => [text, { code, mayFollow: true }] as const),
]);
const LINK = /^(?:de los|de|des|du|da|do|of)\s/;
const SIGN = /^(\p{Sc})([a-z]{2,3})$|^([a-z]{2,3})(\p{Sc})$/u;
const UNSPACED =
  /^[\p{Script=Thai}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー\p{M} ]+$/u;

/** Which country a text in lower case names. */
export function findCountry(text: string): Country | null {
  const plain = text.replace(/\.$/, '');
  return COUNTRIES.get(plain) ?? COUNTRIES.get(dropAccents(plain)) ?? null;
}

function narrow(name: Listed | null, isMeant: (code: string) => boolean): Listed | null {
  const candidates = name?.candidates.filter(isMeant) ?? [];
  const [usual = null] = candidates;
  return name === null || usual === null ? null : { ...name, candidates, usual };
}

/** "cad$", "$cad", "au$", "$mx": a sign, and a code or the two letters of a country that has the sign. */
function composeSign(text: string): Listed | null {
  const [, sign = '', after = '', before = '', signAfter = ''] = SIGN.exec(text) ?? [];
  const letters = `${after}${before}`.toUpperCase();
  return letters === '' ? null : narrow(findListed(sign || signAfter), (code) => code.startsWith(letters));
}

/** A name and what stands before and after it, of which one is a country; null when the two do not go together. */
function composePair(before: string, after: string): Listed | null {
  const adjective = findCountry(before);
  if (adjective !== null) return narrow(findListed(after), (code) => code === adjective.code);
  const country = findCountry(after.replace(LINK, ''));
  if (country === null) return null;
  const name = findListed(before);
  const meant = narrow(name, (code) => code === country.code);
  if (meant === null || name === null || country.mayFollow || LINK.test(after)) return meant;
  // "20 dollars singapore trip": Singapore's, or some other and for a trip; "500 won korean dinner" says nothing new.
  if (name.usual === country.code) return null;
  const others = name.candidates.filter((code) => code !== country.code);
  return { ...name, candidates: [country.code, ...others], usual: null, isContested: true };
}

/** Where a text may come apart: at its spaces and hyphens, or anywhere in scripts that have no spaces. */
function listCuts(text: string): readonly number[] {
  const cuts = Array.from({ length: text.length }, (_none, at) => at).slice(1);
  return UNSPACED.test(text) ? cuts : cuts.filter((at) => text.charAt(at) === ' ');
}

/** Every text of a country, and the little words between it and a name. */
export const COUNTRY_TEXTS: readonly string[] = [...COUNTRIES.keys(), 'de los des du da do of'];

/** A currency that is put together from a sign or a name and its country, in lower case with nothing around it. */
export function composeCurrency(text: string): Listed | null {
  const sign = composeSign(text);
  if (sign !== null) return sign;
  const spaced = text.replaceAll('-', ' ');
  for (const at of listCuts(spaced)) {
    const composed = composePair(spaced.slice(0, at).trim(), spaced.slice(at).trim());
    if (composed !== null) return composed;
  }
  return null;
}

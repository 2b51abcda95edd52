import { findCountry } from './compose-currency.js';
import type { CurrencyWord } from './currency-word.js';
import { findCurrencyWord } from './find-currency-word.js';
import { findSubunitWord } from './find-subunit-word.js';
import { matchCurrencyWords } from './match-currency-words.js';
import type { SubunitWord } from './subunit-word.js';

export interface MatchedSubunit {
  /** How many words it takes, at least one. */
  readonly count: number;
  readonly word: SubunitWord;
}

const MAX_WORDS = 4;
const LINK = /^(?:de|of|của|des|di)$/i;
const ARTICLE = /^(?:a|an|un)$/i;

/** A part of those of its currencies that are meant; null where it is a part of none of them. */
export function narrowSubunit(
  part: SubunitWord | null,
  isMeant: (code: string) => boolean,
): SubunitWord | null {
  const candidates = part?.candidates.filter(isMeant) ?? [];
  const [usual = null, ...others] = candidates;
  return part === null || usual === null
    ? null
    : { ...part, candidates, usual: others.length === 0 ? usual : null };
}

function ofCountry(part: SubunitWord | null, country: string): SubunitWord | null {
  const code = findCountry(country.toLowerCase())?.code;
  return narrowSubunit(part, (each) => each === code);
}

function ofCurrency(part: SubunitWord | null, currency: CurrencyWord | null): SubunitWord | null {
  return narrowSubunit(part, (code) => currency?.candidates.includes(code) === true);
}

/** "유로센트", "ยูโรเซนต์": a currency and its part in one word, in scripts without spaces. */
function ofOneWord(word: string): SubunitWord | null {
  if (/^[ -~]*$/.test(word)) return null;
  for (let at = 1; at < word.length; at += 1) {
    const part = findSubunitWord(word.slice(at));
    const [head, ofHead] = [word.slice(0, at), part === null ? null : findCurrencyWord(word.slice(0, at))];
    const found = part === null ? null : (ofCurrency(part, ofHead) ?? ofCountry(part, head));
    if (found !== null) return found;
  }
  return null;
}

/** "euro cents", "us cents", "유로센트": a part that is named with its currency, which comes first. */
export function matchNamedSubunit(words: readonly string[]): MatchedSubunit | null {
  for (let count = Math.min(words.length, MAX_WORDS); count > 1; count -= 1) {
    const listed = findSubunitWord(words.slice(0, count).join(' '));
    const [head, last = ''] = [words.slice(0, count - 1).join(' '), words[count - 1]];
    const word = listed ?? ofCountry(findSubunitWord(last), head);
    if (word !== null) return { count, word };
  }
  const word = ofOneWord(words[0] ?? '');
  return word === null ? null : { count: 1, word };
}

/** "cents", and what says whose they are behind it: "cents usd", "centavos mexicanos", "cents of a dollar". */
export function matchSubunitWords(words: readonly string[]): MatchedSubunit | null {
  const [first = '', ...rest] = words;
  const word = findSubunitWord(first);
  if (word === null) return null;
  const country = ofCountry(word, rest[0] ?? '');
  if (country !== null && findCountry((rest[0] ?? '').toLowerCase())?.mayFollow === true)
    return { count: 2, word: country };
  const link = LINK.test(rest[0] ?? '') ? (ARTICLE.test(rest[1] ?? '') ? 2 : 1) : 0;
  const currency = matchCurrencyWords(rest.slice(link));
  const owned = ofCurrency(word, currency?.word ?? null);
  if (currency === null || owned === null) return { count: 1, word };
  return { count: 1 + link + currency.count, word: owned };
}

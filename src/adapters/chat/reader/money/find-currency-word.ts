import { findCurrencyProblem } from '../../../../domain/money/currencies.js';
import { isAlsoWord } from './also-words.js';
import { composeCurrency } from './compose-currency.js';
import { findListed, type Listed } from './currency-index.js';
import type { CurrencyWord } from './currency-word.js';
import { trimWord } from './fold-word.js';

/** The longest name of a currency there is; a longer text is none. */
const MAX_LENGTH = 40;

function findCode(text: string): Listed | null {
  if (!/^[A-Za-z]{3}$/.test(text)) return null;
  const code = text.toUpperCase();
  const problem = findCurrencyProblem(code);
  if (problem === null) return { kind: 'code', candidates: [code], usual: code };
  return problem.problem === 'withdrawn' ? { kind: 'withdrawn', candidates: [code], usual: null } : null;
}

/**
 * What a text says of a currency: a code, also a withdrawn one, a sign or a name in any language we know, of one word
 * or of several ("us dollars"). Case does not matter, nor what stands around it in a sentence. Null: it names none.
 */
export function findCurrencyWord(text: string): CurrencyWord | null {
  const word = trimWord(text);
  if (word === '' || word.length > MAX_LENGTH) return null;
  const found = findCode(word) ?? findListed(word) ?? composeCurrency(word.toLowerCase());
  return found === null ? null : { ...found, isAlsoWord: isAlsoWord(word) };
}

import { findCurrencyWord } from '../money/find-currency-word.js';
import { foldText } from '../text/fold-text.js';
import type { Token } from '../text/tokenise.js';

/** An amount, an email or a phone number: where the words of a name or a note end. */
export function isValueLike(token: Token, next: Token | undefined, mayBeNumber: boolean): boolean {
  if (token.quoted) return true;
  const text = foldText(token.text);
  if (text.includes('@')) return true;
  if (/^[(+]?\d[\d()-]{6,}/.test(text) || /^\+\d/.test(text)) return true;
  if (!/^[\p{Sc}A-Za-z]{0,4}[-+(]?\d/u.test(text)) return isCurrency(text) && /^\d/.test(next?.text ?? '');
  if (!mayBeNumber) return true;
  // "ref:INV 42 usd": that number is the amount.
  return /\p{Sc}/u.test(text) || (next !== undefined && !next.quoted && isCurrency(foldText(next.text)));
}

function isCurrency(text: string): boolean {
  return findCurrencyWord(text) !== null;
}

import { findCurrencyWord } from '../reader/money/find-currency-word.js';

/** An amount as typed, apart from the currency typed with it. */
export interface AmountText {
  readonly number: string;
  /** Codes and signs in the order they stand: "$49.99 usd" has two. */
  readonly currencies: readonly string[];
}

/** Longer texts are no amount, whatever they hold. */
const MAX_LENGTH = 60;
const BEFORE = /^([-\u2212\u2013]?)\s?([\p{L}\p{Sc}]+)\s?(?=[-\u2212\u2013]?\p{N})/u;
const AFTER = /(?<=\p{N})\s?([\p{L}\p{Sc}]+)$/u;

/** A code of ISO 4217, also a withdrawn one, or a sign or word for a currency; alone, no word of a sentence. */
export function isCurrencyText(text: string): boolean {
  const word = findCurrencyWord(text);
  return word !== null && (word.usual !== null || !word.isAlsoWord);
}

/** Takes "usd", "$" or "€" off either end of an amount; anything else stays and makes it no number. */
export function splitAmountText(text: string): AmountText {
  const typed = text.trim();
  if (typed.length > MAX_LENGTH) return { number: typed, currencies: [] };
  const currencies: string[] = [];
  let number = typed;
  const [front = '', sign = '', before = ''] = BEFORE.exec(number) ?? [];
  if (isCurrencyText(before)) {
    currencies.push(before);
    number = `${sign}${number.slice(front.length)}`;
  }
  const [back = '', after = ''] = AFTER.exec(number) ?? [];
  if (isCurrencyText(after)) {
    currencies.push(after);
    number = number.slice(0, number.length - back.length);
  }
  return { number, currencies };
}

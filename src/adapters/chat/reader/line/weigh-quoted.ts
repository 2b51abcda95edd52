import { type AmountVerdict, ask } from '../amounts/verdict.js';
import { findCurrencyWord } from '../money/find-currency-word.js';
import { foldText } from '../text/fold-text.js';
import type { Token } from '../text/tokenise.js';
import { findAmount, findStrongSpans } from './find-amount.js';

export interface QuotedLine {
  readonly tokens: readonly Token[];
  /** The line without its options. */
  readonly folded: string;
  /** What is left of it without quoted words and people. */
  readonly left: string;
  /** The currency of an amount that says none. */
  readonly usual: string;
}

/** What is in quotes is words; where the amount is said there as well, or only there, it is asked which is meant. */
function withQuoted(verdict: AmountVerdict, folded: string, usual: string): AmountVerdict {
  if (verdict.kind !== 'none' && verdict.kind !== 'sure') return verdict;
  const quoted = findAmount(folded, usual);
  const readings = quoted.kind === 'sure' ? [quoted.amount] : quoted.kind === 'ask' ? quoted.readings : [];
  if (verdict.kind === 'none') return readings.length === 0 ? verdict : ask('stands_alone', readings, []);
  return ask('one_of_several', [verdict.amount, ...readings], verdict.spans);
}

/** A quoted word that is a number, has an amount with its currency in it, or begins with the currency of a number. */
function mayHoldAmount({ quoted, text, from, to }: Token, folded: string): boolean {
  if (!quoted) return false;
  const inside = foldText(text);
  if (/^[\d.,\s]+$/.test(inside) || findStrongSpans(inside).length > 0) return true;
  const [first = '', last = ''] = [inside.split(' ', 1)[0], inside.split(' ').at(-1)];
  const isBehind = /\d\s?$/.test(folded.slice(Math.max(0, from - 3), from));
  const isBefore = /^\s?\d/.test(folded.slice(to, to + 3));
  return (isBehind && findCurrencyWord(first) !== null) || (isBefore && findCurrencyWord(last) !== null);
}

/** Only then an amount in quotes is words for sure: `10 usd "5 usd off"`. */
function isSaidWithCurrency({ spans }: Extract<AmountVerdict, { kind: 'sure' }>, left: string): boolean {
  return findStrongSpans(left).some(({ from, to }) =>
    spans.some((span) => span.from === from && span.to === to),
  );
}

/** `"20" usd`: the number that belongs to a currency is the one in quotes. */
function isBeforeCurrency({ text, to }: Token, folded: string): boolean {
  const next = /^\s?([^\s\d]{1,12})/.exec(folded.slice(to, to + 14))?.[1];
  return /^[\d.,\s]+$/.test(foldText(text)) && next !== undefined && findCurrencyWord(next) !== null;
}

/** The quotes of a line as spaces. */
function unquote(tokens: readonly Token[], folded: string): string {
  const quotes = tokens.filter(({ quoted }) => quoted).flatMap(({ from, to }) => [from, to - 1]);
  return folded
    .split('')
    .map((sign, at) => (quotes.includes(at) ? ' ' : sign))
    .join('');
}

/** An amount that stands in quotes, or beside an amount in quotes, is asked about. */
export function weighQuoted(
  found: AmountVerdict,
  { tokens, folded, left, usual }: QuotedLine,
): AmountVerdict {
  const isSaid = found.kind === 'sure' && isSaidWithCurrency(found, left);
  const isInQuotes = tokens.some(
    (token) => mayHoldAmount(token, folded) && (!isSaid || isBeforeCurrency(token, folded)),
  );
  return isInQuotes ? withQuoted(found, unquote(tokens, folded), usual) : found;
}

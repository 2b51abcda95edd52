import { isCurrencyText, splitAmountText } from './split-amount-text.js';
import type { Token } from './tokenise.js';

export interface PickedAmount {
  readonly amount: string;
  readonly currency: string;
  /** All that is neither, in order: the description. */
  readonly words: readonly Token[];
}

const WELL_FORMED = /^[-\u2212\u2013]?\d[\d.,'\u2019]*$/;
/** 999 999 999 999 and its decimals: no amount has more groups. */
const MAX_NUMBER_PARTS = 5;
const STARTS_LIKE_NUMBER = /^[-\u2212\u2013+]?[.,]?\p{N}/u;

/** A word that was meant as an amount, right or wrong: "-5", "1e5", full-width digits, "$49.99". */
export function isAmountLike({ text, quoted }: Token): boolean {
  return !quoted && STARTS_LIKE_NUMBER.test(splitAmountText(text).number);
}

function trimEnd(text: string): string {
  return text.replace(/[,.;:]$/, '');
}

export function isCurrencyToken(token: Token | undefined): boolean {
  return token !== undefined && !token.quoted && isCurrencyText(trimEnd(token.text));
}

/**
 * How many words from `at` on are one number with spaces between its thousands: "1 250 000".
 * One such group alone ("5 100 tickets") is taken for words unless what follows is no plain word.
 */
function countNumberParts(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first === undefined || !/^[\p{Sc}A-Za-z]*[-\u2212]?\d{1,3}$/u.test(first.text)) return 1;
  let parts = 1;
  while (
    parts < MAX_NUMBER_PARTS &&
    /^\d{3}(?:[.,]\d+)?[A-Za-z\p{Sc}]*$/u.test(tokens[at + parts]?.text ?? '')
  )
    parts += 1;
  const next = tokens[at + parts];
  const isEnd = next === undefined || next.quoted || isCurrencyToken(next) || isCurrencyToken(tokens[at - 1]);
  return parts > 2 || isEnd ? parts : 1;
}

/** Where the amount stands: beside a currency, else the first word, else the first thing that is a number. */
function findAmountAt(tokens: readonly Token[]): number {
  const isPlain = (token: Token | undefined) => token !== undefined && !token.quoted;
  const rules: readonly ((token: Token, at: number) => boolean)[] = [
    (token) => isAmountLike(token) && splitAmountText(token.text).currencies.length > 0,
    (token, at) => isAmountLike(token) && isCurrencyToken(tokens[at + countNumberParts(tokens, at)]),
    (token, at) => isAmountLike(token) && isCurrencyToken(tokens[at - 1]),
    (token, at) => at === 0 && isAmountLike(token),
    (token) => isPlain(token) && WELL_FORMED.test(trimEnd(token.text)),
    (token) => isAmountLike(token),
    // "five usd": a word where the amount belongs, so that the refusal names the amount.
    (token, at) => isPlain(token) && !isCurrencyToken(token) && at === 0 && isCurrencyToken(tokens[1]),
  ];
  for (const rule of rules) {
    const at = tokens.findIndex(rule);
    if (at !== -1) return at;
  }
  return -1;
}

/** "49.99 xyz": three letters in the currency's place that are no word of a description. */
function isWrongCurrency(token: Token | undefined, tokens: readonly Token[]): boolean {
  if (token === undefined || token.quoted || !/^[A-Za-z]{3}$/.test(token.text)) return false;
  const plainWords = tokens.filter((each) => !each.quoted && !isAmountLike(each));
  return token.text === token.text.toUpperCase() || plainWords.length === 1;
}

/** Takes the amount and its currency out of a line, in either order, glued or apart. */
export function pickAmount(tokens: readonly Token[]): PickedAmount {
  const at = findAmountAt(tokens);
  const first = tokens[at];
  const isCode = (token: Token) => isCurrencyToken(token) && token.text === token.text.toUpperCase();
  if (first === undefined) {
    const [code, ...more] = tokens.filter((token) => isCurrencyToken(token) && token === tokens[0]);
    const words = code === undefined ? tokens : tokens.slice(1);
    return { amount: '', currency: code !== undefined && more.length === 0 ? trimEnd(code.text) : '', words };
  }
  const parts = countNumberParts(tokens, at);
  const amount = trimEnd(
    tokens
      .slice(at, at + parts)
      .map(({ text }) => text)
      .join(' '),
  );
  const rest = [...tokens.slice(0, at), ...tokens.slice(at + parts)];
  if (splitAmountText(amount).currencies.some((text) => /^[A-Za-z]/.test(text))) {
    return { amount, currency: '', words: rest };
  }
  const after = tokens[at + parts];
  const before = tokens[at - 1];
  const currency = isCurrencyToken(after)
    ? after
    : isCurrencyToken(before)
      ? before
      : isWrongCurrency(after, tokens)
        ? after
        : rest.find(isCode);
  return {
    amount,
    currency: currency === undefined ? '' : trimEnd(currency.text),
    words: rest.filter((token) => token !== currency),
  };
}

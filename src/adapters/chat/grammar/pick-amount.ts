import type { CommandProblem } from './command.js';
import { isCurrencyText, splitAmountText } from './split-amount-text.js';
import type { Token } from './tokenise.js';

export interface PickedAmount {
  readonly amount: string;
  readonly currency: string;
  /** All that is neither, in order: the description. */
  readonly words: readonly Token[];
  readonly problem: CommandProblem | null;
}

const WELL_FORMED = /^[-\u2212\u2013]?\d[\d.,'\u2019]*$/;
const STARTS_LIKE_NUMBER = /^[-\u2212\u2013+]?[.,]?\p{N}/u;
/** 999 999 999 999 and its decimals: no amount has more groups. */
const MAX_NUMBER_PARTS = 5;

/** A word that was meant as an amount, right or wrong: "-5", "1e5", full-width digits, "$49.99". */
export function isAmountLike({ text, quoted }: Token): boolean {
  return !quoted && STARTS_LIKE_NUMBER.test(splitAmountText(text).number);
}

export function isCurrencyToken(token: Token | undefined): boolean {
  return token !== undefined && !token.quoted && isCurrencyText(trimEnd(token.text));
}

/** A code that is meant as one wherever it stands: in capitals. */
function isLoudCode(token: Token | undefined): boolean {
  return isCurrencyToken(token) && token?.text === token?.text.toUpperCase();
}

function trimEnd(text: string): string {
  return text.replace(/[,.;:]$/, '');
}

/** How many words from `at` on may be one number with spaces between its thousands: "1 250 000". */
function countNumberParts(tokens: readonly Token[], at: number): number {
  if (!/^[\p{Sc}A-Za-z]*[-\u2212]?\d{1,3}$/u.test(tokens[at]?.text ?? '')) return 1;
  let parts = 1;
  const isGroup = (token: Token | undefined) =>
    token !== undefined && !token.quoted && /^\d{3}(?:[.,]\d+)?[A-Za-z\p{Sc}]*$/u.test(token.text);
  while (parts < MAX_NUMBER_PARTS && isGroup(tokens[at + parts])) parts += 1;
  return parts;
}

/** Where the amount stands: beside a currency, else the first word, else the first thing that is a number. */
function findAmountAt(tokens: readonly Token[]): number {
  const rules: readonly ((token: Token, at: number) => boolean)[] = [
    (token) => isAmountLike(token) && splitAmountText(token.text).currencies.length > 0,
    (token, at) => isAmountLike(token) && isCurrencyToken(tokens[at + countNumberParts(tokens, at)]),
    (token, at) => isAmountLike(token) && isCurrencyToken(tokens[at - 1]),
    (token, at) => at === 0 && isAmountLike(token),
    (token) => !token.quoted && WELL_FORMED.test(trimEnd(token.text)),
    (token) => isAmountLike(token),
    // "five usd": a word where the amount belongs, so that the refusal names the amount.
    (token, at) => at === 0 && !token.quoted && !isCurrencyToken(token) && isCurrencyToken(tokens[1]),
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

/** The amount's words, with the currency before it if one stands on either side: they must not disagree unseen. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function findCurrency(tokens: readonly Token[], { from, to }: Span, isGlued: boolean): Token | undefined {
  const after = tokens[to];
  const before = tokens[from - 1];
  const rest = [...tokens.slice(0, from), ...tokens.slice(to)];
  if (isGlued) return isLoudCode(after) ? after : undefined;
  if (isCurrencyToken(after)) return after;
  if (isCurrencyToken(before)) return before;
  return isWrongCurrency(after, tokens) ? after : rest.find(isLoudCode);
}

/** "1 250 tickets" may be 1 for 250 tickets; beside a currency, or with nothing left to count, it is 1250. */
function findUnclear(tokens: readonly Token[], { from, to }: Span): CommandProblem | null {
  const next = tokens[to];
  const isCounted = next !== undefined && !next.quoted && !isCurrencyToken(next);
  if (to - from !== 2 || !isCounted || isCurrencyToken(tokens[from - 1])) return null;
  return { problem: 'unclear_amount', text: joinText(tokens.slice(from, to)) };
}

function joinText(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

function pickCurrencyAlone(tokens: readonly Token[]): PickedAmount {
  const [first, ...rest] = tokens;
  if (first === undefined || !isCurrencyToken(first))
    return { amount: '', currency: '', words: tokens, problem: null };
  return { amount: '', currency: trimEnd(first.text), words: rest, problem: null };
}

/** Takes the amount and its currency out of a line, in either order, glued or apart. */
export function pickAmount(tokens: readonly Token[]): PickedAmount {
  const at = findAmountAt(tokens);
  if (at === -1) return pickCurrencyAlone(tokens);
  const number: Span = { from: at, to: at + countNumberParts(tokens, at) };
  const isBetween = isCurrencyToken(tokens[at - 1]) && isCurrencyToken(tokens[number.to]);
  const span: Span = isBetween ? { ...number, from: at - 1 } : number;
  const amount = trimEnd(joinText(tokens.slice(span.from, span.to)));
  const isGlued = !isBetween && splitAmountText(amount).currencies.some((text) => /^[A-Za-z]/.test(text));
  const currency = findCurrency(tokens, span, isGlued);
  const rest = [...tokens.slice(0, span.from), ...tokens.slice(span.to)];
  return {
    amount,
    currency: currency === undefined ? '' : trimEnd(currency.text),
    words: rest.filter((token) => token !== currency),
    problem: findUnclear(tokens, number),
  };
}

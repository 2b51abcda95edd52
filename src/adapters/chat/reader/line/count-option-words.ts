import { overlaps, type Span } from '../text/span.js';
import type { Token } from '../text/tokenise.js';
import { findLanguage } from '../values/find-language.js';
import { BEGINS_WITH_LABEL } from '../values/labels.js';
import type { LineContext } from '../values/line-context.js';
import { findChannel, splitOption } from '../values/link-options.js';
import { isValueLike } from './is-value-like.js';
import { countReminders, countTime } from './read-time-option.js';

export interface OptionsOf {
  readonly context: LineContext;
  /** Amounts with their currency, emails and phones: where the value of an option ends. */
  readonly stops: readonly Span[];
  /** Words that say when the link ends or goes out: where a name or a reference ends. */
  readonly ends: readonly Span[];
  /** Other times in figures: where a name ends. */
  readonly times: readonly Span[];
}

export interface Option {
  readonly name: string;
  readonly value: string;
  /** Its value was in quotes: it is whole. */
  readonly isQuoted: boolean;
}

const TIMES: ReadonlySet<string> = new Set(['expires', 'send', 'remind']);
/** A note may say by when something is: that is asked. */
const ENDED: ReadonlySet<string> = new Set(['name', 'ref']);
/** In `remind:fri 10:00, 20 usd` it looks like the first of several amounts. */
const CLOCK = /^\d{1,2}:\d{2}[,;]?$/;

/** How many of the words behind an option are its value too: `ref:INV 42`, `name:Ann Lee`, `expires:30 Nov 2027`. */
export function countMore(
  { name, value, isQuoted }: Option,
  next: readonly Token[],
  { context, stops, ends, times }: OptionsOf,
): number {
  if (isQuoted) return 0;
  const others = [...(ENDED.has(name) ? ends : []), ...(name === 'name' ? times : [])];
  const isAmount = (token: Token) => overlaps(token, stops) && !(TIMES.has(name) && CLOCK.test(token.text));
  const isOther = (token: Token) =>
    splitOption(token) !== null || isLabelled(token) || overlaps(token, others);
  const end = next.findIndex((token) => token.quoted || isOther(token) || isAmount(token));
  const free = end === -1 ? next : next.slice(0, end);
  // A space after the colon.
  if (value === '') return free.length === 0 ? (next[0]?.quoted === true ? 1 : 0) : 1;
  switch (name) {
    case 'expires':
    case 'send':
      return countTime([value, ...free.map(({ text }) => text)], name, context);
    case 'remind':
      return countReminders([value, ...free.map(({ text }) => text)], context);
    case 'via':
      return countList(value, free);
    case 'lang':
      return countName(value, free);
    case 'ref':
      return countReference(free, /\d/.test(value));
    default:
      return countWords(free);
  }
}

/** "phone:+66812345678", "total:20": no option, but the value of one ends there. */
function isLabelled({ text }: Token): boolean {
  return BEGINS_WITH_LABEL.test(text);
}

/** "lang:tiếng việt" has a second word, "lang:tiếng tây ban nha" a fourth. */
function countName(value: string, next: readonly Token[]): number {
  const words = next.slice(0, 3).map(({ text }) => text);
  const counts = words.map((_, at) => at + 1).toReversed();
  return counts.find((count) => findLanguage([value, ...words.slice(0, count)].join(' ')) !== null) ?? 0;
}

const AND = /^(?:[,&+]|and|or|y|et|und|và|dan|와|และ)$/i;

/** "via:email, sms", "via:email and sms". */
function countList(value: string, next: readonly Token[]): number {
  let count = 0;
  let isOpen = value.endsWith(',');
  for (const { text } of next) {
    const isChannel = findChannel(text.replace(/,$/, '')) !== null;
    if (!(isOpen || isChannel || AND.test(text))) break;
    // What follows "and" and is no channel is a word again.
    if (isOpen && !isChannel && !value.endsWith(',')) return count - 1;
    isOpen = AND.test(text) || text.endsWith(',');
    count += 1;
  }
  return count;
}

/** The numbers that go on with it; one that has none yet takes words too. */
function countReference(next: readonly Token[], hasDigits: boolean): number {
  const words = countWords(next, true);
  const part = next.slice(0, words);
  if (!hasDigits && !part.some(({ text }) => /\d/.test(text))) return words;
  const stop = part.findIndex(
    ({ text }, at) =>
      !/\d/.test(text) && (hasDigits || part.slice(0, at).some((each) => /\d/.test(each.text))),
  );
  return stop === -1 ? words : stop;
}

function countWords(next: readonly Token[], mayBeNumbers = false): number {
  const stop = next.findIndex((token, at) => {
    const behind = next[at + 1];
    return /^\p{L}+:$/u.test(token.text) || isValueLike(token, behind, mayBeNumbers);
  });
  return stop === -1 ? next.length : stop;
}

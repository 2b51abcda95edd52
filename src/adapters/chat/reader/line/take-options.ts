import type { Question } from '../questions/question.js';
import { overlaps, type Span } from '../text/span.js';
import type { Token } from '../text/tokenise.js';
import { findLanguage } from '../values/find-language.js';
import type { LineContext } from '../values/line-context.js';
import type { LineProblem } from '../values/line-problem.js';
import {
  addOption,
  findChannel,
  type Gathering,
  type LinkOptions,
  splitOption,
} from '../values/link-options.js';
import { isValueLike } from './is-value-like.js';
import { countReminders, countTime, readRemindersOption, readTimeOption } from './read-time-option.js';

export interface TakenOptions {
  /** A time that is asked about is empty. */
  readonly options: LinkOptions;
  readonly questions: readonly Question[];
  readonly spans: readonly Span[];
  readonly problem: LineProblem | null;
}

/** In the place of a time for sending that is asked about. */
export const ASKED = '?';

export interface OptionsOf {
  readonly context: LineContext;
  /** Amounts with their currency, emails and phones: where the value of an option ends. */
  readonly stops: readonly Span[];
}

interface Option {
  readonly name: string;
  readonly value: string;
  /** Its value was in quotes: it is whole. */
  readonly isQuoted: boolean;
}

function readOption(token: Token | undefined): Option | null {
  const split = token === undefined ? null : splitOption(token);
  return split === null || token === undefined
    ? null
    : { ...split, isQuoted: token.endsQuoted && split.value !== '' };
}

const TIMES: ReadonlySet<string> = new Set(['expires', 'send', 'remind']);
/** In `remind:fri 10:00, 20 usd` it looks like the first of several amounts. */
const CLOCK = /^\d{1,2}:\d{2}[,;]?$/;

/** How many of the words behind an option are its value too: `ref:INV 42`, `name:Ann Lee`, `expires:30 Nov 2027`. */
function countMore(
  { name, value, isQuoted }: Option,
  next: readonly Token[],
  { context, stops }: OptionsOf,
): number {
  if (isQuoted) return 0;
  const isAmount = (token: Token) => overlaps(token, stops) && !(TIMES.has(name) && CLOCK.test(token.text));
  const end = next.findIndex((token) => token.quoted || splitOption(token) !== null || isAmount(token));
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
  const stop = next.findIndex(
    (token, at) => /^\p{L}+:$/u.test(token.text) || isValueLike(token, next[at + 1], mayBeNumbers),
  );
  return stop === -1 ? next.length : stop;
}

interface Taken extends Option {
  /** How many tokens behind the first it has. */
  readonly more: number;
  readonly to: number;
}

/** An option with all of its value, which may begin behind a space and then go on. */
function takeOption(first: Option, tokens: readonly Token[], at: number, of: OptionsOf): Taken {
  let option = first;
  let more = 0;
  for (let rounds = 0; rounds < 2; rounds += 1) {
    const wasEmpty = option.value === '';
    const rest = tokens.slice(at + 1 + more);
    const taken = rest.slice(0, countMore(option, rest, of));
    const typed = [option.value, ...taken.map(({ text }) => text)].join(' ').trim();
    const value = option.name === 'via' ? typed : typed.replace(/[,;)\]|\s]+$/, '').replace(/^`(.*)`$/, '$1');
    option = { ...option, value, isQuoted: option.isQuoted || taken.at(-1)?.quoted === true };
    more += taken.length;
    if (!wasEmpty) break;
  }
  return { ...option, more, to: tokens[at + more]?.to ?? 0 };
}

/** Takes the options out of a line. The first problem is kept, and reading goes on so that nothing typed is lost. */
export function takeOptions(tokens: readonly Token[], of: OptionsOf): TakenOptions {
  const { context, stops } = of;
  const gathered: Gathering = { values: {}, channels: null, notes: [] };
  const spans: Span[] = [];
  const questions: Question[] = [];
  let problem: LineProblem | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const option = readOption(token);
    if (token === undefined || option === null) continue;
    const taken = takeOption(option, tokens, at, of);
    at += taken.more;
    spans.push({ from: token.from, to: taken.to });
    const found = addOption(taken, gathered);
    problem ??= found;
    const next = tokens[at + 1];
    const isStop = next !== undefined && overlaps(next, stops);
    if (problem !== null) continue;
    const time =
      taken.name === 'remind'
        ? readRemindersOption(taken.value, context)
        : readTimeOption(taken, isStop ? undefined : next, context);
    if (time !== null && 'problem' in time) problem ??= time;
    else if (time !== null) questions.push(time);
  }
  return { options: withoutAsked(gathered, questions), spans, questions, problem };
}

function withoutAsked({ values, ...rest }: Gathering, questions: readonly Question[]): LinkOptions {
  const isAsked = (about: Question['about']) => questions.some((question) => question.about === about);
  return {
    ...rest,
    values: {
      ...values,
      ...(isAsked('expires') ? { expires: '' } : {}),
      ...(isAsked('sendAt') ? { send: ASKED } : {}),
      ...(isAsked('reminders') ? { remind: '' } : {}),
    },
  };
}

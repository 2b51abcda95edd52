import type { CommandProblem } from '../../grammar/command.js';
import { addOption, type Gathering, isOptionName, type LinkOptions, splitOption } from '../../grammar/link-options.js';
import { readLongestTime } from '../time/read-longest-time.js';
import type { Span } from '../text/span.js';
import type { Token } from '../text/tokenise.js';
import { isValueLike } from './is-value-like.js';
import type { LineContext } from './line-context.js';

export interface TakenOptions {
  readonly options: LinkOptions;
  readonly spans: readonly Span[];
  readonly problem: CommandProblem | null;
}

interface Option {
  readonly name: string;
  readonly value: string;
  /** Its value was in quotes: it is whole. */
  readonly isQuoted: boolean;
}

function readOption(token: Token | undefined): Option | null {
  const split = token === undefined ? null : splitOption(token);
  return split === null || token === undefined ? null : { ...split, isQuoted: token.endsQuoted && split.value !== '' };
}

/** How many of the words behind an option are its value too: `ref:INV 42`, `name:Ann Lee`, `expires:30 Nov 2027`. */
function countMore({ name, value, isQuoted }: Option, next: readonly Token[], context: LineContext): number {
  if (isQuoted) return 0;
  const end = next.findIndex((token) => token.quoted || splitOption(token) !== null);
  const free = end === -1 ? next : next.slice(0, end);
  // A space after the colon.
  if (value === '') return free.length === 0 ? (next[0]?.quoted === true ? 1 : 0) : 1;
  switch (name) {
    case 'expires':
    case 'send':
      return countTime([value, ...free.map(({ text }) => text)], name, context);
    case 'via':
      return countList(value, free);
    case 'ref':
      return countReference(free, /\d/.test(value));
    default:
      return countWords(free);
  }
}

function countTime(words: readonly string[], name: 'expires' | 'send', context: LineContext): number {
  const use = name === 'expires' ? 'expiry' : 'send';
  const found = readLongestTime(words, { ...context, use });
  return found === null ? 0 : Math.max(0, found.count - 1);
}

function countList(value: string, next: readonly Token[]): number {
  let count = 0;
  for (let last = value; last.endsWith(',') && next[count] !== undefined; count += 1) last = next[count]?.text ?? '';
  return count;
}

/** The numbers that go on with it; one that has none yet takes words too. */
function countReference(next: readonly Token[], hasDigits: boolean): number {
  const words = countWords(next, true);
  const part = next.slice(0, words);
  if (!hasDigits && !part.some(({ text }) => /\d/.test(text))) return words;
  const stop = part.findIndex(({ text }, at) => !/\d/.test(text) && (hasDigits || part.slice(0, at).some((each) => /\d/.test(each.text))));
  return stop === -1 ? words : stop;
}

function countWords(next: readonly Token[], mayBeNumbers = false): number {
  const stop = next.findIndex((token, at) => isValueLike(token, next[at + 1], mayBeNumbers));
  return stop === -1 ? next.length : stop;
}

/** Takes the options out of a line. The first problem is kept, and reading goes on so that nothing typed is lost. */
export function takeOptions(tokens: readonly Token[], context: LineContext): TakenOptions {
  const gathered: Gathering = { values: {}, channels: null, notes: [] };
  const spans: Span[] = [];
  let problem: CommandProblem | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    let option = readOption(token);
    if (token === undefined || option === null) continue;
    let to = token.to;
    // The value may begin behind a space, and then go on.
    for (let rounds = 0; rounds < 2; rounds += 1) {
      const more = tokens.slice(at + 1, at + 1 + countMore(option, tokens.slice(at + 1), context));
      const value = [option.value, ...more.map(({ text }) => text)].join(' ').trim();
      const wasEmpty = option.value === '';
      option = { ...option, value, isQuoted: option.isQuoted || more.at(-1)?.quoted === true };
      at += more.length;
      to = more.at(-1)?.to ?? to;
      if (!wasEmpty) break;
    }
    const found = addOption(option, gathered);
    if (isOptionName(option.name) || found !== null) spans.push({ from: token.from, to });
    problem ??= found;
  }
  return { options: gathered, spans, problem };
}

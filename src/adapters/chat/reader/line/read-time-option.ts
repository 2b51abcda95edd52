import { readReminders } from '../form/read-reminders.js';
import type { Question } from '../questions/question.js';
import type { Token } from '../text/tokenise.js';
import { parseWhen, type WhenContext } from '../time/parse-when.js';
import { looksLikeTime, readLongestTime } from '../time/read-longest-time.js';
import type { LineContext } from '../values/line-context.js';
import type { LineProblem } from '../values/line-problem.js';

/** Words behind a time that change it. */
const GOES_ON = /^(?:after|before|next|central|eastern|pacific|mountain|halb|günü|christmas|easter)$/i;

interface TimeOption {
  readonly name: string;
  readonly value: string;
  readonly isQuoted: boolean;
}

function toWhenContext(name: string, context: LineContext): WhenContext | null {
  if (name === 'expires') return { ...context, use: 'expiry' };
  return name === 'send' ? { ...context, use: 'send' } : null;
}

/** How many of the words behind a time option's first are its value too: `expires:30 Nov 2027`. */
export function countTime(words: readonly string[], name: string, context: LineContext): number {
  const when = toWhenContext(name, context);
  const found = when === null ? null : readLongestTime(words, when);
  return Math.max(0, (found?.count ?? 1) - 1);
}

/** How many of the words behind the first of `remind:fri 10:00, mon 10:00` are its value too: a time behind each comma. */
export function countReminders(words: readonly string[], context: LineContext): number {
  let count = 0;
  let isOpen = true;
  while (isOpen) {
    const next = words.slice(count);
    const found = readLongestTime(next, { ...context, use: 'send' });
    // A number behind the comma may be the amount.
    const isTime = found !== null && found.reading.kind !== 'not_understood';
    if (!isTime || (count > 0 && /^\d+[,;]?$/.test(next[0] ?? ''))) break;
    count += found.count;
    isOpen = /[,;]$/.test(words[count - 1] ?? '');
  }
  return Math.max(0, count - 1);
}

/** What is to be asked about `remind:`; null: nothing, or it cannot be read. */
export function readRemindersOption(value: string, context: LineContext): Question | null {
  const read = readReminders(value, context);
  if (read.kind !== 'ask') return null;
  const readings = read.readings.map((times) => ({ kind: 'reminders', times }) as const);
  return { about: 'reminders', text: value, why: 'time_unclear', readings };
}

/**
 * What is to be asked about the value of `expires:` or `send:`, or why it cannot be read: words that look as if they
 * belonged to it follow. Null: nothing.
 */
export function readTimeOption(
  { name, value, isQuoted }: TimeOption,
  next: Token | undefined,
  context: LineContext,
): Question | LineProblem | null {
  const when = toWhenContext(name, context);
  if (when === null || value === '') return null;
  const words =
    next === undefined || next.quoted || isQuoted ? value.split(' ') : [...value.split(' '), next.text];
  const reading = isQuoted ? parseWhen(value, when) : (readLongestTime(words, when)?.reading ?? null);
  if (reading === null || reading.kind === 'not_understood') return null;
  const mayGoOn = next !== undefined && (GOES_ON.test(next.text) || looksLikeTime(next.text, when));
  if (!isQuoted && mayGoOn && !next.quoted) {
    return { problem: 'unclear_time', text: `${value} ${next.text}` };
  }
  if (reading.kind !== 'ask') return null;
  const kind = name === 'expires' ? 'expires' : 'sendAt';
  return {
    about: kind,
    text: value,
    why: 'time_unclear',
    readings: reading.readings.map((at) => ({ kind, at })),
  };
}

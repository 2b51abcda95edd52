import { findDeadline } from '../line/find-deadline.js';
import type { Question } from '../questions/question.js';
import { TAKEN } from '../text/span.js';
import { writeMoment } from '../time/example-times.js';
import { findTimes, type TimeSpan } from '../time/find-times.js';
import { readLongestTime } from '../time/read-longest-time.js';
import type { LineContext } from '../values/line-context.js';
import { namesOf } from '../values/link-options.js';

export interface MessageTimes {
  /** As one would type it in the form; empty where the message names no end, or several. */
  readonly expires: string;
  readonly questions: readonly Question[];
}

function isEnd(folded: string, time: TimeSpan): boolean {
  return findDeadline(folded, time)?.option === 'expires';
}

function ask(folded: string, { from, to, reading }: TimeSpan): Question {
  const moments = reading.kind === 'at' ? [reading.at] : reading.kind === 'ask' ? reading.readings : [];
  const ends = moments.map((at) => ({ kind: 'expires', at }) as const);
  return {
    about: 'time',
    text: folded.slice(from, to),
    why: 'time_in_words',
    readings: [...ends, { kind: 'words' }],
  };
}

const NAMES = ['expires', ...namesOf('expires')].join('|');
const OPTION = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NAMES})\\s?[:=]\\s?(?=\\S)`, 'iu');
const MOST_WORDS = 8;

/** `expires:2d`, as in a line. */
function readOption(folded: string, context: LineContext): string | null {
  const option = OPTION.exec(folded);
  if (option === null) return null;
  const words =
    folded
      .slice(option.index + option[0].length)
      .split(TAKEN, 1)[0]
      ?.split(/\s+/, MOST_WORDS) ?? [];
  const read = readLongestTime(words, { ...context, use: 'expiry' });
  return read?.reading.kind === 'at'
    ? writeMoment(read.reading.at, words.slice(0, read.count).join(' '), { ...context, use: 'expiry' })
    : null;
}

/** The one time that a message names as its end ("by friday"); where none is, what may be one is asked about. */
export function findMessageTimes(folded: string, context: LineContext): MessageTimes {
  const said = readOption(folded, context);
  if (said !== null) return { expires: said, questions: [] };
  const times = findTimes(folded, { ...context, use: 'expiry' });
  const ends = times.filter((time) => isEnd(folded, time));
  const [end, ...others] = ends;
  if (end?.reading.kind === 'at' && others.length === 0) {
    const typed = folded.slice(end.from, end.to);
    return { expires: writeMoment(end.reading.at, typed, { ...context, use: 'expiry' }), questions: [] };
  }
  const open = times.filter((time) => ends.includes(time) || time.strength === 'sure');
  return { expires: '', questions: open.map((time) => ask(folded, time)) };
}

import { readReminders } from '../form/read-reminders.js';
import { countReminders, readRemindersOption } from '../line/read-time-option.js';
import type { Question } from '../questions/question.js';
import { type Span, TAKEN } from '../text/span.js';
import type { LineContext } from '../values/line-context.js';
import { namesOf } from '../values/link-options.js';

export interface MessageReminders {
  /** As typed; empty where none are named, or it is asked about them. */
  readonly reminders: string;
  readonly questions: readonly Question[];
  /** Of the option and its value. */
  readonly spans: readonly Span[];
}

const NONE: MessageReminders = { reminders: '', questions: [], spans: [] };
const NAMES = ['remind', ...namesOf('remind')].join('|');
const OPTION = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NAMES})\\s?[:=]\\s?(?=\\S)`, 'iu');
const QUOTED = /^(["\u201c\u201d])([^"\u201c\u201d]+)["\u201c\u201d]/;

/** `remind:"fri 10:00, mon 10:00"`, `remind:off`, as in a line. */
export function findMessageReminders(folded: string, context: LineContext): MessageReminders {
  const option = OPTION.exec(folded);
  if (option === null) return NONE;
  const from = option.index + option[0].length;
  const [rest = ''] = folded.slice(from).split(TAKEN, 1);
  const quoted = QUOTED.exec(rest);
  const typed = quoted?.[0] ?? takeWords(rest, context);
  const value = (quoted?.[2] ?? typed).trim().replace(/[.,;!?]+$/, '');
  const read = readReminders(value, context);
  if (read.kind === 'unread') return NONE;
  const question = readRemindersOption(value, context);
  return {
    reminders: question === null ? value : '',
    questions: question === null ? [] : [question],
    spans: [{ from: option.index, to: from + typed.length }],
  };
}

/** As many words as are times, at least the first. */
function takeWords(text: string, context: LineContext): string {
  const pieces = text.split(/(\s+)/);
  const words = pieces.filter((_, index) => index % 2 === 0);
  const count = countReminders(words, context) + 1;
  return pieces.slice(0, count * 2 - 1).join('');
}

import type { FormEntries } from '../../chat/conversation/model/form-entries.js';
import { formatWhen } from '../../chat/time/format-when.js';
import { isEmptyEntry } from '../form/fill-entries.js';
import type { FormReader } from '../form/form-reader.js';
import { listOptions, type Question } from '../form/list-questions.js';
import { listQuickAnswers } from '../form/quick-answers.js';

function showMoment(entry: string, { words, timeZone }: FormReader): string {
  const at = new Date(entry);
  return Number.isNaN(at.getTime()) ? entry : formatWhen(words, at, timeZone);
}

/** A chat that nobody has told us of is called as in a line about it. */
function nameUnknown(question: Question, value: string, { words }: FormReader): string {
  return question.kind === 'place' ? words.say('card.the_channel', { chat: 'telegram' }) : value;
}

/** Leaves room for the rest of a message. */
const MAX_LONG = 3_000;

/** How much of what stands in a field is shown: a text of many lines is read before it is written anew. */
export function roomFor(question: Question, usual: number): number {
  return question.kind === 'text' && question.isLong === true ? MAX_LONG : usual;
}

/** What stands in a field, as people read it; null for nothing. */
export function showEntry(
  question: Question,
  entry: FormEntries[string] | undefined,
  reader: FormReader,
): string | null {
  if (entry === undefined || entry === null || isEmptyEntry(entry)) return null;
  if (question.kind === 'moment' && typeof entry === 'string') return showMoment(entry, reader);
  const options = [...listOptions(question, reader), ...listQuickAnswers(reader.words, question)];
  const nameOf = (value: string) =>
    options.find((option) => option.value === value)?.label ?? nameUnknown(question, value, reader);
  return typeof entry === 'string' ? nameOf(entry) : entry.map(nameOf).join(', ');
}

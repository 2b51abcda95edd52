import type { TextField } from '../../chat/conversation/model/field.js';
import { isEmptyEntry } from './fill-entries.js';
import type { FormReader } from './form-reader.js';
import type { FormState } from './form-state.js';
import { listOptions, listQuestions, type Question, takesSeveral } from './list-questions.js';
import { findNamed, matchOptions, splitNames } from './match-options.js';
import { readsAs, readsAsTime } from './reads-as.js';

/** Plain words: anything may be meant for it. */
type WordsField = TextField & { readonly takes?: never };

const takesWords = (field: Question): field is WordsField =>
  field.kind === 'text' && field.takes === undefined;

function onlyOne<Found>([found, ...others]: readonly Found[]): Found | null {
  return found === undefined || others.length > 0 ? null : found;
}

function isNamedIn(question: Question, text: string, reader: FormReader): boolean {
  if (question.kind === 'moment') return readsAsTime(text, reader);
  const options = listOptions(question, reader);
  const names = takesSeveral(question) ? splitNames(text) : [text];
  return names.length > 0 && names.every((name) => findNamed(options, name) !== null);
}

/** The one whose option or time it is; else, where nothing is written in words, the one whose options alone begin so. */
function findChosen(questions: readonly Question[], text: string, reader: FormReader): Question | null {
  const named = questions.filter((question) => isNamedIn(question, text, reader));
  if (named.length > 0 || questions.some(takesWords)) return onlyOne(named);
  return onlyOne(
    questions.filter(
      (question) => matchOptions(question.name, listOptions(question, reader), text).length > 0,
    ),
  );
}

/** A bare number that is no amount of money yet is still no reason, where both are asked for. */
function isNoWords(questions: readonly Question[], text: string): boolean {
  const asksAmount = questions.some((field) => field.kind === 'text' && field.takes === 'amount');
  return asksAmount && !/\p{L}/u.test(text);
}

/**
 * The one field that something typed among all fields is meant for: the one that takes what it reads as, else the one for
 * words, where that is to be written yet, else the one that it is a choice or a time of. Null: it may be meant for
 * several, or for none.
 */
export function findFitting(
  { form, entries, problems }: FormState,
  text: string,
  reader: FormReader,
): Question | null {
  const questions = listQuestions(form.fields);
  const taking = questions.filter(
    (field) => field.kind === 'text' && field.takes !== undefined && readsAs(field.takes, text),
  );
  if (form.fields.some(({ kind }) => kind === 'more')) return onlyOne(taking);
  const due = questions
    .filter(takesWords)
    .filter(({ name }) => isEmptyEntry(entries[name]) || problems[name] !== undefined);
  const times = questions.filter(({ kind }) => kind === 'moment' && readsAsTime(text, reader));
  if (taking.length > 0) return onlyOne([...taking, ...times]);
  if (due.length === 0) return findChosen(questions, text, reader);
  const isForWords = questions.filter(takesWords).length === 1 && !isNoWords(questions, text);
  return isForWords ? onlyOne(due) : null;
}

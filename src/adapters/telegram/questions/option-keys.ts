import type { FieldOption } from '../../chat/conversation/model/field.js';
import { readValues } from '../../chat/conversation/model/form-entries.js';
import { cutText } from '../../chat/copy/cut-text.js';
import { parseWhen } from '../../chat/reader/time/parse-when.js';
import { formatWallTime } from '../../chat/time/format-when.js';
import { listAmountReadings, takesMoney } from '../form/amount-readings.js';
import type { FormReader } from '../form/form-reader.js';
import type { FormState } from '../form/form-state.js';
import { listOptions, type Question } from '../form/list-questions.js';
import { matchOptions } from '../form/match-options.js';
import { listQuickAnswers } from '../form/quick-answers.js';
import { whenUse } from '../form/when-use.js';
import type { Key } from '../render/rendered.js';
import { toRows } from '../render/rows.js';
import { formKey } from './form-key.js';

type Rows = readonly (readonly Key[])[];

const PER_PAGE = 12;
const MAX_LABEL = 64;
/** Of two in a row, no more than this is seen of either. */
const MAX_IN_A_ROW = 34;

/** Readings of a time that was typed and may mean several. */
function listReadings(state: FormState, { now, timeZone, words }: FormReader): readonly FieldOption[] {
  const { search } = state;
  const when = search === null ? null : parseWhen(search, { now, timeZone, use: whenUse(state) });
  if (when?.kind !== 'ask') return [];
  return when.readings.map((at) => ({ value: at.toISOString(), label: formatWallTime(words, at, timeZone) }));
}

/** What can be chosen now: what a typed name may mean, else all. */
function listShown(state: FormState, question: Question, reader: FormReader): readonly FieldOption[] {
  if (question.kind === 'moment') return listReadings(state, reader);
  if (takesMoney(question)) return listAmountReadings(state, question);
  const options = [...listOptions(question, reader), ...listQuickAnswers(reader.words, question)];
  return state.search === null ? options : matchOptions(question.name, options, state.search);
}

function isChosen({ entries }: FormState, { name }: Question, value: string): boolean {
  return entries[name] === value || readValues(entries, name)?.includes(value) === true;
}

/** The first of the groups has what is usual, and stands alone on the first page. */
function firstPage(question: Question, state: FormState): number {
  const usual =
    'groups' in question && question.groups.length > 1 ? (question.groups[0]?.options.length ?? 0) : 0;
  return state.search === null && usual > 0 ? Math.min(usual, PER_PAGE) : PER_PAGE;
}

function cutPage(options: readonly FieldOption[], page: number, first: number): readonly FieldOption[] {
  const from = page === 0 ? 0 : first + (page - 1) * PER_PAGE;
  return options.slice(from, page === 0 ? first : from + PER_PAGE);
}

function pageKeys(state: FormState, page: number, last: number, { words }: FormReader): readonly Key[] {
  const to = (label: string, next: number) => formKey(state, label, { kind: 'page', page: next });
  if (last === 0) return [];
  if (page === 0) return [to(words.say('telegram.button.more'), 1)];
  return [to('‹', page - 1), ...(page < last ? [to('›', page + 1)] : [])];
}

/** The options of a question, page by page; those that are chosen are marked. */
export function optionKeys(state: FormState, question: Question, reader: FormReader): Rows {
  const options = listShown(state, question, reader);
  const first = firstPage(question, state);
  const last = Math.max(0, Math.ceil((options.length - first) / PER_PAGE));
  const page = Math.min(state.page, last);
  const keys = cutPage(options, page, first).map(({ value, label }) => {
    const option = cutText(label, MAX_LABEL);
    const shown = isChosen(state, question, value) ? reader.words.say('telegram.chosen', { option }) : option;
    return formKey(state, shown, { kind: 'choose', value });
  });
  const turns = pageKeys(state, page, last, reader);
  const isWide = keys.every(({ label }) => label.length > MAX_IN_A_ROW);
  return [...toRows(keys, isWide ? 1 : 2), ...(turns.length === 0 ? [] : [turns])];
}

import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import { readText, readValues } from '../../chat/conversation/model/form-entries.js';
import { advance, showField, withEntry, withProblem } from './advance.js';
import { checkEntry } from './check-entry.js';
import type { FormReader } from './form-reader.js';
import type { FormState } from './form-state.js';
import type { FormStep } from './form-step.js';
import { listOptions, type Question, takesSeveral } from './list-questions.js';
import { listQuickAnswers } from './quick-answers.js';
import { takeMoment } from './take-moment.js';

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** An amount that there is none of in the currency is asked for again. */
function afterCurrency(state: FormState, reader: FormReader): FormStep {
  const isWritten = readText(state.entries, LINK_FIELD.amount) !== '';
  const problem = isWritten ? checkEntry(state, LINK_FIELD.amount, reader) : null;
  if (problem === null) return advance(state);
  return showField(withProblem(state, LINK_FIELD.amount, problem), LINK_FIELD.amount);
}

/** What follows from one that is chosen: a choice changes the form. */
export function answerOne(
  state: FormState,
  { question, value }: { readonly question: Question; readonly value: string },
  reader: FormReader,
): FormStep {
  const answered = withEntry(state, question.name, value);
  if (question.kind === 'choice') {
    return { kind: 'change', state: answered, change: { kind: 'choose_timing', timing: value } };
  }
  const isCurrency = state.form.form === 'link' && question.name === LINK_FIELD.currency;
  return isCurrency ? afterCurrency(answered, reader) : advance(answered);
}

/** Switched on or off; one too many is told. */
export function toggle(
  state: FormState,
  { question, value }: { readonly question: Question; readonly value: string },
  { words }: FormReader,
): FormState {
  const chosen = readValues(state.entries, question.name) ?? [];
  const max = question.kind === 'multi_select' ? question.max : Number.POSITIVE_INFINITY;
  if (!chosen.includes(value) && chosen.length >= max) {
    return { ...state, note: words.say('telegram.form.at_most', { max }) };
  }
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return { ...withEntry(state, question.name, next), search: null, note: null };
}

function isOffered(question: Question, value: string, reader: FormReader): boolean {
  const offered = [...listOptions(question, reader), ...listQuickAnswers(reader.words, question)];
  return offered.some((option) => option.value === value);
}

/** An option of the question; one that it does not have changes nothing. */
export function choose(
  state: FormState,
  chosen: { readonly question: Question; readonly value: string },
  reader: FormReader,
): FormStep {
  const { question, value } = chosen;
  if (question.kind === 'moment') {
    const at = ISO.test(value) ? new Date(value) : null;
    return at === null || Number.isNaN(at.getTime())
      ? { kind: 'show', state }
      : takeMoment(state, { name: question.name, at }, reader);
  }
  if (!isOffered(question, value, reader)) return { kind: 'show', state };
  if (takesSeveral(question)) return { kind: 'show', state: toggle(state, chosen, reader) };
  return answerOne(state, chosen, reader);
}

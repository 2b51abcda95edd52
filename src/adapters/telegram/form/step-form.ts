import { advance, showField, withEntry } from './advance.js';
import { takesMoney } from './amount-readings.js';
import { choose } from './choose.js';
import { emptyEntry, isEmptyEntry } from './fill-entries.js';
import { findFitting } from './find-fitting.js';
import type { FormAct } from './form-act.js';
import type { FormReader } from './form-reader.js';
import type { FormState } from './form-state.js';
import type { FormStep } from './form-step.js';
import { findQuestion, listQuestions, type Question } from './list-questions.js';
import { takeMomentText } from './take-moment.js';
import { takeTyped } from './take-typed.js';

const stay = (state: FormState): FormStep => ({ kind: 'show', state });

function clear(state: FormState, question: Question): FormStep {
  return advance(withEntry(state, question.name, emptyEntry(question)));
}

/** What is optional is left as it stands, or out where it is wrong; what is needed is asked for until it is there. */
function skip(state: FormState, question: Question): FormStep {
  if (question.isRequired === true) return stay(state);
  return state.problems[question.name] === undefined ? advance(state) : clear(state, question);
}

function done(state: FormState, question: Question): FormStep {
  const isLacking = question.isRequired === true && isEmptyEntry(state.entries[question.name]);
  return isLacking ? stay(state) : advance(state);
}

function goBack(state: FormState): FormStep {
  const last = state.asked.at(-1);
  if (state.isEditing || last === undefined) return showField(state, null);
  return showField({ ...state, asked: state.asked.slice(0, -1) }, last);
}

function takeTime(
  state: FormState,
  { question, time }: { question: Question; time: string },
  reader: FormReader,
) {
  return state.day === null
    ? stay(state)
    : takeMomentText(state, { name: question.name, text: time }, reader);
}

/** An act in the question that is asked. */
function answer(
  state: FormState,
  { question, act }: { readonly question: Question; readonly act: FormAct },
  reader: FormReader,
): FormStep {
  switch (act.kind) {
    case 'choose':
      // One reading of an amount is read as if it had been written so.
      return takesMoney(question)
        ? takeTyped(state, { question, text: act.value }, reader)
        : choose(state, { question, value: act.value }, reader);
    case 'typed':
      return takeTyped(state, { question, text: act.text }, reader);
    case 'done':
      return done(state, question);
    case 'skip':
      return skip(state, question);
    case 'clear':
      return question.isRequired === true ? stay(state) : clear(state, question);
    case 'back':
      return goBack(state);
    case 'page':
      return stay({ ...state, page: act.page });
    case 'month':
      return stay({ ...state, month: act.month, day: null, search: null });
    case 'day':
      return stay({ ...state, day: act.day, search: null });
    case 'time':
      return question.kind === 'moment' ? takeTime(state, { question, time: act.time }, reader) : stay(state);
    default:
      return stay(state);
  }
}

/** A time that was written and could not be taken is asked for first: without it, the form would say something else. */
function submit(state: FormState): FormStep {
  const { form, entries, problems } = state;
  const untaken = listQuestions(form.fields).find(
    ({ kind, name }) => kind === 'moment' && problems[name] !== undefined && isEmptyEntry(entries[name]),
  );
  return untaken === undefined
    ? { kind: 'send', state }
    : showField({ ...state, isEditing: true }, untaken.name);
}

/** Words among all fields: for the one that they fit, as if it had been pressed first. */
function takeFitting(state: FormState, text: string, reader: FormReader): FormStep {
  const question = findFitting(state, text, reader);
  if (question === null) return stay({ ...state, note: reader.words.say('telegram.form.press_a_field') });
  return takeTyped({ ...state, isEditing: true, field: question.name }, { question, text }, reader);
}

/** An act among all fields. */
function atOverview(state: FormState, act: FormAct, reader: FormReader): FormStep {
  switch (act.kind) {
    case 'open':
      return findQuestion(state.form.fields, act.field) === null
        ? stay(state)
        : showField({ ...state, isEditing: true }, act.field);
    case 'more':
      return { kind: 'change', state, change: { kind: 'show_more' } };
    case 'add_row':
      return { kind: 'change', state, change: { kind: 'add_note' } };
    case 'remove_row':
      return { kind: 'change', state, change: { kind: 'remove_note', row: act.row } };
    case 'submit':
      return submit(state);
    case 'typed':
      return takeFitting(state, act.text, reader);
    default:
      return stay(state);
  }
}

/** What an act in a form comes to. Pure and total: an act that does not fit changes nothing. */
export function stepForm(before: FormState, act: FormAct, reader: FormReader): FormStep {
  const state = { ...before, note: null };
  if (act.kind === 'cancel') return { kind: 'cancelled' };
  if (act.kind === 'wordless') return stay({ ...state, note: reader.words.say('telegram.text_due') });
  if (act.kind === 'overview') return showField(state, null);
  const question = findQuestion(state.form.fields, state.field);
  return question === null ? atOverview(state, act, reader) : answer(state, { question, act }, reader);
}

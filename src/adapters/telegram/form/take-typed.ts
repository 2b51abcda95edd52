import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import type { FieldOption } from '../../chat/conversation/model/field.js';
import { readValues } from '../../chat/conversation/model/form-entries.js';
import { advance, withEntry, withProblem } from './advance.js';
import { checkAmountAlone, checkEntry } from './check-entry.js';
import { answerOne, toggle } from './choose.js';
import type { FormReader } from './form-reader.js';
import type { FormState } from './form-state.js';
import type { FormStep } from './form-step.js';
import { listOptions, type Question, takesSeveral } from './list-questions.js';
import { matchOptions, splitNames } from './match-options.js';
import { takeAmount } from './take-amount.js';
import { takeMomentText } from './take-moment.js';

interface Typed {
  readonly question: Question;
  readonly text: string;
}

/** Longer words choose nothing. */
const MAX_SEARCH = 100;

const stay = (state: FormState): FormStep => ({ kind: 'show', state });

function takeText(state: FormState, { question, text }: Typed, reader: FormReader): FormStep {
  const isAmount = state.form.form === 'link' && question.name === LINK_FIELD.amount;
  const both = isAmount ? takeAmount(text, state.entries, reader) : null;
  if (both !== null) {
    const entries = { ...state.entries, ...both };
    return advance({ ...withEntry(state, question.name, text), entries }, LINK_FIELD.currency);
  }
  const typed = withEntry(state, question.name, text);
  const problem =
    isAmount && !state.isEditing ? checkAmountAlone(typed, reader) : checkEntry(typed, question.name, reader);
  return problem === null ? advance(typed) : stay(withProblem(typed, question.name, problem));
}

/** Each part of what was typed, where the whole is no option: "email, sms". */
function matchEach(field: string, options: readonly FieldOption[], text: string): readonly FieldOption[] {
  const found = splitNames(text).map((part) => matchOptions(field, options, part));
  return found.every(({ length }) => length === 1) ? found.flat() : [];
}

function switchOn(
  state: FormState,
  { question, chosen }: { readonly question: Question; readonly chosen: readonly FieldOption[] },
  reader: FormReader,
): FormState {
  return chosen.reduce((before, { value }) => {
    const isOn = readValues(before.entries, question.name)?.includes(value) === true;
    return isOn ? before : toggle(before, { question, value }, reader);
  }, state);
}

function takeChoice(state: FormState, { question, text }: Typed, reader: FormReader): FormStep {
  const { name } = question;
  const options = listOptions(question, reader);
  const search = text.slice(0, MAX_SEARCH);
  const matched = matchOptions(name, options, search);
  if (takesSeveral(question)) {
    const chosen = matched.length === 1 ? matched : matchEach(name, options, search);
    if (chosen.length > 0) return stay(switchOn(state, { question, chosen }, reader));
  }
  const [only, ...others] = matched;
  if (only === undefined)
    return stay(withProblem(state, name, reader.words.say('telegram.form.no_such_option')));
  if (others.length > 0) return stay({ ...state, search, page: 0 });
  return answerOne(state, { question, value: only.value }, reader);
}

/** What somebody wrote, as the answer to the question that stands. */
export function takeTyped(state: FormState, typed: Typed, reader: FormReader): FormStep {
  const { question, text } = typed;
  const asked = { ...state, search: null };
  if (question.kind === 'text') return takeText(asked, typed, reader);
  if (question.kind === 'moment') return takeMomentText(asked, { name: question.name, text }, reader);
  return takeChoice(asked, typed, reader);
}

import { cutText } from '../../chat/copy/cut-text.js';
import type { FormReader } from '../form/form-reader.js';
import type { FormState } from '../form/form-state.js';
import { listQuestions, type Question } from '../form/list-questions.js';
import { composeText, MAX_MESSAGE } from '../render/compose-text.js';
import type { Paragraph } from '../render/render-part.js';
import type { Key, Rendered } from '../render/rendered.js';
import { toRows } from '../render/rows.js';
import { showBold, showItalic, showText } from '../text/show-text.js';
import { formKey } from './form-key.js';
import { roomFor, showEntry } from './show-entry.js';

const MAX_VALUE = 200;
/** Of more fields, each is shown shorter. */
const MANY = 20;
/** Of more, those that nothing stands in say no more than that. */
const SEVERAL = 8;
/** Of so few, each says what it is for, whatever stands in it. */
const FEW = 4;

/** Whether fields say what they are for: whatever stands in them, in place of what is missing, or not at all. */
type Hints = 'always' | 'missing' | 'never';

function chooseHints(fields: number): Hints {
  if (fields <= FEW) return 'always';
  return fields <= SEVERAL ? 'missing' : 'never';
}

/** What is missing is said by its hint: who reads it, what it is for. */
function sayMissing({ hint, isRequired }: Question, hints: Hints, { words }: FormReader): string {
  if (isRequired === true) return words.say('telegram.form.needed');
  return hints === 'never' || hint === undefined || hint === '' ? words.say('telegram.form.empty') : hint;
}

interface FieldView {
  readonly question: Question;
  readonly max: number;
  readonly hints: Hints;
}

function renderField(
  { entries, problems }: FormState,
  { question, max, hints }: FieldView,
  reader: FormReader,
): readonly Paragraph[] {
  const { name, label, hint, isRequired } = question;
  const value = showEntry(question, entries[name], reader);
  const shown =
    value === null
      ? showItalic(sayMissing(question, hints, reader))
      : showText(cutText(value, roomFor(question, max)));
  const line = reader.words.mix<'message.line', { html: string }>('message.line', {
    label,
    value: { html: shown },
  });
  const html = line.map((piece) => (typeof piece === 'string' ? showText(piece) : piece.html)).join('');
  const problem = problems[name];
  const isSaid = hints !== 'always' || (value === null && isRequired !== true);
  return [
    { html, isApart: false },
    ...(isSaid || hint === undefined ? [] : [{ html: showText(hint), isApart: false }]),
    ...(problem === undefined ? [] : [{ html: showBold(problem), isApart: false }]),
  ];
}

/** Of fields that are not shown. */
function listOtherProblems({ form, problems }: FormState): readonly string[] {
  const shown = new Set(listQuestions(form.fields).map(({ name }) => name));
  return Object.entries(problems).flatMap(([name, problem]) => (shown.has(name) ? [] : [problem]));
}

function listParagraphs(state: FormState, reader: FormReader): readonly Paragraph[] {
  const { form, note } = state;
  const questions = listQuestions(form.fields);
  const max = questions.length > MANY ? MAX_VALUE / 5 : MAX_VALUE;
  const hints = chooseHints(questions.length);
  const fields = questions.flatMap((question) => renderField(state, { question, max, hints }, reader));
  const told = [form.notice, note, ...listOtherProblems(state)].filter((text) => text !== null);
  const more = form.fields.flatMap((field) => (field.kind === 'more' ? [field.hint] : []));
  return [
    { html: showBold(form.title), isApart: false },
    ...told.map((text) => ({ html: showText(text), isApart: true })),
    ...(form.about === null ? [] : [{ html: showText(form.about), isApart: false }]),
    ...fields.map((each, at) => (at === 0 ? { ...each, isApart: true } : each)),
    ...[...more, ...(form.smallPrint === null ? [] : [form.smallPrint])].map((text) => ({
      html: showText(text),
      isApart: true,
    })),
  ];
}

function rowKeys(state: FormState): readonly Key[] {
  return state.form.fields.flatMap((field): readonly Key[] => {
    if (field.kind === 'more') return [formKey(state, field.label, { kind: 'more' })];
    if (field.kind !== 'rows') return [];
    const removes = field.rows.flatMap(({ row, remove }) =>
      remove === null ? [] : [formKey(state, remove, { kind: 'remove_row', row })],
    );
    return [...removes, ...(field.add === null ? [] : [formKey(state, field.add, { kind: 'add_row' })])];
  });
}

/** All fields of a form, each with what stands in it and a button that asks for it. */
export function renderOverview(state: FormState, reader: FormReader): Rendered {
  const fields = listQuestions(state.form.fields).map(({ name, label }) =>
    formKey(state, label, { kind: 'open', field: name }),
  );
  const submit: Key = { ...formKey(state, state.form.submit, { kind: 'submit' }), style: 'primary' };
  const cancel = formKey(state, reader.words.say('telegram.button.cancel'), { kind: 'cancel' });
  return {
    html: composeText(listParagraphs(state, reader), MAX_MESSAGE),
    keys: [...toRows(fields), ...toRows(rowKeys(state)), [submit, cancel]],
  };
}

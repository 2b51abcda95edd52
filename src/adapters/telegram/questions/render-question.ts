import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import { readText } from '../../chat/conversation/model/form-entries.js';
import { cutText } from '../../chat/copy/cut-text.js';
import { joinZone } from '../../chat/time/format-when.js';
import { nameZone } from '../../chat/time/zone.js';
import { isEmptyEntry } from '../form/fill-entries.js';
import type { FormReader } from '../form/form-reader.js';
import type { FormState } from '../form/form-state.js';
import { findQuestion, listOptions, type Question, takesSeveral } from '../form/list-questions.js';
import { listQuickAnswers } from '../form/quick-answers.js';
import { composeText, MAX_MESSAGE } from '../render/compose-text.js';
import type { Paragraph } from '../render/render-part.js';
import type { Key, Rendered } from '../render/rendered.js';
import { toRows } from '../render/rows.js';
import { showBold, showItalic, showText } from '../text/show-text.js';
import { calendarKeys, nameDay, timeKeys } from './calendar-keys.js';
import { formKey } from './form-key.js';
import { optionKeys } from './option-keys.js';
import { roomFor, showEntry } from './show-entry.js';

const ABOUT_CUSTOMER: readonly string[] = [LINK_FIELD.customerName, LINK_FIELD.email, LINK_FIELD.phone];
const MAX_KNOWN = 200;
const MAX_VALUE = 500;
const MAX_KEPT = 60;
const EXAMPLE_TIME = 'tomorrow 9am';

/** "20.00 USD · Coffee": what was answered so far, and whom it is for. */
function listKnown({ form, entries, asked, field }: FormState, reader: FormReader): readonly string[] {
  const shown = (name: string) => {
    const question = findQuestion(form.fields, name);
    return question === null ? null : showEntry(question, entries[name], reader);
  };
  const isWhole = field !== LINK_FIELD.currency;
  const currency = isWhole ? readText(entries, LINK_FIELD.currency) : '';
  const money = `${readText(entries, LINK_FIELD.amount)} ${currency}`.trim();
  const rest = asked.filter((name) => name !== LINK_FIELD.amount && name !== LINK_FIELD.currency);
  // Whom it is for is known before anything is asked, where it came with a message or a contact card.
  const told = ABOUT_CUSTOMER.filter((name) => name !== field && !rest.includes(name));
  const known = [...(asked.includes(LINK_FIELD.amount) ? [money] : []), ...[...rest, ...told].map(shown)];
  return known.filter((part) => part !== null);
}

/** How it can be answered. */
function askFor(question: Question, { day }: FormState, reader: FormReader): string {
  const { words } = reader;
  if (question.kind === 'moment') {
    return day === null
      ? words.say('telegram.form.which_day', { example: EXAMPLE_TIME })
      : words.say('telegram.form.which_time', {
          day: joinZone(words, nameDay(words, day), nameZone(words, reader.timeZone)),
        });
  }
  if (question.kind === 'text') {
    const { placeholder } = question;
    if (listQuickAnswers(words, question).length > 0) return words.say('telegram.form.press_or_write');
    return placeholder === undefined
      ? words.say('telegram.form.write_it')
      : words.say('telegram.form.example', { example: placeholder });
  }
  if (listOptions(question, reader).length === 0) return words.say('telegram.form.nothing_to_choose');
  return words.say(takesSeveral(question) ? 'telegram.form.press_several' : 'telegram.form.press_or_write');
}

function listParagraphs(state: FormState, question: Question, reader: FormReader): readonly Paragraph[] {
  const { form, entries, problems, note } = state;
  const { label, hint, name } = question;
  const problem = problems[name];
  const value = showEntry(question, entries[name], reader);
  const known = [form.title, form.about, ...listKnown(state, reader)].filter((part) => part !== null);
  const lines = [
    // What is wrong says what is needed.
    problem !== undefined || hint === undefined || hint === '' ? null : hint,
    value === null
      ? null
      : reader.words.say('telegram.form.now', { value: cutText(value, roomFor(question, MAX_VALUE)) }),
    askFor(question, state, reader),
  ].filter((line) => line !== null);
  return [
    { html: showBold(label), isApart: false },
    ...[problem ?? null, note]
      .filter((text) => text !== null)
      .map((text) => ({ html: showBold(text), isApart: false })),
    ...lines.map((line) => ({ html: showText(line), isApart: false })),
    { html: showItalic(cutText(known.join(' · '), MAX_KNOWN)), isApart: true },
    ...(form.smallPrint === null ? [] : [{ html: showText(form.smallPrint), isApart: false }]),
  ];
}

/** What leaves the question as it stands, or without an answer. */
function leaveKeys(state: FormState, question: Question, reader: FormReader): readonly Key[] {
  const { words } = reader;
  const { entries, problems, isEditing } = state;
  const isEmpty = isEmptyEntry(entries[question.name]);
  const isRequired = question.isRequired === true;
  if (takesSeveral(question) && !isEmpty)
    return [formKey(state, words.say('telegram.button.done'), { kind: 'done' })];
  if (!isRequired) {
    const skip = formKey(state, words.say('telegram.button.skip'), { kind: 'skip' });
    const clear = formKey(state, words.say('telegram.button.leave_empty'), { kind: 'clear' });
    return isEditing && !isEmpty ? [skip, clear] : [skip];
  }
  if (isEmpty || problems[question.name] !== undefined) return [];
  const [line = ''] = (showEntry(question, entries[question.name], reader) ?? '').split('\n');
  const value = cutText(line, MAX_KEPT);
  return [formKey(state, words.say('telegram.button.keep', { value }), { kind: 'done' })];
}

function moveKeys(state: FormState, { words }: FormReader): readonly Key[] {
  const back = formKey(state, words.say('page.button.back'), { kind: 'back' });
  const all = formKey(state, words.say('telegram.button.all_fields'), { kind: 'overview' });
  const cancel = formKey(state, words.say('telegram.button.cancel'), { kind: 'cancel' });
  const canGoBack = !state.isEditing && state.asked.length > 0;
  return [...(canGoBack ? [back] : []), all, cancel];
}

function answerKeys(state: FormState, question: Question, reader: FormReader): Rendered['keys'] {
  const options = optionKeys(state, question, reader);
  if (question.kind !== 'moment') return options;
  const dates = state.day === null ? calendarKeys(state, reader) : timeKeys(state, state.day, reader);
  return [...options, ...dates];
}

/** One question of a form: what is asked, what stands there, what is wrong with it, and how it can be answered. */
export function renderQuestion(state: FormState, question: Question, reader: FormReader): Rendered {
  return {
    html: composeText(listParagraphs(state, question, reader), MAX_MESSAGE),
    keys: [
      ...answerKeys(state, question, reader),
      ...toRows(leaveKeys(state, question, reader)),
      ...toRows(moveKeys(state, reader), 3),
    ],
  };
}

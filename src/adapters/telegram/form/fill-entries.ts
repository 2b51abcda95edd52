import type { Field } from '../../chat/conversation/model/field.js';
import type { FormEntries } from '../../chat/conversation/model/form-entries.js';
import { listQuestions, type Question, takesSeveral } from './list-questions.js';

type Entry = FormEntries[string];

function initialEntry(question: Question): Entry {
  switch (question.kind) {
    case 'text':
      return question.value;
    case 'moment':
      return question.at?.toISOString() ?? null;
    case 'place':
      return question.channelId;
    case 'people':
      return question.userIds;
    default:
      return question.chosen;
  }
}

/** What stands in each field: what was answered before, else what the form brought along. */
export function fillEntries(fields: readonly Field[], before: FormEntries): FormEntries {
  return Object.fromEntries(
    listQuestions(fields).map((question) => {
      const { name } = question;
      return [name, Object.hasOwn(before, name) ? (before[name] ?? null) : initialEntry(question)];
    }),
  );
}

export function emptyEntry(question: Question): Entry {
  if (takesSeveral(question)) return [];
  return question.kind === 'text' ? '' : null;
}

export function isEmptyEntry(entry: Entry | undefined): boolean {
  if (entry === undefined || entry === null) return true;
  return typeof entry === 'string' ? entry.trim() === '' : entry.length === 0;
}

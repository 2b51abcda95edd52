import type {
  Field,
  FieldOption,
  FileField,
  MoreField,
  RowsField,
} from '../../chat/conversation/model/field.js';
import type { FormReader } from './form-reader.js';

/** Something to be answered by itself. */
export type Question = Exclude<Field, RowsField | MoreField | FileField>;

/** Everything in a form that can be answered, the fields of rows among them, in order. */
export function listQuestions(fields: readonly Field[]): readonly Question[] {
  return fields.flatMap((field): readonly Question[] => {
    // A file is sent as a message of its own here.
    if (field.kind === 'more' || field.kind === 'file') return [];
    return field.kind === 'rows' ? field.rows.flatMap((row) => row.fields) : [field];
  });
}

export function findQuestion(fields: readonly Field[], name: string | null): Question | null {
  return listQuestions(fields).find((question) => question.name === name) ?? null;
}

/** Whether several of its options may be chosen. */
export function takesSeveral(question: Question): boolean {
  return question.kind === 'toggles' || question.kind === 'multi_select' || question.kind === 'people';
}

/** What is offered in a question, the usual first. */
export function listOptions(question: Question, { places, people }: FormReader): readonly FieldOption[] {
  switch (question.kind) {
    case 'select':
    case 'multi_select':
      return question.groups.flatMap(({ options }) => options);
    case 'choice':
    case 'toggles':
      return question.options;
    case 'place':
      return places;
    case 'people':
      return people;
    case 'text':
    case 'moment':
      return [];
  }
}

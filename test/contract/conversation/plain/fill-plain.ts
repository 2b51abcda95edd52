import type {
  Field,
  FieldOption,
  FileField,
  MoreField,
  RowsField,
} from '../../../../src/adapters/chat/conversation/model/field.js';
import type { FormEntries } from '../../../../src/adapters/chat/conversation/model/form-entries.js';
import type { Filled } from '../chat-under-test.js';
import { labelInTelegram } from '../label-in-telegram.js';

type Single = Exclude<Field, RowsField | MoreField | FileField>;
type Entry = FormEntries[string];

/** What is to be filled in one by one, the fields of rows among them. */
export function listFields(fields: readonly Field[]): readonly Single[] {
  return fields.flatMap((field): readonly Single[] => {
    if (field.kind === 'more' || field.kind === 'file') return [];
    return field.kind === 'rows' ? field.rows.flatMap((row) => row.fields) : [field];
  });
}

function initialEntry(field: Single): Entry {
  switch (field.kind) {
    case 'text':
      return field.value;
    case 'moment':
      return field.at?.toISOString() ?? null;
    case 'place':
      return field.channelId;
    case 'people':
      return field.userIds;
    default:
      return field.chosen;
  }
}

function optionsOf(field: Single): readonly FieldOption[] {
  if ('options' in field) return field.options;
  return 'groups' in field ? field.groups.flatMap(({ options }) => options) : [];
}

function toValue(field: Single, shown: string): string {
  if (field.kind === 'place') return shown.replace(/^#/, '');
  return optionsOf(field).find(({ label }) => label === shown)?.value ?? shown;
}

/** What stands in a form: what was typed by label, else what stood there before, else what it began with. */
export function fillPlain(fields: readonly Field[], before: FormEntries, named: Filled): FormEntries {
  const filled = Object.fromEntries(
    Object.entries(named).map(([label, entry]) => [labelInTelegram(label), entry]),
  );
  const single = listFields(fields);
  for (const label of Object.keys(filled)) {
    if (!single.some((field) => field.label === label)) throw new Error(`no field is called ${label}`);
  }
  return Object.fromEntries(
    single.map((field) => {
      const typed = filled[field.label];
      if (typed === undefined) return [field.name, before[field.name] ?? initialEntry(field)];
      const entry =
        typeof typed === 'string' ? toValue(field, typed) : typed.map((each) => toValue(field, each));
      return [field.name, entry];
    }),
  );
}

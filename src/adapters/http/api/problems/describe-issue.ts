import { z } from 'zod';
import type { FoundSchema } from './find-schema-at.js';

type Issue = z.core.$ZodIssue;
type Described = { readonly code: string; readonly detail: string };

interface Found {
  readonly value: unknown;
  /** What its place is to have; null: nobody knows. */
  readonly due: FoundSchema | null;
}

const TIME = 'a time in RFC 3339, with its offset from UTC';

/** What is wrong with a field, for a developer. */
export function describeIssue(issue: Issue, { value, due }: Found): Described {
  if (value === undefined) return { code: 'missing', detail: 'This is missing.' };
  const schema = due?.schema ?? null;
  const orNull = due?.isNullable === true ? ', or null' : '';
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong_type', detail: `This is to be ${nameType(issue.expected, schema)}${orNull}.` };
    case 'invalid_value':
      return { code: 'unknown_value', detail: `This is to be one of: ${list(issue.values)}.` };
    case 'too_small':
      return { code: 'too_small', detail: `This is to ${nameSize(issue.origin, issue.minimum)} or more.` };
    case 'too_big':
      return { code: 'too_large', detail: `This is to ${nameSize(issue.origin, issue.maximum)} or less.` };
    case 'invalid_format':
      return describeFormat(issue.format);
    case 'invalid_union':
      return { code: 'wrong_form', detail: `This is to be ${nameForms(issue.errors, schema)}.` };
    default:
      return { code: 'wrong_form', detail: issue.message };
  }
}

/** Where a value is of one of several forms as a whole, what is wrong within it. */
export function findInnerIssues(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [];
  const form = issue.errors.find((errors) => errors.every(({ path }) => path.length > 0)) ?? [];
  return form.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

function list(values: readonly unknown[]): string {
  return values.map(String).join(', ');
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object of texts',
};

/** By what the place is to have where that says more than its type in JSON. */
function nameType(expected: string, schema: z.ZodType | null): string {
  if (schema instanceof z.ZodISODateTime) return TIME;
  if (schema instanceof z.ZodArray) return `a list of ${nameElements(schema.element)}`;
  if (schema instanceof z.ZodNumber && schema.format !== null) return TYPES['int'] ?? expected;
  return TYPES[expected] ?? `of type ${expected}`;
}

function nameElements(element: unknown): string {
  return element instanceof z.ZodEnum ? `these: ${list(element.options)}` : 'times in RFC 3339';
}

const UNITS: Readonly<Record<string, string>> = { array: 'entries', string: 'characters' };

function nameSize(origin: string, size: number | bigint): string {
  const unit = UNITS[origin];
  return unit === undefined ? `be ${size}` : `have ${size} ${unit}`;
}

function describeFormat(format: string): Described {
  if (format === 'datetime') return { code: 'wrong_form', detail: `This is to be ${TIME}.` };
  if (format === 'regex') {
    return { code: 'empty', detail: 'This is empty: leave it out where there is nothing to say.' };
  }
  return { code: 'wrong_form', detail: 'This is not written as it is to be.' };
}

/** Each form that it could have, by what this one is not. */
function nameForms(errors: readonly (readonly Issue[])[], schema: z.ZodType | null): string {
  const options = schema instanceof z.ZodUnion ? schema.options : [];
  const forms = errors.map(([issue], place) => {
    const form = options[place];
    if (issue?.code === 'invalid_value') return `one of: ${list(issue.values)}`;
    if (form instanceof z.ZodArray) return nameType('array', form);
    return 'an object with a time, { "at": ... }';
  });
  return forms.join('; or ');
}

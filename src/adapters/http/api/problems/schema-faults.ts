import { z } from 'zod';
import { parseMoney } from '../../../../domain/api/parse-money.js';
import { ApiRefusal, type FieldFault } from './api-refusal.js';
import { readAt, toPointer } from './json-pointer.js';
import { toMoneyFault } from './money-fault.js';

export interface ReadPart {
  readonly schema: z.ZodType;
  readonly value: unknown;
  /** A request that is right: what it has at a place is shown where another's is wrong. */
  readonly example: unknown;
  /** `?` names parameters of the query; "" makes JSON pointers. */
  readonly kind: 'body' | 'query';
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A part of a request by its schema. Throws ApiRefusal with a fault for each field. */
export function readPart<T>(schema: z.ZodType<T>, part: Omit<ReadPart, 'schema'>): T {
  const parsed = schema.safeParse(part.value);
  if (parsed.success) return parsed.data;
  const faults = listFaults(parsed.error.issues, { ...part, schema });
  throw new ApiRefusal(nameAll(faults), { errors: faults.map(({ fault }) => fault) });
}

/** Nobody reads more at once, and an answer is not to be many times as long as its request. */
const MOST_FAULTS = 20;

/** The first of them, each once. */
function listFaults(issues: readonly Issue[], part: ReadPart): readonly Named[] {
  const found = new Map<string, Named>();
  for (const issue of issues) {
    for (const named of toFaults(issue, part)) {
      found.set(`${named.fault.pointer} ${named.fault.code}`, named);
      if (found.size === MOST_FAULTS) return [...found.values()];
    }
  }
  return [...found.values()];
}

interface Named {
  readonly as: 'unknown_field' | 'amount_form' | 'invalid_input';
  readonly fault: FieldFault;
}

/** Where all faults are of one kind, the request is called by it. */
function nameAll(faults: readonly Named[]): Named['as'] {
  const [first] = faults;
  return first !== undefined && faults.every(({ as }) => as === first.as) ? first.as : 'invalid_input';
}

function toFaults(issue: Issue, part: ReadPart): readonly Named[] {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.slice(0, MOST_FAULTS);
    return keys.map((key) => ({ as: 'unknown_field', fault: toUnknown([...issue.path, key], part) }));
  }
  const at = issue.path.indexOf('amount');
  if (part.kind === 'body' && at === 0) {
    const written = readAt(part.value, ['amount']);
    if (!isObject(written) || Array.isArray(written)) return [{ as: 'amount_form', fault: NO_AMOUNT }];
    const money = parseMoney(written);
    if (!money.ok) return [{ as: 'amount_form', fault: toMoneyFault(money.problem, '/amount') }];
  }
  const example = readAt(part.example, issue.path) ?? null;
  const { code, detail } = describeIssue(issue, readAt(part.value, issue.path));
  return [{ as: 'invalid_input', fault: { pointer: point(issue.path, part), code, detail, example } }];
}

const NO_AMOUNT: FieldFault = {
  pointer: '/amount',
  code: 'not_an_amount',
  detail: 'An amount is an object with a value, as text, and a currency.',
  example: { value: '49.99', currency: 'USD' },
};

function point(path: Path, { kind }: ReadPart): string {
  return kind === 'query' ? `?${path.map(String).join('.')}` : toPointer(path);
}

function toUnknown(path: Path, part: ReadPart): FieldFault {
  const known = listKnown(part.schema, path.slice(0, -1));
  const names = known.length === 0 ? '' : ` Known are: ${known.join(', ')}.`;
  const detail = `"${String(path.at(-1)).slice(0, 80)}" is not known here.${names}`;
  return { pointer: point(path, part), code: 'unknown_field', detail, example: null };
}

/** The names that an object at a path may have. */
function listKnown(schema: z.ZodType, path: Path): readonly string[] {
  const [first, ...rest] = path;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? listKnown(inner, path) : [];
  }
  if (!(schema instanceof z.ZodObject)) return [];
  if (first === undefined) return Object.keys(schema.shape);
  const inner: unknown = Reflect.get(schema.shape, first);
  return inner instanceof z.ZodType ? listKnown(inner, rest) : [];
}

/** For a developer. */
function describeIssue(issue: Issue, value: unknown): { readonly code: string; readonly detail: string } {
  if (value === undefined) return { code: 'missing', detail: 'This is missing.' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong_type', detail: `This is to be ${nameType(issue.expected)}.` };
    case 'invalid_value':
      return {
        code: 'unknown_value',
        detail: `This is to be one of: ${issue.values.map(String).join(', ')}.`,
      };
    case 'too_small':
      return { code: 'too_small', detail: `This is to be ${issue.minimum} or more.` };
    case 'too_big':
      return { code: 'too_large', detail: `This is to be ${issue.maximum} or less.` };
    case 'invalid_format':
      return { code: 'wrong_form', detail: nameFormat(issue.format) };
    case 'invalid_union':
      return { code: 'wrong_form', detail: nameForms(issue.errors.flat()) };
    default:
      return { code: 'wrong_form', detail: issue.message };
  }
}

/** Each form that it could have, by what this one is not. */
function nameForms(issues: readonly Issue[]): string {
  const forms = issues.map(({ path, ...issue }) => {
    if (issue.code === 'invalid_value') return `one of: ${issue.values.map(String).join(', ')}`;
    if (issue.code === 'invalid_format') return 'a time in RFC 3339, with its offset from UTC';
    return issue.code === 'invalid_type' ? nameForm(issue.expected) : null;
  });
  return `This is to be ${[...new Set(forms.filter((form) => form !== null))].join('; or ')}.`;
}

function nameForm(expected: string): string {
  return expected === 'array' ? 'a list of times in RFC 3339' : 'an object with a time, { "at": ... }';
}

function nameFormat(format: string): string {
  return format === 'datetime'
    ? 'This is to be a time in RFC 3339, with its offset from UTC.'
    : 'This is not written as it is to be.';
}

function nameType(expected: string): string {
  return expected === 'string'
    ? 'text'
    : expected === 'record'
      ? 'an object of texts'
      : `of type ${expected}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

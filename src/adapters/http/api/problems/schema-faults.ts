import { z } from 'zod';
import { parseMoney } from '../../../../domain/api/parse-money.js';
import { ApiRefusal, type FieldFault } from './api-refusal.js';
import { describeIssue, findInnerIssues } from './describe-issue.js';
import { findSchemaAt } from './find-schema-at.js';
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
  const dropped = listDroppedNames(part.value);
  if (parsed.success && dropped.length === 0) return parsed.data;
  const faults = listFaults([...dropped, ...(parsed.error?.issues ?? [])], { ...part, schema });
  throw new ApiRefusal(nameAll(faults), { errors: faults.map(({ fault }) => fault) });
}

/** What schemas pass over without a word, wherever it stands: an object's own `__proto__`. */
function listDroppedNames(value: unknown, path: Path = []): readonly Issue[] {
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([name, each]) => listDroppedNames(each, [...path, name]));
  if (!Object.hasOwn(value, '__proto__')) return inner;
  return [{ code: 'unrecognized_keys', keys: ['__proto__'], path: [...path], message: '' }, ...inner];
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
  const inner = findInnerIssues(issue);
  if (inner.length > 0) return inner.flatMap((each) => toFaults(each, part));
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
  const { code, detail } = describeIssue(issue, {
    value: readAt(part.value, issue.path),
    due: findSchemaAt(part.schema, issue.path),
  });
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
  const holder = findSchemaAt(part.schema, path.slice(0, -1))?.schema;
  const known = holder instanceof z.ZodObject ? Object.keys(holder.shape) : [];
  const isFree = holder instanceof z.ZodRecord;
  const names = known.length === 0 ? '' : ` Known are: ${known.join(', ')}.`;
  const why = isFree ? 'can be no name: choose another' : 'is not known here';
  const detail = `"${String(path.at(-1)).slice(0, 80)}" ${why}.${names}`;
  return { pointer: point(path, part), code: 'unknown_field', detail, example: null };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

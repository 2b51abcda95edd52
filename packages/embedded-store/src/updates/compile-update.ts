import { type Doc, isPlainObject } from '../bson-values.js';
import { CommandError, demand, refuse } from '../errors.js';
import type { Condition } from '../matching/condition.js';
import { compareValues } from '../order/compare-values.js';
import { isArrayIndex, MISSING } from '../order/walk-path.js';
import { arrayOperators } from './array-operators.js';
import { readPath, removePath, writePath } from './document-path.js';
import { type Change, fieldOperators } from './field-operators.js';
import { assertPositional, resolvePositional } from './positional.js';

/** What one operator does to one field. */
type Step = { operator: string; path: string; parts: readonly string[]; change: Change };

export type Update = {
  /** The document as updated; the argument is not used afterwards. `inserting` is the second half of an upsert. */
  apply: (doc: Doc, inserting: boolean) => Doc;
  isReplacement: boolean;
  /** The top-level fields that it may change; undefined: any. */
  roots: ReadonlySet<string> | undefined;
};

/** Parses an update, by operators or by a whole document. The filter's conditions say what `$` stands for. */
export function compileUpdate(update: unknown, filter: readonly Condition[]): Update {
  if (Array.isArray(update)) refuse('an update by a pipeline');
  demand(isPlainObject(update), 9, 'the update must be a document');
  const isReplacement = !Object.keys(update).some((key) => key.startsWith('$'));
  const steps = isReplacement ? [] : parseSteps(update);
  const change = isReplacement
    ? (doc: Doc) => replaceDoc(doc, update)
    : (doc: Doc, inserting: boolean) => applySteps(doc, inserting, { steps, filter });
  const roots = isReplacement ? undefined : new Set(steps.map(({ parts: [root = ''] }) => root));
  return { apply: keepingId(change), isReplacement, roots };
}

function keepingId(change: Update['apply']): Update['apply'] {
  return (doc, inserting) => {
    const id = doc['_id'];
    const updated = change(doc, inserting);
    const isKept =
      id === undefined || (updated['_id'] !== undefined && compareValues(id, updated['_id']) === 0);
    demand(isKept, 66, "Performing an update on the path '_id' would modify the immutable field '_id'");
    return updated;
  };
}

function replaceDoc(doc: Doc, replacement: Doc): Doc {
  const id = doc['_id'];
  return id === undefined || Object.hasOwn(replacement, '_id')
    ? { ...replacement }
    : { _id: id, ...replacement };
}

function parseSteps(update: Doc): Step[] {
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    if (operator === '$bit') refuse('$bit');
    const parse = fieldOperators[operator] ?? arrayOperators[operator];
    const isKnown = parse !== undefined || operator === '$rename';
    demand(isKnown, 9, `Unknown modifier: ${operator}. Expected a valid update modifier`);
    demand(isPlainObject(fields), 9, `Modifiers operate on fields, ${operator} got something else`);
    return Object.entries(fields).flatMap(([path, operand]) =>
      parse === undefined ? renameSteps(path, operand) : [makeStep(operator, path, parse(operand))],
    );
  });
  const ordered = steps.sort((a, b) => comparePaths(a.parts, b.parts));
  assertNoConflicts(ordered.map(({ parts }) => parts));
  return ordered;
}

function makeStep(operator: string, path: string, change: Change): Step {
  const parts = path.split('.');
  demand(!parts.includes(''), 56, `The update path '${path}' contains an empty field name`);
  assertPositional(path, parts);
  return { operator, path, parts, change };
}

/** One step clears the source, another fills the target. */
function renameSteps(path: string, target: unknown): Step[] {
  demand(typeof target === 'string', 2, `The 'to' field for $rename must be a string`);
  demand(path !== target, 2, `The source and target field for $rename must differ`);
  const isFixed = !`${path}.${target}`.split('.').includes('$');
  demand(isFixed, 2, 'The source and target field for $rename may not be dynamic');
  const source = path.split('.');
  const moved: Change = (old, _path, doc) => {
    const value = readPath(doc, source);
    return value === MISSING ? old : value;
  };
  return [makeStep('$rename', path, () => MISSING), makeStep('$rename', target, moved)];
}

/** By names, and by value where both are numbers: the order in which MongoDB adds new fields. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  const [left, right] = [a[at], b[at]];
  if (left === undefined || right === undefined) return a.length - b.length;
  if (isArrayIndex(left) && isArrayIndex(right)) return Number(left) - Number(right);
  return left < right ? -1 : 1;
}

function assertNoConflicts(places: readonly (readonly string[])[]): void {
  const paths = places.toSorted(comparePaths).map((place) => place.join('.'));
  paths.forEach((path, i) => {
    const next = paths[i + 1] ?? '';
    const clash = next === path || next.startsWith(`${path}.`);
    if (clash) throw new CommandError(40, `Updating the path '${next}' would create a conflict at '${path}'`);
  });
}

type Steps = { steps: readonly Step[]; filter: readonly Condition[] };

/** Every new value is computed from the document as it was matched, before any step changes it. */
function applySteps(doc: Doc, inserting: boolean, { steps, filter }: Steps): Doc {
  const due = inserting ? steps : steps.filter(({ operator }) => operator !== '$setOnInsert');
  const dollar = inserting ? undefined : due.find(({ path }) => path.startsWith('$'))?.path;
  const isPlain = dollar === undefined;
  demand(isPlain, 52, `The dollar ($) prefixed field '${dollar}' is not allowed at the top of an update`);
  const writes = due.map(({ parts, change }) => {
    const place = resolvePositional(doc, parts, filter);
    return { place, value: change(readPath(doc, place), place.join('.'), doc) };
  });
  if (steps.some(({ path }) => path.includes('$'))) assertNoConflicts(writes.map(({ place }) => place));
  for (const { place, value } of writes) {
    if (value === MISSING) removePath(doc, place);
    else writePath(doc, place, value);
  }
  return doc;
}

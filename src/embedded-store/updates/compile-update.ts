import { ObjectId } from 'bson';
import { toPlain } from '../aggregation/expressions.js';
import { parsePipeline, runPipeline } from '../aggregation/run-pipeline.js';
import { type Doc, decodeExact, encode, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import type { Branches, Condition } from '../matching/compile-filter.js';
import { compareValues } from '../order/compare-values.js';
import { isArrayIndex, MISSING } from '../order/walk-path.js';
import {
  assertFiltersUsed,
  expandPath,
  isDocList,
  isPositional,
  type MatchContext,
  parseArrayFilters,
} from './array-filters.js';
import { arrayOperators } from './array-operators.js';
import { readPath, removePath, writePath } from './document-path.js';
import { type FieldUpdate, fieldOperators } from './field-operators.js';

type Step = {
  operator: string;
  path: string;
  parts: readonly string[];
  operand: unknown;
  update: FieldUpdate;
};

export type Update = {
  /** The document as updated; the argument is not used afterwards. `inserting` is the second half of an upsert. */
  apply: (doc: Doc, inserting: boolean) => Doc;
  isReplacement: boolean;
};

/** Parses an update: operators, a whole document, or a pipeline. */
export function compileUpdate(update: unknown, filter: Branches, arrayFilters?: unknown): Update {
  if (isDocList(update)) return { apply: keepingId(compilePipelineUpdate(update)), isReplacement: false };
  if (!isPlainObject(update)) throw new CommandError(9, 'the update must be a document or a pipeline');
  if (!Object.keys(update).some((key) => key.startsWith('$'))) {
    return { apply: keepingId((doc) => replaceDoc(doc, update)), isReplacement: true };
  }
  const context: MatchContext = { filter: filter.conditions, arrayFilters: parseArrayFilters(arrayFilters) };
  const steps = parseSteps(update);
  assertFiltersUsed(
    context.arrayFilters,
    steps.map((step) => step.path),
  );
  const apply = (doc: Doc, inserting: boolean) => {
    const due = steps.filter((step) => step.operator !== '$setOnInsert' || inserting);
    const places = due.map((step) =>
      step.operator === '$rename' ? [] : expandPath(doc, step.parts, context),
    );
    due.forEach((step, i) => {
      applyStep(doc, step, places[i] ?? []);
    });
    return doc;
  };
  return { apply: keepingId(apply), isReplacement: false };
}

function keepingId(apply: (doc: Doc, inserting: boolean) => Doc): (doc: Doc, inserting: boolean) => Doc {
  return (doc, inserting) => {
    const id = doc['_id'];
    const updated = apply(doc, inserting);
    if (id !== undefined && (updated['_id'] === undefined || compareValues(id, updated['_id']) !== 0)) {
      throw new CommandError(
        66,
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
    return updated;
  };
}

function replaceDoc(doc: Doc, replacement: Doc): Doc {
  const id = doc['_id'];
  return id === undefined || Object.hasOwn(replacement, '_id')
    ? { ...replacement }
    : { _id: id, ...replacement };
}

const PIPELINE_STAGES = new Set(['$addFields', '$set', '$unset', '$project', '$replaceRoot', '$replaceWith']);

function compilePipelineUpdate(update: Doc[]): (doc: Doc) => Doc {
  const pipeline = parsePipeline(update);
  const refused = pipeline.flatMap((stage) => Object.keys(stage)).find((name) => !PIPELINE_STAGES.has(name));
  if (refused !== undefined)
    throw new CommandError(72, `${refused} is not allowed to be used within an update`);
  return (doc) => {
    const [result] = runPipeline([toPlain(doc)], pipeline);
    return decodeExact(encode(result ?? {}));
  };
}

function parseSteps(update: Doc): Step[] {
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    const rename = operator === '$rename';
    const found = fieldOperators[operator] ?? arrayOperators[operator];
    if (!rename && found === undefined) {
      if (operator === '$bit') throw new CommandError(238, '$bit is not supported by this store');
      throw new CommandError(9, `Unknown modifier: ${operator}. Expected a valid update modifier`);
    }
    if (!isPlainObject(fields))
      throw new CommandError(9, `Modifiers operate on fields, ${operator} got something else`);
    return Object.entries(fields).flatMap(([path, operand]) =>
      found === undefined
        ? parseRename(path, operand)
        : [parseStep(operator, path, { operand, update: found })],
    );
  });
  const ordered = steps.sort((a, b) => comparePaths(a.parts, b.parts));
  assertNoConflicts(ordered);
  return ordered;
}

function parseStep(
  operator: string,
  path: string,
  { operand, update }: { operand: unknown; update: FieldUpdate },
): Step {
  const parts = path.split('.');
  if (parts.includes(''))
    throw new CommandError(56, `The update path '${path}' contains an empty field name`);
  if (isPositional(parts[0] ?? '')) {
    throw new CommandError(
      2,
      `Cannot have positional (i.e. '$') element in the first position in path '${path}'`,
    );
  }
  return { operator, path, parts, operand: update.parse(operand), update };
}

/** A rename is one step that clears the source and one that fills the target. */
function parseRename(path: string, target: unknown): Step[] {
  if (typeof target !== 'string') throw new CommandError(2, `The 'to' field for $rename must be a string`);
  if (path === target) throw new CommandError(2, `The source and target field for $rename must differ`);
  const source = path.split('.');
  const write: FieldUpdate = { parse: (operand) => operand, apply: () => MISSING };
  return [
    parseStep('$rename', path, { operand: undefined, update: write }),
    parseStep('$rename', target, { operand: source, update: write }),
  ];
}

/** By names, and by value where both are numbers: the order in which MongoDB adds new fields. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [left, right] = [a[i] ?? '', b[i] ?? ''];
    if (left === right) continue;
    if (isArrayIndex(left) && isArrayIndex(right)) return Number(left) - Number(right);
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

function assertNoConflicts(steps: readonly Step[]): void {
  steps.forEach((step, i) => {
    const next = steps[i + 1];
    if (next === undefined) return;
    if (step.path === next.path || next.path.startsWith(`${step.path}.`)) {
      throw new CommandError(
        40,
        `Updating the path '${next.path}' would create a conflict at '${step.path}'`,
      );
    }
  });
}

/** `places` were found in the document as it was matched, before any step changed it. */
function applyStep(doc: Doc, step: Step, places: readonly string[][]): void {
  if (step.operator === '$rename') {
    applyRename(doc, step);
    return;
  }
  for (const parts of places) {
    const old = readPath(doc, parts);
    const value = step.update.apply(old, step.operand, parts.join('.'));
    if (value === MISSING) removePath(doc, parts);
    else writePath(doc, parts, value);
  }
}

function applyRename(doc: Doc, step: Step): void {
  const source = step.operand as string[] | undefined;
  if (source === undefined) return;
  const value = readPath(doc, source);
  if (value === MISSING) return;
  removePath(doc, source);
  writePath(doc, step.parts, value);
}

/** The document an upsert starts from: what the filter says by equality. */
export function seedFromFilter(filter: Branches): Doc {
  const doc: Doc = {};
  for (const { path, value } of equalities(filter.conditions)) {
    const parts = path.split('.');
    if (readPath(doc, parts) !== MISSING) {
      throw new CommandError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
    }
    writePath(doc, parts, value);
  }
  return doc;
}

function equalities(conditions: readonly Condition[]): { path: string; value: unknown }[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === 'field' && condition.operator === '$eq' && !condition.negated) {
      return [{ path: condition.path, value: condition.operand }];
    }
    const [only, another] = condition.kind === 'or' ? condition.conditions : [];
    return only !== undefined && another === undefined && only.kind === 'and'
      ? equalities(only.conditions)
      : [];
  });
}

/** A document ready to be stored: with an `_id`, and that first. */
export function withId(doc: Doc): Doc {
  const { _id: id, ...rest } = doc;
  return { _id: id === undefined ? new ObjectId() : id, ...rest };
}

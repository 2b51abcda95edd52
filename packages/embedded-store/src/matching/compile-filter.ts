import { type Doc, isPlainObject } from '../bson-values.js';
import { CommandError, demand, refuse } from '../errors.js';
import { compileCondition } from '../expressions/compile-expression.js';
import { isNumeric, isRegexValue, toNumber } from '../order/ranks.js';
import { type Branches, type Condition, condition, type FieldCondition, negate } from './condition.js';
import { compileRegex } from './regular-expressions.js';
import { regexTest, VALUE_TESTS, type ValueTest } from './value-tests.js';

/** Parses a filter (https://www.mongodb.com/docs/manual/reference/operator/query/). */
export function compileFilter(filter: unknown): Branches {
  demand(isPlainObject(filter), 14, 'the filter must be an object');
  const conditions = Object.entries(filter).flatMap(([key, operand]) => compileEntry(key, operand));
  return { kind: 'and', conditions, test: (doc) => conditions.every((condition) => condition.test(doc)) };
}

function compileEntry(key: string, operand: unknown): Condition[] {
  if (key === '$comment') return [];
  if (key === '$expr') return [{ kind: 'expr', test: compileCondition(operand) }];
  if (!key.startsWith('$')) return compileField(key, operand);
  if (!['$and', '$or', '$nor'].includes(key)) return refuseOperator(key, 'top level operator');
  demand(Array.isArray(operand), 2, `${key} must be an array`);
  demand(operand.length > 0, 2, '$and/$or/$nor must be a nonempty array');
  demand(operand.every(isPlainObject), 2, `${key} entries need to be full objects`);
  const conditions = operand.map(compileFilter);
  if (key === '$and') return conditions.flatMap((branch) => branch.conditions);
  const some = (doc: unknown) => conditions.some((branch) => branch.test(doc));
  return key === '$or'
    ? [{ kind: 'or', conditions, test: some }]
    : [{ kind: 'nor', conditions, test: (doc) => !some(doc) }];
}

const KNOWN_BUT_ABSENT = new Set(
  `$where $text $jsonSchema $sampleRate $near $nearSphere $geoWithin $geoIntersects $bitsAllSet $bitsAnySet
   $bitsAllClear $bitsAnyClear $rand`.split(/\s+/),
);

function refuseOperator(operator: string, what: string): never {
  if (KNOWN_BUT_ABSENT.has(operator)) refuse(operator);
  throw new CommandError(2, `unknown ${what}: ${operator}`);
}

export function isOperatorDoc(value: unknown): value is Doc {
  return isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true;
}

function compileField(path: string, operand: unknown): FieldCondition[] {
  if (isOperatorDoc(operand)) return compileOperators(path, operand);
  return compileOperator(path, isRegexValue(operand) ? '$regex' : '$eq', { operand });
}

/** The conditions of `{ $gt: 1, $lt: 5 }` on one path. */
export function compileOperators(path: string, operators: Doc): FieldCondition[] {
  return Object.entries(operators).flatMap(([operator, operand]) =>
    compileOperator(path, operator, { operand, operators }),
  );
}

type Use = { operand: unknown; operators?: Doc };

function compileOperator(path: string, operator: string, { operand, operators = {} }: Use): FieldCondition[] {
  const compileTest = Object.hasOwn(VALUE_TESTS, operator) ? VALUE_TESTS[operator] : undefined;
  if (compileTest !== undefined) return [condition(path, operator, { operand, test: compileTest(operand) })];
  switch (operator) {
    case '$ne':
      demand(!isRegexValue(operand), 2, "Can't have regex as arg to $ne.");
      return [negate(compileOperator(path, '$eq', { operand }))];
    case '$nin':
      return [negate(compileOperator(path, '$in', { operand }))];
    case '$not':
      demand(isOperatorDoc(operand) || isRegexValue(operand), 2, '$not needs a regex or operators');
      return [negate(compileField(path, operand))];
    case '$exists': {
      const exists = condition(path, '$exists', { operand, test: IS_THERE });
      return [isTruthy(operand) ? exists : negate([exists])];
    }
    case '$regex':
      return [compileRegexCondition(path, operand, operators['$options'])];
    case '$options':
      demand(Object.hasOwn(operators, '$regex'), 2, '$options needs a $regex');
      return [];
    case '$elemMatch': {
      const passes = compileElementTest(operand);
      const matches = (value: unknown) => Array.isArray(value) && value.some(passes);
      return [condition(path, '$elemMatch', { operand, test: { matches, missing: false, whole: true } })];
    }
    case '$all':
      return compileAll(path, operand);
  }
  return refuseOperator(operator, 'operator');
}

const IS_THERE: ValueTest = { matches: () => true, missing: false, whole: true };

function isTruthy(value: unknown): boolean {
  return isNumeric(value) ? toNumber(value) !== 0 : Boolean(value);
}

function compileRegexCondition(path: string, operand: unknown, options: unknown): FieldCondition {
  demand(typeof operand === 'string' || isRegexValue(operand), 2, '$regex has to be a string');
  demand(typeof options === 'string' || options === undefined, 2, '$options has to be a string');
  const regex = compileRegex(operand, options);
  return condition(path, '$regex', { operand: regex, test: regexTest(regex, operand) });
}

/** A test of an array element: by operators on the element itself, or by a filter on its fields. */
export function compileElementTest(operand: unknown): (element: unknown) => boolean {
  demand(isPlainObject(operand), 2, '$elemMatch needs an Object');
  if (isElementOperators(operand)) {
    const tests = compileOperators('', operand);
    return (element) => tests.every((test) => test.testValue(element));
  }
  const filter = compileFilter(operand);
  // An array is a document whose fields are called 0, 1, 2.
  return (element) =>
    Array.isArray(element) ? filter.test({ ...element }) : isPlainObject(element) && filter.test(element);
}

/** `{ $gt: 1 }` asks of an element itself; `{ $or: [...] }` and `{ a: 1 }` ask of its fields. */
export function isElementOperators(operand: Doc): boolean {
  return isOperatorDoc(operand) && !['$and', '$or', '$nor', '$expr'].includes(Object.keys(operand)[0] ?? '');
}

function compileAll(path: string, operand: unknown): FieldCondition[] {
  demand(Array.isArray(operand), 2, '$all needs an array');
  const none: ValueTest = { matches: () => false, missing: false };
  if (operand.length === 0) return [condition(path, '$all', { operand, test: none })];
  const isElemMatch = (item: unknown) => isOperatorDoc(item) && Object.keys(item).join() === '$elemMatch';
  const isConsistent = operand.every(isElemMatch) || !operand.some(isOperatorDoc);
  demand(isConsistent, 2, '$all takes values, or $elemMatch and nothing else');
  return operand.flatMap((item) => compileField(path, item));
}

import { compileExpression } from '../aggregation/expressions.js';
import { type Doc, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { isNumeric, numberOf } from '../order/compare-values.js';
import { someValueAt } from '../order/walk-path.js';
import {
  equalityTest,
  existsTest,
  inTest,
  isOrderOperator,
  isRegexValue,
  modTest,
  orderTest,
  regexTest,
  sizeTest,
  testLeaf,
  typeOperatorTest,
  type ValueTest,
} from './value-tests.js';

/** One condition on one path; `negated` turns the answer for the whole document round ($ne, $nin, $not). */
export type FieldCondition = {
  kind: 'field';
  path: string;
  operator: string;
  operand: unknown;
  negated: boolean;
  test: (doc: unknown) => boolean;
  /** The same condition on a value by itself, as $elemMatch and $pull ask. */
  testValue: (value: unknown) => boolean;
};
export type Branches = {
  kind: 'and' | 'or' | 'nor';
  conditions: Condition[];
  test: (doc: unknown) => boolean;
};
export type Expression = { kind: 'expr'; test: (doc: unknown) => boolean };
/** A parsed filter: the matcher runs `test`, the planner reads the rest. */
export type Condition = FieldCondition | Branches | Expression;

/** Parses a filter (https://www.mongodb.com/docs/manual/reference/operator/query/). */
export function compileFilter(filter: unknown): Branches {
  if (!isPlainObject(filter)) throw new CommandError(14, 'the filter must be an object');
  return allOf(Object.entries(filter).flatMap(([key, operand]) => compileEntry(key, operand)));
}

function allOf(conditions: Condition[]): Branches {
  return { kind: 'and', conditions, test: (doc) => conditions.every((condition) => condition.test(doc)) };
}

function compileEntry(key: string, operand: unknown): Condition[] {
  switch (key) {
    case '$and':
      return compileList(key, operand).flatMap((branch) => branch.conditions);
    case '$or': {
      const conditions = compileList(key, operand);
      return [{ kind: 'or', conditions, test: (doc) => conditions.some((branch) => branch.test(doc)) }];
    }
    case '$nor': {
      const conditions = compileList(key, operand);
      return [{ kind: 'nor', conditions, test: (doc) => !conditions.some((branch) => branch.test(doc)) }];
    }
    case '$expr':
      return [{ kind: 'expr', test: compileExpression(operand) }];
    case '$comment':
      return [];
  }
  if (key.startsWith('$')) return refuseOperator(key, 'top level operator');
  return compileField(key, operand);
}

const KNOWN_BUT_ABSENT = new Set(
  `$where $text $jsonSchema $sampleRate $near $nearSphere $geoWithin $geoIntersects $bitsAllSet $bitsAnySet
   $bitsAllClear $bitsAnyClear $rand`.split(/\s+/),
);

function refuseOperator(operator: string, what: string): never {
  if (KNOWN_BUT_ABSENT.has(operator))
    throw new CommandError(238, `${operator} is not supported by this store`);
  throw new CommandError(2, `unknown ${what}: ${operator}`);
}

function compileList(key: string, operand: unknown): Branches[] {
  if (!Array.isArray(operand)) throw new CommandError(2, `${key} must be an array`);
  if (operand.length === 0) throw new CommandError(2, `${key}/$or/$nor must be a nonempty array`);
  return operand.map((branch) => {
    if (!isPlainObject(branch)) throw new CommandError(2, `${key} entries need to be full objects`);
    return compileFilter(branch);
  });
}

export function isOperatorDoc(value: unknown): value is Doc {
  return isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true;
}

function compileField(path: string, operand: unknown): FieldCondition[] {
  if (isOperatorDoc(operand)) return compileOperators(path, operand);
  if (isRegexValue(operand)) return [condition(path, '$regex', operand, regexTest(operand))];
  return [condition(path, '$eq', operand, equalityTest(operand))];
}

/** The conditions of `{ $gt: 1, $lt: 5 }` on one path. */
export function compileOperators(path: string, operators: Doc): FieldCondition[] {
  return Object.entries(operators).flatMap(([operator, operand]) => {
    if (!operator.startsWith('$')) throw new CommandError(2, `unknown operator: ${operator}`);
    return compileOperator({ path, operator, operand, operators });
  });
}

type OperatorUse = { path: string; operator: string; operand: unknown; operators: Doc };

const SIMPLE: Readonly<Record<string, (operand: unknown) => ValueTest>> = {
  $eq: (operand) => (isRegexValue(operand) ? { ...equalityTest(operand) } : equalityTest(operand)),
  $in: inTest,
  $size: sizeTest,
  $type: typeOperatorTest,
  $mod: modTest,
};

function compileOperator({ path, operator, operand, operators }: OperatorUse): FieldCondition[] {
  const simple = Object.hasOwn(SIMPLE, operator) ? SIMPLE[operator] : undefined;
  if (simple !== undefined) return [condition(path, operator, operand, simple(operand))];
  if (isOrderOperator(operator)) return [condition(path, operator, operand, orderTest(operator, operand))];
  switch (operator) {
    case '$ne':
      if (isRegexValue(operand)) throw new CommandError(2, "Can't have regex as arg to $ne.");
      return [negate(condition(path, '$ne', operand, equalityTest(operand)))];
    case '$nin':
      return [negate(condition(path, '$nin', operand, inTest(operand)))];
    case '$exists': {
      const exists = condition(path, '$exists', isTruthy(operand), existsTest());
      return [isTruthy(operand) ? exists : negate(exists)];
    }
    case '$regex':
      return [
        condition(path, '$regex', regexOperand(operand, operators), regexTest(operand, optionsOf(operators))),
      ];
    case '$options':
      if (!Object.hasOwn(operators, '$regex')) throw new CommandError(2, '$options needs a $regex');
      return [];
    case '$not':
      return [compileNot(path, operand)];
    case '$elemMatch':
      return [condition(path, '$elemMatch', operand, elemMatchTest(operand))];
    case '$all':
      return compileAll(path, operand);
  }
  return refuseOperator(operator, 'operator');
}

function optionsOf(operators: Doc): string | undefined {
  return typeof operators['$options'] === 'string' ? operators['$options'] : undefined;
}

function regexOperand(operand: unknown, operators: Doc): unknown {
  if (typeof operand !== 'string' && !isRegexValue(operand))
    throw new CommandError(2, '$regex has to be a string');
  return { regex: operand, options: optionsOf(operators) };
}

function isTruthy(value: unknown): boolean {
  return isNumeric(value) ? Number(numberOf(value)) !== 0 : Boolean(value);
}

function condition(path: string, operator: string, operand: unknown, test: ValueTest): FieldCondition {
  const parts = path.split('.');
  return {
    kind: 'field',
    path,
    operator,
    operand,
    negated: false,
    test: (doc) => someValueAt(doc, parts, (value) => testLeaf(test, value)),
    testValue: test.matches,
  };
}

function negate(positive: FieldCondition): FieldCondition {
  return {
    ...positive,
    negated: !positive.negated,
    test: (doc) => !positive.test(doc),
    testValue: (value) => !positive.testValue(value),
  };
}

function compileNot(path: string, operand: unknown): FieldCondition {
  if (isRegexValue(operand)) return negate(condition(path, '$not', operand, regexTest(operand)));
  if (!isPlainObject(operand)) throw new CommandError(2, '$not needs a regex or a document');
  const inner = compileOperators(path, operand);
  if (inner.length === 0) throw new CommandError(2, '$not cannot be empty');
  return {
    kind: 'field',
    path,
    operator: '$not',
    operand,
    negated: true,
    test: (doc) => !inner.every((one) => one.test(doc)),
    testValue: (value) => !inner.every((one) => one.testValue(value)),
  };
}

/** A test of an array element: by operators on the element itself, or by a filter on its fields. */
export function compileElementTest(operand: unknown): (element: unknown) => boolean {
  if (!isPlainObject(operand)) throw new CommandError(2, '$elemMatch needs an Object');
  const logical = ['$and', '$or', '$nor', '$expr'].includes(Object.keys(operand)[0] ?? '');
  if (isOperatorDoc(operand) && !logical) {
    const tests = compileOperators('', operand);
    return (element) => tests.every((test) => test.testValue(element));
  }
  const filter = compileFilter(operand);
  return (element) => isPlainObject(element) && filter.test(element);
}

function elemMatchTest(operand: unknown): ValueTest {
  const passes = compileElementTest(operand);
  return { matches: (value) => Array.isArray(value) && value.some(passes), missing: false, whole: true };
}

function compileAll(path: string, operand: unknown): FieldCondition[] {
  if (!Array.isArray(operand)) throw new CommandError(2, '$all needs an array');
  if (operand.length === 0)
    return [condition(path, '$all', operand, { matches: () => false, missing: false })];
  return operand.flatMap((item) => {
    if (isOperatorDoc(item)) {
      if (!Object.hasOwn(item, '$elemMatch')) throw new CommandError(2, 'no $ expressions in $all');
      return compileOperators(path, item);
    }
    return compileField(path, item);
  });
}

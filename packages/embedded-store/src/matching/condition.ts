import { someValueAt } from '../order/walk-path.js';
import { testLeaf, type ValueTest } from './value-tests.js';

/** One condition on one path; `negated` turns the answer for the whole document round ($ne, $nin, $not). */
export type FieldCondition = {
  kind: 'field';
  path: string;
  operator: string;
  /** As the client gave it; of a regular expression, what it compiled to. */
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

export function condition(
  path: string,
  operator: string,
  { operand, test }: { operand: unknown; test: ValueTest },
): FieldCondition {
  const parts = path.split('.');
  const testDoc = (doc: unknown) => someValueAt(doc, parts, (value) => testLeaf(test, value));
  return { kind: 'field', path, operator, operand, negated: false, test: testDoc, testValue: test.matches };
}

/** Not all of the conditions, which are on one path. */
export function negate(inner: readonly FieldCondition[]): FieldCondition {
  const { path = '', operator = '', operand } = inner[0] ?? {};
  return {
    kind: 'field',
    path,
    operator,
    operand,
    negated: true,
    test: (doc) => !inner.every((one) => one.test(doc)),
    testValue: (value) => !inner.every((one) => one.testValue(value)),
  };
}

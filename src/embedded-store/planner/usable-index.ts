import { encode } from '../bson-values.js';
import type { Condition, FieldCondition } from '../matching/compile-filter.js';
import { compareValues, Rank, rankOf } from '../order/compare-values.js';
import type { Index } from '../storage/index-definition.js';

/** Whether every document the conditions can match is in the index: always, unless sparse or partial. */
export function holdsEveryMatch(index: Index, conditions: readonly FieldCondition[]): boolean {
  if (index.sparse) {
    const present = index.fields.some((field) =>
      conditions.some((condition) => condition.path === field.path && needsValue(condition)),
    );
    if (!present) return false;
  }
  return (
    index.partial === undefined || index.partial.conditions.every((wanted) => isImplied(wanted, conditions))
  );
}

/** Whether a condition can only be met by a field that is there and not null. */
function needsValue({ operator, operand }: FieldCondition): boolean {
  switch (operator) {
    case '$eq':
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return (
        rankOf(operand) !== Rank.null && rankOf(operand) !== Rank.minKey && rankOf(operand) !== Rank.maxKey
      );
    case '$in':
      return (operand as unknown[]).every((value) => rankOf(value) !== Rank.null);
    case '$exists':
    case '$regex':
    case '$size':
    case '$elemMatch':
    case '$type':
      return true;
  }
  return false;
}

function isImplied(wanted: Condition, conditions: readonly FieldCondition[]): boolean {
  if (wanted.kind === 'and') return wanted.conditions.every((inner) => isImplied(inner, conditions));
  if (wanted.kind === 'or') return wanted.conditions.some((inner) => isImplied(inner, conditions));
  if (wanted.kind !== 'field' || wanted.negated) return false;
  return conditions.some((given) => given.path === wanted.path && implies(given, wanted));
}

function implies(given: FieldCondition, wanted: FieldCondition): boolean {
  if (given.operator === wanted.operator && sameOperand(given.operand, wanted.operand)) return true;
  if (wanted.operator === '$exists') return needsValue(given);
  switch (given.operator) {
    case '$eq':
      return isScalar(given.operand) && wanted.testValue(given.operand);
    case '$in':
      return (given.operand as unknown[]).every((value) => isScalar(value) && wanted.testValue(value));
  }
  return isTighterRange(given, wanted);
}

function isTighterRange(given: FieldCondition, wanted: FieldCondition): boolean {
  const side = given.operator.slice(0, 3);
  if (!['$gt', '$lt'].includes(side) || wanted.operator.slice(0, 3) !== side) return false;
  if (rankOf(given.operand) !== rankOf(wanted.operand)) return false;
  const order = compareValues(given.operand, wanted.operand) * (side === '$gt' ? 1 : -1);
  return order > 0 || (order === 0 && wanted.operator.endsWith('e'));
}

function isScalar(value: unknown): boolean {
  return ![Rank.null, Rank.array, Rank.regex].includes(rankOf(value) as 5 | 25 | 50);
}

function sameOperand(a: unknown, b: unknown): boolean {
  return encode({ value: a }).equals(encode({ value: b }));
}

import { encode } from '../bson-values.js';
import type { Condition, FieldCondition } from '../matching/condition.js';
import { compareValues } from '../order/compare-values.js';
import { Rank, rankOf } from '../order/ranks.js';
import type { Index } from '../storage/index-definition.js';

/** Whether every document the conditions can match is in the index: always, unless sparse or partial. */
export function holdsEveryMatch(index: Index, conditions: readonly FieldCondition[]): boolean {
  const isThere = ({ path }: { path: string }) =>
    conditions.some((condition) => condition.path === path && needsValue(condition));
  if (index.sparse && !index.fields.some(isThere)) return false;
  return index.partial?.conditions.every((wanted) => isImplied(wanted, conditions)) !== false;
}

const NOT_A_VALUE: readonly number[] = [Rank.null, Rank.minKey, Rank.maxKey];

/** Whether a condition can only be met by a field that is there and not null. */
function needsValue({ operator, operand }: FieldCondition): boolean {
  if (['$eq', '$gt', '$gte', '$lt', '$lte'].includes(operator)) return !NOT_A_VALUE.includes(rankOf(operand));
  if (operator === '$in') return (operand as unknown[]).every((value) => rankOf(value) !== Rank.null);
  return ['$exists', '$regex', '$size', '$elemMatch', '$type'].includes(operator);
}

/** A partial filter is a conjunction of conditions on fields: createIndexes takes no other. */
function isImplied(wanted: Condition, conditions: readonly FieldCondition[]): boolean {
  if (wanted.kind !== 'field') return false;
  return conditions.some((given) => given.path === wanted.path && implies(given, wanted));
}

function implies(given: FieldCondition, wanted: FieldCondition): boolean {
  if (given.operator === wanted.operator && sameOperand(given.operand, wanted.operand)) return true;
  if (wanted.operator === '$exists') return needsValue(given);
  const passes = (value: unknown) => isScalar(value) && wanted.testValue(value);
  if (given.operator === '$eq') return passes(given.operand);
  if (given.operator === '$in') return (given.operand as unknown[]).every(passes);
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

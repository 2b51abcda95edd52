import type { Doc } from '../bson-values.js';
import { demand } from '../errors.js';
import type { Condition, FieldCondition } from '../matching/condition.js';
import { isRegexValue } from '../order/ranks.js';
import { writePath } from './document-path.js';

/** The document an upsert starts from: what the filter says by equality, for a replacement of `_id` alone. */
export function seedFromFilter(conditions: readonly Condition[], isReplacement: boolean): Doc {
  const doc: Doc = {};
  const paths: string[] = [];
  for (const { path, value } of equalities(conditions)) {
    const parts = path.split('.');
    if (isReplacement && parts[0] !== '_id') continue;
    demand(!isReplacement || parts.length === 1, 54, `cannot infer query fields to set, '${path}' is a part`);
    const isTwice = paths.some((other) => `${other}.`.startsWith(`${path}.`) || path.startsWith(`${other}.`));
    demand(!isTwice, 54, `cannot infer query fields to set, path '${path}' is matched twice`);
    paths.push(path);
    writePath(doc, parts, value);
  }
  return doc;
}

type Equality = { path: string; value: unknown };

/** `$in` of one value is equality, unless that is an expression. */
function equalities(conditions: readonly Condition[]): Equality[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === 'field') return equalityOf(condition);
    const [only, another] = condition.kind === 'or' ? condition.conditions : [];
    return only?.kind === 'and' && another === undefined ? equalities(only.conditions) : [];
  });
}

function equalityOf({ path, operator, operand, negated }: FieldCondition): Equality[] {
  if (negated) return [];
  if (operator === '$eq') return [{ path, value: operand }];
  const [value, another] = operator === '$in' ? (operand as unknown[]) : [];
  return value === undefined || another !== undefined || isRegexValue(value) ? [] : [{ path, value }];
}

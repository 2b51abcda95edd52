import type { Doc } from '../bson-values.js';
import { demand } from '../errors.js';
import type { Condition, FieldCondition } from '../matching/condition.js';
import { MISSING } from '../order/walk-path.js';
import { readPath, writePath } from './document-path.js';

/** The document an upsert starts from: what the filter says by equality. */
export function seedFromFilter(conditions: readonly Condition[]): Doc {
  const doc: Doc = {};
  for (const { path, operand } of equalities(conditions)) {
    const parts = path.split('.');
    const isNew = readPath(doc, parts) === MISSING;
    demand(isNew, 54, `cannot infer query fields to set, path '${path}' is matched twice`);
    writePath(doc, parts, operand);
  }
  return doc;
}

function equalities(conditions: readonly Condition[]): FieldCondition[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === 'field')
      return condition.operator === '$eq' && !condition.negated ? [condition] : [];
    const [only, another] = condition.kind === 'or' ? condition.conditions : [];
    return only?.kind === 'and' && another === undefined ? equalities(only.conditions) : [];
  });
}

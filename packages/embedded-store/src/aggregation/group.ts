import { Int32 } from 'bson';
import { type Doc, isPlainObject, setField } from '../bson-values.js';
import { CommandError, demand } from '../errors.js';
import { type Accumulator, accumulatorNamed } from '../expressions/accumulators.js';
import { compileExpression, orNull } from '../expressions/compile-expression.js';
import { encodeValue } from '../order/encode-key.js';
import { makeMemoryBound } from '../planner/sorted-ids.js';
import { PAUSE } from '../turns.js';
import type { Stage } from './stage.js';

/** What a group costs beside its key. */
const GROUP_BYTES = 100;

/**
 * Groups by the bytes of the key, so that equal means what it means in an index; keeps what its accumulators need and
 * no documents (https://www.mongodb.com/docs/manual/reference/operator/aggregation/group/).
 */
export function compileGroup(spec: unknown): Stage {
  demand(isPlainObject(spec), 15947, "a group's fields must be specified in an object");
  demand(Object.hasOwn(spec, '_id'), 15955, 'a group specification must include an _id');
  const { _id: by, ...accumulators } = spec;
  const idOf = compileExpression(by);
  const fields = Object.entries(accumulators).map(compileField);
  return function* group(docs) {
    const hold = makeMemoryBound('$group');
    const groups = new Map<string, { id: unknown; parts: Accumulator[] }>();
    for (const doc of docs) {
      if (doc === PAUSE) {
        yield doc;
        continue;
      }
      const id = orNull(idOf(doc));
      const key = encodeValue(id).toString('latin1');
      let known = groups.get(key);
      if (known === undefined) {
        hold(key.length + GROUP_BYTES);
        known = { id, parts: fields.map(({ start }) => start(hold)) };
        groups.set(key, known);
      }
      known.parts.forEach((part, i) => {
        part.add(fields[i]?.valueOf(doc));
      });
    }
    for (const { id, parts } of groups.values()) {
      const made: Doc = { _id: id };
      parts.forEach((part, i) => {
        setField(made, fields[i]?.field ?? '', orNull(part.result()));
      });
      yield made;
    }
  };
}

function compileField([field, accumulator]: [string, unknown]) {
  const [name, another] = isPlainObject(accumulator) ? Object.keys(accumulator) : [];
  if (!isPlainObject(accumulator) || name === undefined)
    throw new CommandError(40234, `The field '${field}' must be an accumulator object`);
  demand(another === undefined, 40238, `The field '${field}' must specify one accumulator`);
  demand(!field.includes('.'), 40235, `The field name '${field}' cannot contain '.'`);
  demand(!field.startsWith('$'), 40236, `The field name '${field}' cannot start with '$'`);
  const start = accumulatorNamed(name);
  const operand = name === '$count' ? new Int32(1) : accumulator[name];
  return { field, start, valueOf: compileExpression(operand) };
}

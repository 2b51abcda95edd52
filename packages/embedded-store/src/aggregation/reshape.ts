import { Long } from 'bson';
import { type Doc, getField, isPlainObject, setField } from '../bson-values.js';
import { demand, refuse } from '../errors.js';
import { compileExpression, type Evaluate } from '../expressions/compile-expression.js';
import { compileProjection } from '../matching/project-document.js';
import { isNumeric, toNumber } from '../order/ranks.js';
import { MISSING } from '../order/walk-path.js';
import { PAUSE } from '../turns.js';
import type { Stage } from './stage.js';

/** One document becomes so many. */
const each = (change: (doc: Doc) => Iterable<Doc>): Stage =>
  function* reshape(docs) {
    for (const doc of docs) {
      if (doc === PAUSE) yield doc;
      else yield* change(doc);
    }
  };

const isOperator = (value: unknown) =>
  isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true;

/** Included fields come in the order of the document, computed ones after them in the order of the stage. */
export function compileProject(spec: unknown): Stage {
  demand(isPlainObject(spec), 15969, '$project specification must be an object');
  demand(Object.keys(spec).length > 0, 51272, 'Invalid $project: an empty specification');
  const isFlag = (value: unknown) => isNumeric(value) || typeof value === 'boolean' || !isComputed(value);
  const flags = Object.fromEntries(Object.entries(spec).filter(([, value]) => isFlag(value)));
  const computed = compileFields(
    Object.entries(spec).filter(([, value]) => !isFlag(value)),
    31325,
  );
  const { _id: id = true, ...others } = flags;
  const keepsId = isNumeric(id) ? toNumber(id) !== 0 : id !== false;
  const isAlone = computed.length > 0 && Object.keys(others).length === 0;
  const project = isAlone
    ? (doc: Doc) => only(doc, keepsId && computed.every(([name]) => name !== '_id'))
    : compileProjection(flags);
  if (computed.length > 0 && !isAlone) assertInclusion(others);
  return each((doc) => [withFields(project?.(doc) ?? doc, computed, doc)]);
}

const isComputed = (value: unknown) => typeof value === 'string' || Array.isArray(value) || isOperator(value);

function only(doc: Doc, keepsId: boolean): Doc {
  return keepsId && Object.hasOwn(doc, '_id') ? { _id: doc['_id'] } : {};
}

function assertInclusion(flags: Doc): void {
  const isExcluded = (value: unknown) => value === false || (isNumeric(value) && toNumber(value) === 0);
  const isInclusion = !Object.values(flags).some(isExcluded);
  demand(isInclusion, 31252, 'Cannot use an expression in an exclusion projection');
}

/** `$addFields` and `$set`: a field that is there keeps its place. */
export function compileAddFields(spec: unknown): Stage {
  demand(isPlainObject(spec), 40272, '$addFields specification must be an object');
  const fields = compileFields(Object.entries(spec));
  return each((doc) => [withFields({ ...doc }, fields, doc)]);
}

type Fields = readonly (readonly [name: string, evaluate: Evaluate])[];

/** An embedded document there means paths into what is there already, which this store does not set. */
function compileFields(entries: readonly [string, unknown][], unknownCode: 168 | 31325 = 168): Fields {
  return entries.map(([name, expression]) => {
    demand(name !== '' && !name.startsWith('$'), 16410, `'${name}' is not a field name`);
    if (name.includes('.')) refuse(`the computed field '${name}' with a path`);
    if (isPlainObject(expression) && !isOperator(expression)) refuse(`the embedded document '${name}'`);
    return [name, compileExpression(expression, unknownCode)] as const;
  });
}

/** All values are of the document as it came in; what has none goes. */
function withFields(target: Doc, fields: Fields, doc: Doc): Doc {
  for (const [name, evaluate] of fields) {
    const value = evaluate(doc);
    if (value === MISSING) delete target[name];
    else setField(target, name, value);
  }
  return target;
}

export function compileUnset(spec: unknown): Stage {
  const paths = Array.isArray(spec) ? spec : [spec];
  const isPaths = paths.length > 0 && paths.every((path) => typeof path === 'string' && path !== '');
  demand(isPaths, 31002, '$unset specification must be a string or an array of strings');
  const project = compileProjection(Object.fromEntries(paths.map((path) => [path, false])));
  return each((doc) => [project?.(doc) ?? doc]);
}

export function compileReplaceRoot(expression: unknown): Stage {
  const evaluate = compileExpression(expression);
  return each((doc) => {
    const root = evaluate(doc);
    demand(isPlainObject(root), 40228, "'newRoot' expression must evaluate to an object");
    return [root];
  });
}

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/unwind/ */
export function compileUnwind(spec: unknown): Stage {
  const {
    path,
    includeArrayIndex: indexField,
    preserveNullAndEmptyArrays: keeps,
    ...rest
  } = isPlainObject(spec) ? spec : { path: spec };
  const isPath = typeof path === 'string' && /^\$[^$]/.test(path) && Object.keys(rest).length === 0;
  demand(isPath, 28818, `path option to $unwind stage should be prefixed with a '$': ${String(path)}`);
  const isName = indexField === undefined || (typeof indexField === 'string' && /^[^$.]+$/.test(indexField));
  demand(isName, 28822, 'includeArrayIndex option to $unwind stage must be a field name');
  const parts = path.slice(1).split('.');
  const withIndex = (doc: Doc, index: Long | null) => {
    if (typeof indexField === 'string') setField(doc, indexField, index);
    return doc;
  };
  return each((doc) => {
    const value = parts.reduce<unknown>(
      (inner, part) => (isPlainObject(inner) ? getField(inner, part) : undefined),
      doc,
    );
    if (Array.isArray(value) && value.length > 0)
      return value.map((item, i) => withIndex(replaceAt(doc, parts, item), Long.fromNumber(i)));
    const isNothing = value === undefined || value === null || Array.isArray(value);
    if (isNothing && keeps !== true) return [];
    return [withIndex(Array.isArray(value) ? replaceAt(doc, parts, MISSING) : { ...doc }, null)];
  });
}

/** A copy that has another value at a path of documents. */
function replaceAt(doc: Doc, [part = '', ...rest]: readonly string[], value: unknown): Doc {
  const copy = { ...doc };
  const inner = rest.length === 0 ? value : replaceAt(doc[part] as Doc, rest, value);
  if (inner === MISSING) delete copy[part];
  else setField(copy, part, inner);
  return copy;
}

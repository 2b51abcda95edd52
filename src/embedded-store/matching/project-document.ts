import { type Doc, getField, isPlainObject, setField } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { isNumeric, numberOf } from '../order/compare-values.js';
import { type Condition, compileElementTest } from './compile-filter.js';
import { matchedElementIndex } from './matched-element.js';

type ArrayEdit = (values: unknown[]) => unknown[] | undefined;
type Tree = Map<string, Tree | true>;
type Projection = {
  include: boolean;
  tree: Tree;
  edits: Map<string, ArrayEdit>;
  positional: string[];
  id?: boolean;
};

/**
 * Parses a find projection: inclusion or exclusion of dotted paths, `$slice`, `$elemMatch` and the positional
 * `path.$` (https://www.mongodb.com/docs/manual/reference/method/db.collection.find/#projection).
 */
export function compileProjection(spec: Doc, filter: readonly Condition[]): ((doc: Doc) => Doc) | undefined {
  const entries = flatten(spec, '');
  if (entries.length === 0) return undefined;
  const projection = parseProjection(entries);
  return (doc) => {
    const kept = projection.include
      ? includeFields(doc, projection.tree)
      : excludeFields(doc, projection.tree);
    for (const [path, edit] of projection.edits) editArray(doc, kept, { path, edit });
    for (const path of projection.positional)
      editArray(doc, kept, { path, edit: positionalEdit(path, doc, filter) });
    if (projection.id === false) delete kept['_id'];
    else if (projection.include && Object.hasOwn(doc, '_id')) return { _id: doc['_id'], ...kept };
    return kept;
  };
}

/** `{ a: { b: 1 } }` means `{ 'a.b': 1 }`; a document of operators stays whole. */
function flatten(spec: Doc, prefix: string): [string, unknown][] {
  return Object.entries(spec).flatMap(([name, value]): [string, unknown][] => {
    const nested = isPlainObject(value) && Object.keys(value).every((key) => !key.startsWith('$'));
    return nested && Object.keys(value).length > 0
      ? flatten(value, `${prefix}${name}.`)
      : [[`${prefix}${name}`, value]];
  });
}

function parseProjection(entries: [string, unknown][]): Projection {
  const projection: Projection = { include: false, tree: new Map(), edits: new Map(), positional: [] };
  const modes = new Set<boolean>();
  for (const [path, value] of entries) {
    if (path.endsWith('.$')) {
      projection.positional.push(path.slice(0, -2));
      modes.add(true);
    } else if (isPlainObject(value)) {
      parseArrayOperator(projection, path, value);
      if ('$elemMatch' in value) modes.add(true);
    } else {
      const included = parseFlag(path, value);
      if (path === '_id') projection.id = included;
      else {
        modes.add(included);
        addPath(projection.tree, path);
      }
    }
  }
  if (modes.size === 2) throw new CommandError(31254, 'Cannot do exclusion and inclusion in one projection');
  projection.include =
    modes.has(true) || (modes.size === 0 && projection.id === true && projection.edits.size === 0);
  return projection;
}

function parseFlag(path: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) return Number(numberOf(value)) !== 0;
  throw new CommandError(238, `the projection of '${path}' by an expression is not supported by this store`);
}

function addPath(tree: Tree, path: string): void {
  const parts = path.split('.');
  if (parts.some((part) => part === '' || part.startsWith('$'))) {
    throw new CommandError(31253, `'${path}' is not a path that a projection takes`);
  }
  let level = tree;
  parts.forEach((part, i) => {
    const known = level.get(part);
    const last = i === parts.length - 1;
    if (known === true) throw new CommandError(31249, `Path collision at ${path} remaining portion ${part}`);
    if (known !== undefined && last) throw new CommandError(31250, `Path collision at ${path}`);
    const next: Tree = known ?? new Map();
    level.set(part, last ? true : next);
    level = next;
  });
}

function parseArrayOperator(projection: Projection, path: string, value: Doc): void {
  const [operator, operand] = Object.entries(value)[0] ?? ['', undefined];
  if (operator === '$slice') {
    projection.edits.set(path, parseSlice(operand));
  } else if (operator === '$elemMatch') {
    const passes = compileElementTest(operand);
    projection.edits.set(path, (values) => {
      const found = values.filter(passes).slice(0, 1);
      return found.length > 0 ? found : undefined;
    });
  } else {
    throw new CommandError(238, `${operator || 'a document'} in a projection is not supported by this store`);
  }
}

function parseSlice(operand: unknown): ArrayEdit {
  const numbers = (Array.isArray(operand) ? operand : [operand]).map((part) => {
    if (!isNumeric(part)) throw new CommandError(28667, 'Invalid $slice syntax');
    return Number(numberOf(part));
  });
  const [first = 0, limit] = numbers;
  if (limit === undefined) return (values) => (first >= 0 ? values.slice(0, first) : values.slice(first));
  if (limit <= 0) throw new CommandError(28724, 'The $slice limit must be positive');
  return (values) => {
    const start = first >= 0 ? first : Math.max(0, values.length + first);
    return values.slice(start, start + limit);
  };
}

function includeFields(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const [field, value] of Object.entries(doc)) {
    const branch = tree.get(field);
    if (branch === undefined) continue;
    const part = branch === true ? value : includeBelow(value, branch);
    if (part !== undefined) setField(kept, field, part);
  }
  return kept;
}

function includeBelow(value: unknown, tree: Tree): unknown {
  if (isPlainObject(value)) return includeFields(value, tree);
  if (!Array.isArray(value)) return undefined;
  return value.map((element) => includeBelow(element, tree)).filter((element) => element !== undefined);
}

function excludeFields(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const [field, value] of Object.entries(doc)) {
    const branch = tree.get(field);
    if (branch !== true) setField(kept, field, branch === undefined ? value : excludeBelow(value, branch));
  }
  return kept;
}

function excludeBelow(value: unknown, tree: Tree): unknown {
  if (isPlainObject(value)) return excludeFields(value, tree);
  return Array.isArray(value) ? value.map((element) => excludeBelow(element, tree)) : value;
}

function positionalEdit(path: string, doc: Doc, filter: readonly Condition[]): ArrayEdit {
  return (values) => {
    const index = matchedElementIndex(doc, path, filter);
    if (index === undefined)
      throw new CommandError(51246, `the positional '${path}.$' has no matching array element`);
    return values.slice(index, index + 1);
  };
}

function editArray(doc: Doc, kept: Doc, { path, edit }: { path: string; edit: ArrayEdit }): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let source: unknown = doc;
  let target: Doc = kept;
  for (const part of parts) {
    source = isPlainObject(source) ? getField(source, part) : undefined;
    if (!isPlainObject(source)) return;
    const known = getField(target, part);
    const next: Doc = isPlainObject(known) ? { ...known } : {};
    setField(target, part, next);
    target = next;
  }
  const values = isPlainObject(source) ? getField(source, last) : undefined;
  const edited = Array.isArray(values) ? edit(values) : values;
  if (edited === undefined) delete target[last];
  else setField(target, last, edited);
}

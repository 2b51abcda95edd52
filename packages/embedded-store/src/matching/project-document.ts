import { type Doc, isPlainObject, setField } from '../bson-values.js';
import { CommandError, demand, refuse } from '../errors.js';
import { isNumeric, toNumber } from '../order/ranks.js';

type Tree = Map<string, Tree | true>;

/**
 * Parses a find projection: inclusion or exclusion of dotted paths
 * (https://www.mongodb.com/docs/manual/reference/method/db.collection.find/#projection).
 */
export function compileProjection(spec: Doc): ((doc: Doc) => Doc) | undefined {
  const flags = new Map(flatten(spec, ''));
  if (flags.size === 0) return undefined;
  const id = flags.get('_id');
  if (flags.size > 1) flags.delete('_id');
  const [include, ...others] = new Set(flags.values());
  demand(others.length === 0, 31254, 'Cannot do exclusion and inclusion in one projection');
  const tree: Tree = new Map();
  for (const path of flags.keys()) addPath(tree, path);
  if (include !== true) {
    if (id === false) tree.set('_id', true);
    return (doc) => selectFields(doc, tree, false);
  }
  return (doc) => {
    const kept = selectFields(doc, tree, true);
    return id === false || !Object.hasOwn(doc, '_id') ? kept : { _id: doc['_id'], ...kept };
  };
}

/** The paths that a projection of inclusion takes, `_id` among them; undefined for any other. */
export function includedPaths(spec: Doc): readonly string[] | undefined {
  const flags = flatten(spec, '');
  const included = flags.filter(([, include]) => include).map(([path]) => path);
  return included.length === 0 ? undefined : ['_id', ...included];
}

/** `{ a: { b: 1 } }` means `{ 'a.b': 1 }`. */
function flatten(spec: Doc, prefix: string): [path: string, include: boolean][] {
  return Object.entries(spec).flatMap(([name, value]): [string, boolean][] => {
    const path = `${prefix}${name}`;
    if (typeof value === 'boolean') return [[path, value]];
    if (isNumeric(value)) return [[path, toNumber(value) !== 0]];
    const isNested = isPlainObject(value) && !Object.keys(value).some((key) => key.startsWith('$'));
    return isNested && Object.keys(value).length > 0
      ? flatten(value, `${path}.`)
      : refuse(`the projection of '${path}' by an operator or an expression`);
  });
}

function addPath(tree: Tree, path: string): void {
  const parts = path.split('.');
  if (parts.at(-1) === '$') refuse(`the positional projection '${path}'`);
  const isPath = !parts.some((part) => part === '' || part.startsWith('$'));
  demand(isPath, 31253, `'${path}' is not a path that a projection takes`);
  let level = tree;
  parts.forEach((part, i) => {
    const known = level.get(part);
    const last = i === parts.length - 1;
    if (known === true) throw new CommandError(31249, `Path collision at ${path} remaining portion ${part}`);
    demand(known === undefined || !last, 31250, `Path collision at ${path}`);
    const next: Tree = known ?? new Map();
    level.set(part, last ? true : next);
    level = next;
  });
}

/** A tree names what is kept, or what is left out; through arrays it goes element by element. */
function select(value: unknown, tree: Tree, include: boolean): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((element) => select(element, tree, include));
    return include ? parts.filter((part) => part !== undefined) : parts;
  }
  if (isPlainObject(value)) return selectFields(value, tree, include);
  return include ? undefined : value;
}

function selectFields(doc: Doc, tree: Tree, include: boolean): Doc {
  const kept: Doc = {};
  for (const [field, value] of Object.entries(doc)) {
    const branch = tree.get(field);
    const isNamed = branch === true;
    const part = branch instanceof Map ? select(value, branch, include) : value;
    if (branch instanceof Map ? part !== undefined : isNamed === include) setField(kept, field, part);
  }
  return kept;
}

import { type Doc, getField, isPlainObject, setField } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { isArrayIndex, MISSING } from '../order/walk-path.js';

/** MongoDB's own bound on padding an array by setting an index far beyond its end. */
const MAX_PADDING = 1_500_000;

/** The value at an exact path: no search through arrays, as updates address one place. */
export function readPath(doc: Doc, parts: readonly string[]): unknown {
  let value: unknown = doc;
  for (const part of parts) {
    if (Array.isArray(value))
      value = isArrayIndex(part) && Number(part) < value.length ? value[Number(part)] : MISSING;
    else if (isPlainObject(value) && Object.hasOwn(value, part)) value = getField(value, part);
    else return MISSING;
  }
  return value;
}

/** Sets a value, creating embedded documents on the way and padding arrays with null. */
export function writePath(doc: Doc, parts: readonly string[], value: unknown): void {
  let parent: unknown = doc;
  parts.forEach((part, i) => {
    const last = i === parts.length - 1;
    const child = last ? value : readPath({ parent }, ['parent', part]);
    const next = child === MISSING ? {} : child;
    assignChild(parent, { part, next, path: parts.slice(0, i).join('.') });
    parent = next;
  });
}

function assignChild(
  parent: unknown,
  { part, next, path }: { part: string; next: unknown; path: string },
): void {
  if (Array.isArray(parent) && isArrayIndex(part)) {
    const index = Number(part);
    if (index - parent.length > MAX_PADDING)
      throw new CommandError(2, `cannot pad the array '${path}' to ${index}`);
    while (parent.length < index) parent.push(null);
    parent[index] = next;
  } else if (isPlainObject(parent)) {
    setField(parent, part, next);
  } else {
    throw new CommandError(
      28,
      `Cannot create field '${part}' in element {${path}: ${JSON.stringify(parent)}}`,
    );
  }
}

/** Removes a field; an array element becomes null, so that its neighbours keep their places. */
export function removePath(doc: Doc, parts: readonly string[]): void {
  const parent = readPath(doc, parts.slice(0, -1));
  const last = parts.at(-1) ?? '';
  if (isPlainObject(parent)) delete parent[last];
  else if (Array.isArray(parent) && isArrayIndex(last) && Number(last) < parent.length)
    parent[Number(last)] = null;
}

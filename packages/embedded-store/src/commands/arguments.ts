import { type Doc, isPlainObject } from '../bson-values.js';
import { demand, refuse } from '../errors.js';
import { isNumeric, toNumber } from '../order/ranks.js';

export type Command = { name: string; body: Doc; database: string };

/** The namespace a command names by its first field. */
export function namespaceOf({ name, body, database }: Command): string {
  const collection = body[name];
  demand(typeof collection === 'string', 73, `collection name has invalid type for ${name}`);
  demand(collection !== '', 73, `Invalid namespace specified '${database}.'`);
  return `${database}.${collection}`;
}

function assertType(isRight: boolean, field: string, wanted: string): asserts isRight {
  demand(isRight, 14, `BSON field '${field}' is the wrong type, expected ${wanted}`);
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** An empty document where there is none. */
export function readDoc(doc: Doc, field: string): Doc {
  const value = doc[field] ?? {};
  assertType(isPlainObject(value), field, 'object');
  return value;
}

export function readDocs(doc: Doc, field: string): Doc[] {
  const value = doc[field];
  assertType(Array.isArray(value) && value.every(isPlainObject), field, 'array of objects');
  demand(value.length > 0, 72, `${field} must not be empty`);
  return value;
}

export function readText(doc: Doc, field: string): string {
  const value = doc[field];
  assertType(typeof value === 'string', field, 'string');
  return value;
}

/** A whole number of zero or more. */
export function readCount(doc: Doc, field: string, fallback: number): number {
  const value = doc[field];
  if (isAbsent(value)) return fallback;
  const count = toNumber(value);
  assertType(!Number.isNaN(count), field, 'number');
  demand(count >= 0, 51024, `BSON field '${field}' value must be >= 0, actual value '${count}'`);
  return Math.trunc(count);
}

export function readFlag(doc: Doc, field: string, fallback = false): boolean {
  const value = doc[field];
  if (isAbsent(value)) return fallback;
  if (isNumeric(value)) return toNumber(value) !== 0;
  assertType(typeof value === 'boolean', field, 'bool');
  return value;
}

/**
 * The fields of a command or of one of its statements: those it takes, and those that mean something this store does
 * not do, which may be there as long as they say nothing.
 */
export type Fields = { taken: ReadonlySet<string>; refused: ReadonlySet<string>; unknownCode: number };

export function fieldsOf(taken: string, refused = '', unknownCode = 40415): Fields {
  return { taken: new Set(taken.split(/\s+/)), refused: new Set(refused.split(/\s+/)), unknownCode };
}

export function assertFields(doc: Doc, owner: string, { taken, refused, unknownCode }: Fields): void {
  for (const [field, value] of Object.entries(doc)) {
    if (taken.has(field) || field === owner) continue;
    demand(refused.has(field), unknownCode, `BSON field '${owner}.${field}' is an unknown field.`);
    if (!isAbsent(value) && value !== false && !isSimpleCollation(field, value))
      refuse(`the option '${field}'`);
  }
}

/** Other collations would order and match strings in ways this store does not. */
function isSimpleCollation(field: string, value: unknown): boolean {
  if (field !== 'collation' || !isPlainObject(value)) return false;
  return value['locale'] === 'simple' || Object.keys(value).length === 0;
}

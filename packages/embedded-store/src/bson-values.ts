import { type DeserializeOptions, deserialize, serialize } from 'bson';

/** A document as the store works on it: numbers keep their BSON type (Int32, Double, Long). */
export type Doc = { [field: string]: unknown };

const EXACT: DeserializeOptions = { promoteValues: false, bsonRegExp: true, promoteBuffers: false };

/** Reads a document with every number in its own BSON type, so that writing it back changes nothing. */
export function decodeExact(bytes: Uint8Array): Doc {
  return deserialize(bytes, EXACT);
}

/** Reads a document with plain JavaScript numbers, which is what aggregation works on. */
export function decodePlain(bytes: Uint8Array): Doc {
  return deserialize(bytes, { promoteValues: true, bsonRegExp: false });
}

/** Writes a document; `undefined` fields are left out, as the driver does by default. */
export function encode(doc: Doc): Buffer {
  const bytes = serialize(doc, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** `_bsontype` of a BSON class, or undefined for plain JavaScript values. */
export function bsonType(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('_bsontype' in value)) return undefined;
  return typeof value._bsontype === 'string' ? value._bsontype : undefined;
}

export function isPlainObject(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return bsonType(value) === undefined && !(value instanceof Date) && !(value instanceof RegExp);
}

/** An own field only: a document never answers with what JavaScript objects inherit. */
export function getField(doc: Doc, field: string): unknown {
  return Object.hasOwn(doc, field) ? doc[field] : undefined;
}

/** Sets an own field, `__proto__` included, which plain assignment would take for the prototype. */
export function setField(doc: Doc, field: string, value: unknown): void {
  Object.defineProperty(doc, field, { value, writable: true, enumerable: true, configurable: true });
}

import { type Doc, decodeExact } from '../bson-values.js';

/** Bytes of the values whose size their type tells (https://bsonspec.org/spec.html). */
const FIXED_SIZES = new Map([
  [0x01, 8],
  [0x06, 0],
  [0x07, 12],
  [0x08, 1],
  [0x09, 8],
  [0x0a, 0],
  [0x10, 4],
  [0x11, 8],
  [0x12, 8],
  [0x13, 16],
  [0x7f, 0],
  [0xff, 0],
]);
/** What a value has beside the bytes that its leading length counts: texts and code four, binary data five. */
const BESIDE_LENGTH = new Map([
  [0x02, 4],
  [0x03, 0],
  [0x04, 0],
  [0x05, 5],
  [0x0d, 4],
  [0x0e, 4],
  [0x0f, 0],
]);
const REGEX = 0x0b;

/**
 * The named top-level fields of a document and no others, for tests that look at few: the rest is stepped over.
 * The whole document where it holds a value of an unknown type.
 */
export function decodeFields(bytes: Buffer, names: readonly Buffer[]): Doc {
  const kept: Buffer[] = [];
  const last = bytes.length - 1;
  for (let start = 4; start < last && kept.length < names.length; ) {
    const nameEnd = zeroAfter(bytes, start + 1);
    const end = valueEnd(bytes, bytes[start] ?? 0, nameEnd + 1);
    // Of damaged bytes the whole is decoded too, which says so.
    if (end === undefined || end <= start || end > last) return decodeExact(bytes);
    if (names.some((name) => isAt(bytes, start + 1, nameEnd, name))) kept.push(bytes.subarray(start, end));
    start = end;
  }
  const size = kept.reduce((sum, { length }) => sum + length, 5);
  const head = Buffer.allocUnsafe(4);
  head.writeInt32LE(size);
  return decodeExact(Buffer.concat([head, ...kept, END], size));
}

const END = Buffer.of(0);

function zeroAfter(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1;
  return at;
}

function valueEnd(bytes: Buffer, type: number, start: number): number | undefined {
  const fixed = FIXED_SIZES.get(type);
  if (fixed !== undefined) return start + fixed;
  const beside = BESIDE_LENGTH.get(type);
  if (beside !== undefined) return start + bytes.readInt32LE(start) + beside;
  return type === REGEX ? zeroAfter(bytes, zeroAfter(bytes, start) + 1) + 1 : undefined;
}

function isAt(bytes: Buffer, start: number, end: number, name: Buffer): boolean {
  if (end - start !== name.length || bytes[start] !== name[0]) return false;
  for (let i = 1; i < name.length; i += 1) if (bytes[start + i] !== name[i]) return false;
  return true;
}

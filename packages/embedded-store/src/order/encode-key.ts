import type { Binary, Code, ObjectId, Timestamp } from 'bson';
import type { Doc } from '../bson-values.js';
import { numberOf, Rank, rankOf, regexParts } from './ranks.js';
import { MISSING } from './walk-path.js';

/** The index key of an empty array; see Rank.undefined. */
export const EMPTY_ARRAY_KEY = Symbol('the key of an empty array');

/**
 * Bytes whose memcmp order is the order of BSON values. No encoding is a prefix of another value's, so keys of
 * several fields are these bytes one after the other. A descending field's bytes are inverted. MISSING is null.
 */
export function encodeValue(value: unknown, direction: 1 | -1 = 1): Buffer {
  const rank = value === EMPTY_ARRAY_KEY ? Rank.undefined : rankOf(value === MISSING ? null : value);
  const bytes = Buffer.concat([byteOf(rank), ...payload(rank, value)]);
  return direction === 1 ? bytes : invert(bytes);
}

/** The bounds of all values of one type. */
export function rankPrefix(rank: number, direction: 1 | -1): Buffer {
  return direction === 1 ? Buffer.of(rank) : Buffer.of(0xff - rank);
}

/** The first key after every key that starts with `prefix`. */
export function afterPrefix(prefix: Buffer): Buffer {
  const next = Buffer.from(prefix);
  for (let i = next.length - 1; i >= 0; i -= 1) {
    const byte = next[i] ?? 0;
    if (byte < 0xff) {
      next[i] = byte + 1;
      return next.subarray(0, i + 1);
    }
  }
  return Buffer.alloc(prefix.length + 1, 0xff);
}

function invert(bytes: Buffer): Buffer {
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = 0xff - (bytes[i] ?? 0);
  return bytes;
}

/** One buffer for each byte there is: every key is made of some, and they are only ever copied. */
const BYTES = Array.from({ length: 256 }, (_, byte) => Buffer.of(byte));

function byteOf(byte: number): Buffer {
  return BYTES[byte] ?? Buffer.of(byte);
}

/** What follows the rank, for types that have more than one value. */
const PAYLOADS: Readonly<Record<number, (value: unknown) => Uint8Array[]>> = {
  [Rank.number]: (value) => [encodeNumber(numberOf(value))],
  [Rank.string]: (value) => [encodeText(String(value))],
  [Rank.object]: (value) => [...Object.entries(value as Doc).flatMap(fieldParts), byteOf(0)],
  [Rank.array]: (value) => [...(value as unknown[]).flatMap(elementParts), byteOf(0)],
  [Rank.binary]: (value) => encodeBinary(value as Binary),
  [Rank.objectId]: (value) => [(value as ObjectId).id],
  [Rank.boolean]: (value) => [byteOf(value === true ? 1 : 0)],
  [Rank.date]: (value) => [encodeDouble(Number(value))],
  [Rank.timestamp]: (value) => [Buffer.from((value as Timestamp).toBytesBE())],
  [Rank.regex]: (value) => Object.values(regexParts(value)).map(encodeText),
  [Rank.code]: (value) => [encodeText((value as Code).code)],
};

function payload(rank: number, value: unknown): Uint8Array[] {
  return PAYLOADS[rank]?.(value) ?? [];
}

/** Type, then name, then value: the order in which MongoDB compares embedded documents. */
function fieldParts([name, value]: [string, unknown]): Uint8Array[] {
  if (value === undefined) return [];
  const rank = rankOf(value);
  return [byteOf(rank), encodeText(name), ...payload(rank, value)];
}

function elementParts(value: unknown): Uint8Array[] {
  const rank = rankOf(value);
  return [byteOf(rank), ...payload(rank, value)];
}

/** The nearest double, then what a 64-bit integer has beyond it (at most 1,024 either way). */
function encodeNumber(value: number | bigint): Buffer {
  const beyond = typeof value === 'bigint' ? Number(value - BigInt(Number(value))) : 0;
  const bytes = encodeDouble(Number(value), 10);
  bytes.writeUInt16BE(beyond + 0x8000, 8);
  return bytes;
}

/** Eight zero bytes for NaN, below every other number; minus zero is zero. Beyond the eight there are zeros. */
function encodeDouble(value: number, size = 8): Buffer {
  const bytes = Buffer.allocUnsafe(size).fill(0);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  const sign = bytes[0] ?? 0;
  if (sign >= 0x80) return invert(bytes);
  bytes[0] = sign + 0x80;
  return bytes;
}

/** UTF-8 ended by two zero bytes; a zero inside is written 00 FF. */
function encodeText(text: string): Buffer {
  if (text.includes('\0')) return encodeTextWithZeros(text);
  const length = Buffer.byteLength(text);
  const bytes = Buffer.allocUnsafe(length + 2);
  bytes.write(text);
  bytes.writeUInt16BE(0, length);
  return bytes;
}

function encodeTextWithZeros(text: string): Buffer {
  const escaped = [...Buffer.from(text)].flatMap((byte) => (byte === 0 ? [0, 0xff] : [byte]));
  return Buffer.from([...escaped, 0, 0]);
}

function encodeBinary({ buffer, position, sub_type }: Binary): Uint8Array[] {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(position);
  head[4] = sub_type;
  return [head, buffer.subarray(0, position)];
}

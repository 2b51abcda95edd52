import { encode } from '../bson-values.js';
import type { Batch } from '../commands/cursors.js';

const TYPE_STRING = 2;
const TYPE_DOCUMENT = 3;
const TYPE_ARRAY = 4;
const TYPE_LONG = 18;
/** `ok: 1`, without the document round it. */
const OK = encode({ ok: 1 }).subarray(4, -1);
/** A document's length before its elements, and the zero after them. */
const FRAME_BYTES = 5;

/**
 * `{ cursor: { <batch>: [...], id, ns }, ok: 1 }` around documents that are already BSON, each copied once
 * (https://bsonspec.org/spec.html).
 */
export function encodeBatch({ name, docs, cursorId, namespace }: Batch): Buffer {
  const nsBytes = Buffer.byteLength(namespace) + 1;
  const batchBytes = docs.reduce((sum, doc, i) => sum + 2 + String(i).length + doc.length, FRAME_BYTES);
  const cursorBytes = FRAME_BYTES + 2 + name.length + batchBytes + 4 + 8 + 4 + 4 + nsBytes;
  const bytes = Buffer.allocUnsafe(FRAME_BYTES + 2 + 'cursor'.length + cursorBytes + OK.length);
  let at = bytes.writeInt32LE(bytes.length);
  const open = (type: number, field: string) => {
    at = bytes.writeUInt8(type, at);
    at += bytes.write(field, at, 'latin1');
    at = bytes.writeUInt8(0, at);
  };
  const close = () => {
    at = bytes.writeUInt8(0, at);
  };
  open(TYPE_DOCUMENT, 'cursor');
  at = bytes.writeInt32LE(cursorBytes, at);
  open(TYPE_ARRAY, name);
  at = bytes.writeInt32LE(batchBytes, at);
  docs.forEach((doc, i) => {
    open(TYPE_DOCUMENT, String(i));
    at += doc.copy(bytes, at);
  });
  close();
  open(TYPE_LONG, 'id');
  at = bytes.writeBigInt64LE(cursorId, at);
  open(TYPE_STRING, 'ns');
  at = bytes.writeInt32LE(nsBytes, at);
  at += bytes.write(namespace, at, 'utf8');
  close();
  close();
  at += OK.copy(bytes, at);
  close();
  return bytes;
}

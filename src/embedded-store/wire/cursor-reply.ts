import { Long } from 'bson';
import { encode } from '../bson-values.js';
import type { Batch } from '../commands/cursors.js';

const TYPE_DOCUMENT = 3;
const TYPE_ARRAY = 4;

/** `{ cursor: { <batch>: [...], id, ns }, ok: 1 }` around documents that are already BSON. */
export function encodeBatch({ name, docs, cursorId, namespace }: Batch): Buffer {
  const batch = element(TYPE_ARRAY, name, wrap(docs.map((doc, i) => element(TYPE_DOCUMENT, String(i), doc))));
  const rest = contents(encode({ id: Long.fromBigInt(cursorId), ns: namespace }));
  const cursor = element(TYPE_DOCUMENT, 'cursor', wrap([batch, rest]));
  return wrap([cursor, contents(encode({ ok: 1 }))]);
}

function element(type: number, name: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.of(type), Buffer.from(name), Buffer.of(0), value]);
}

function wrap(elements: readonly Buffer[]): Buffer {
  const size = elements.reduce((sum, { length }) => sum + length, 5);
  const head = Buffer.alloc(4);
  head.writeInt32LE(size);
  return Buffer.concat([head, ...elements, Buffer.of(0)], size);
}

function contents(doc: Buffer): Buffer {
  return doc.subarray(4, doc.length - 1);
}

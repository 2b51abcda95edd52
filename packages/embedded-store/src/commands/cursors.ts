import { randomBytes } from 'node:crypto';
import { CommandError } from '../errors.js';

/** MongoDB closes cursors nobody has asked for ten minutes. */
const IDLE_MS = 10 * 60 * 1000;
/** A batch stays below the size of a message; MongoDB uses the same bound for one document. */
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
export const DEFAULT_FIRST_BATCH = 101;

/** What goes out for find and getMore: documents as the bytes they are stored in. */
export type Batch = {
  name: 'firstBatch' | 'nextBatch';
  docs: Buffer[];
  cursorId: bigint;
  namespace: string;
};

type Open = { docs: Iterator<Buffer>; ahead: IteratorResult<Buffer>; namespace: string; usedAt: number };

export type Cursors = {
  /** The first batch of `docs`; what remains is kept for getMore unless `single`. */
  open: (
    docs: Iterator<Buffer>,
    options: { namespace: string; batchSize?: number | undefined; single?: boolean },
  ) => Batch;
  more: (id: bigint, namespace: string, batchSize: number) => Batch;
  close: (id: bigint) => boolean;
  closeIdle: (now: number) => void;
  count: () => number;
};

export function makeCursors(): Cursors {
  const cursors = new Map<bigint, Open>();

  function take(cursor: Open, batchSize: number): Buffer[] {
    const docs: Buffer[] = [];
    let bytes = 0;
    while (!cursor.ahead.done && docs.length < batchSize) {
      bytes += cursor.ahead.value.length;
      if (bytes > MAX_BATCH_BYTES && docs.length > 0) break;
      docs.push(cursor.ahead.value);
      cursor.ahead = cursor.docs.next();
    }
    cursor.usedAt = Date.now();
    return docs;
  }

  return {
    open: (docs, { namespace, batchSize = DEFAULT_FIRST_BATCH, single = false }) => {
      const cursor: Open = { docs, ahead: docs.next(), namespace, usedAt: Date.now() };
      const first = take(cursor, batchSize);
      if (cursor.ahead.done || single) return { name: 'firstBatch', docs: first, cursorId: 0n, namespace };
      const cursorId = randomBytes(8).readBigInt64BE() >> 1n || 1n;
      cursors.set(cursorId, cursor);
      return { name: 'firstBatch', docs: first, cursorId, namespace };
    },
    more: (id, namespace, batchSize) => {
      const cursor = cursors.get(id);
      if (cursor?.namespace !== namespace) throw new CommandError(43, `cursor id ${id} not found`);
      const docs = take(cursor, batchSize === 0 ? Number.POSITIVE_INFINITY : batchSize);
      if (cursor.ahead.done) cursors.delete(id);
      return { name: 'nextBatch', docs, cursorId: cursor.ahead.done ? 0n : id, namespace };
    },
    close: (id) => cursors.delete(id),
    closeIdle: (now) => {
      for (const [id, { usedAt }] of cursors) if (now - usedAt > IDLE_MS) cursors.delete(id);
    },
    count: () => cursors.size,
  };
}

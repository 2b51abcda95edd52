import { randomBytes } from 'node:crypto';
import { CommandError, demand } from '../errors.js';
import { letOthersIn, PAUSE, type Pause, startSlice, type Turn } from '../turns.js';

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

type Docs = Iterator<Buffer | Pause>;
type Open = {
  docs: Docs;
  turn: Turn;
  /** The document after the last that went out. */
  ahead: Buffer | undefined;
  namespace: string;
  usedAt: number;
  isInUse: boolean;
};

export type Cursors = {
  /** The first batch of `docs`; what remains is kept for getMore unless `single`. */
  open: (
    docs: Docs,
    options: { namespace: string; turn: Turn; batchSize?: number | undefined; single?: boolean },
  ) => Promise<Batch>;
  more: (id: bigint, namespace: string, batchSize: number) => Promise<Batch>;
  close: (id: bigint) => boolean;
  closeIdle: (now: number) => void;
  count: () => number;
};

async function advance(cursor: Open): Promise<void> {
  let next = cursor.docs.next();
  for (; next.value === PAUSE; next = cursor.docs.next()) await letOthersIn(cursor.turn);
  cursor.ahead = next.done === true ? undefined : next.value;
}

async function take(cursor: Open, batchSize: number): Promise<Buffer[]> {
  const docs: Buffer[] = [];
  let bytes = 0;
  while (cursor.ahead !== undefined && docs.length < batchSize) {
    bytes += cursor.ahead.length;
    if (bytes > MAX_BATCH_BYTES && docs.length > 0) break;
    docs.push(cursor.ahead);
    await advance(cursor);
  }
  cursor.usedAt = Date.now();
  cursor.turn.isOver = true;
  return docs;
}

export function makeCursors(): Cursors {
  const cursors = new Map<bigint, Open>();
  return {
    open: async (docs, { namespace, turn, batchSize = DEFAULT_FIRST_BATCH, single = false }) => {
      const cursor: Open = { docs, turn, ahead: undefined, namespace, usedAt: Date.now(), isInUse: false };
      await advance(cursor);
      const first = await take(cursor, batchSize);
      const isAll = cursor.ahead === undefined || single;
      const cursorId = isAll ? 0n : randomBytes(8).readBigInt64BE() >> 1n || 1n;
      if (!isAll) cursors.set(cursorId, cursor);
      return { name: 'firstBatch', docs: first, cursorId, namespace };
    },
    more: async (id, namespace, batchSize) => {
      const cursor = cursors.get(id);
      if (cursor?.namespace !== namespace) throw new CommandError(43, `cursor id ${id} not found`);
      demand(!cursor.isInUse, 12051, `cursor id ${id} is already in use`);
      cursor.isInUse = true;
      startSlice(cursor.turn);
      try {
        const docs = await take(cursor, batchSize === 0 ? Number.POSITIVE_INFINITY : batchSize);
        if (cursor.ahead === undefined) cursors.delete(id);
        return { name: 'nextBatch', docs, cursorId: cursor.ahead === undefined ? 0n : id, namespace };
      } catch (error) {
        cursors.delete(id);
        throw error;
      } finally {
        cursor.isInUse = false;
      }
    },
    close: (id) => cursors.delete(id),
    closeIdle: (now) => {
      for (const [id, { usedAt }] of cursors) if (now - usedAt > IDLE_MS) cursors.delete(id);
    },
    count: () => cursors.size,
  };
}

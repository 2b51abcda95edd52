import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { StoreFolderError } from '../errors.js';

/** Offsets in lmdb's meta pages (MDB_page_header, then MDB_meta, in its mdb.c). */
const MAGIC_OFFSET = 24;
const MAGIC = 0xbeefc0de;
const PAGE_SIZE_OFFSET = 48;
const LAST_PAGE_OFFSET = 144;
const META_BYTES = 152;

/**
 * Looks at a data file before lmdb maps it, as mapping a file that is none, or ends too early, kills the process.
 * A file may rightly be shorter than its header says when its last pages are free: it is filled up, and the
 * answer is true, for the caller to read everything once. Throws StoreFolderError.
 */
export function isDataFileShort(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r+');
  try {
    const { size } = fstatSync(file);
    if (size === 0) return false;
    const first = readMeta(file, 0);
    const pageSize = first?.readUInt32LE(PAGE_SIZE_OFFSET) ?? 0;
    const second = first === undefined ? undefined : readMeta(file, pageSize);
    if (first === undefined || second === undefined) {
      throw new StoreFolderError(
        `The store's data file ${path} is damaged or is no store: restore it from a backup`,
      );
    }
    const lastPage = Math.max(
      ...[first, second].map((meta) => Number(meta.readBigUInt64LE(LAST_PAGE_OFFSET))),
    );
    const needed = (lastPage + 1) * pageSize;
    if (size >= needed) return false;
    ftruncateSync(file, needed);
    return true;
  } finally {
    closeSync(file);
  }
}

function readMeta(file: number, position: number): Buffer | undefined {
  const page = Buffer.alloc(META_BYTES);
  const bytesRead = readSync(file, page, 0, META_BYTES, position);
  return bytesRead === META_BYTES && page.readUInt32LE(MAGIC_OFFSET) === MAGIC ? page : undefined;
}

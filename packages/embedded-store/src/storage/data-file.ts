import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { StoreDamagedError } from '../errors.js';

/** What lmdb keeps of a tree (MDB_db in its mdb.c): where it begins, how large it is, and the commit it is of. */
export type TreeHead = {
  root: number | undefined;
  depth: number;
  pages: number;
  entries: number;
  txn: bigint;
};

/** A data file as it lies on the disk, read without lmdb, which dies of damage; nobody may write to it meanwhile. */
export type DataFile = {
  pageSize: number;
  size: number;
  /** The last page that the file ought to have. */
  lastPage: number;
  free: TreeHead;
  main: TreeHead;
  /** The bytes of `count` pages; fewer where the file ends before. */
  read: (page: number, count?: number) => Buffer;
  close: () => void;
};

/** Offsets in lmdb's meta pages (MDB_page_header, then MDB_meta, in its mdb.c). */
const MAGIC_AT = 24;
const MAGIC = 0xbeefc0de;
const PAGE_SIZE_AT = 48;
const FLAGS_AT = 52;
const LAST_PAGE_AT = 144;
const META_BYTES = 168;
const TREE_BYTES = 48;
const OVERLAPPING_SYNC = 0x1000n;
const NO_PAGE = 2n ** 64n - 1n;

/** Throws StoreDamagedError where the file is not a store's or ends before its first pages do. */
export function openDataFile(path: string): DataFile {
  const file = openSync(path, 'r');
  const readAt = (position: number, length: number) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, position));
  };
  const close = () => closeSync(file);
  const first = readAt(0, META_BYTES);
  const pageSize = isMeta(first) ? first.readUInt32LE(PAGE_SIZE_AT) : 0;
  const second = readAt(pageSize, META_BYTES);
  const flushed = readAt(pageSize / 2, META_BYTES);
  if (pageSize < 512 || !Number.isInteger(Math.log2(pageSize)) || !isMeta(second)) {
    close();
    const problem = `${basename(path)} is cut short in its head, or is no store`;
    throw new StoreDamagedError(dirname(path), problem);
  }
  const meta = [second, flushed].reduce(pickMeta, first);
  return {
    pageSize,
    size: fstatSync(file).size,
    lastPage: Number(meta.readBigUInt64LE(LAST_PAGE_AT)),
    free: readTreeHead(meta.subarray(PAGE_SIZE_AT), txnOf(meta)),
    main: readTreeHead(meta.subarray(PAGE_SIZE_AT + TREE_BYTES), txnOf(meta)),
    read: (page, count = 1) => readAt(page * pageSize, count * pageSize),
    close,
  };
}

function isMeta(bytes: Buffer): boolean {
  return bytes.length === META_BYTES && bytes.readUInt32LE(MAGIC_AT) === MAGIC;
}

const txnOf = (meta: Buffer) => meta.readBigUInt64LE(LAST_PAGE_AT + 8);

/**
 * As lmdb picks (mdb_pick_meta): the last commit where it was flushed or the machine has run on since; else, after a
 * power cut, the one before. Half a page down lies the state that was flushed last.
 */
function pickMeta(a: Buffer, b: Buffer): Buffer {
  if (txnOf(b) === 0n) return a;
  const [older, later] = txnOf(a) >= txnOf(b) ? [b, a] : [a, b];
  const isFlushed = (later.readBigUInt64LE(FLAGS_AT) & OVERLAPPING_SYNC) === 0n;
  const boot = later.readBigInt64LE(LAST_PAGE_AT + 16);
  return isFlushed || (boot !== 0n && boot === bootId()) ? later : older;
}

/** lmdb takes the first group of digits; elsewhere than on Linux the state that was flushed is looked at. */
function bootId(): bigint {
  try {
    const [digits] = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').split('-');
    return BigInt(`0x${digits}`);
  } catch {
    return 0n;
  }
}

export function readTreeHead(bytes: Buffer, txn: bigint): TreeHead {
  const count = (at: number) => Number(bytes.readBigUInt64LE(at));
  const root = bytes.readBigUInt64LE(40);
  return {
    root: root === NO_PAGE ? undefined : Number(root),
    depth: bytes.readUInt16LE(6),
    pages: count(8) + count(16) + count(24),
    entries: count(32),
    txn,
  };
}

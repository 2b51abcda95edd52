import { type DataFile, readTreeHead, type TreeHead } from './data-file.js';

/** One key of a tree, where it lies: what it holds is cut out when somebody looks. */
export type TreeEntry = { page: Buffer; keyAt: number; keyEnd: number; flags: number; low: number };
export type OnDamage = (problem: string) => void;

/** MDB_page_header and MDB_node in lmdb's mdb.c. */
const HEADER_BYTES = 24;
const NODE_BYTES = 8;
const [BRANCH, LEAF, OVERFLOW] = [0x01, 0x02, 0x04];
const [BIG_DATA, SUB_DATA] = [0x01, 0x02];
const TREE_BYTES = 48;

/** All that can be read of a tree, in order; what cannot is told and passed over. */
export function* walkTree(file: DataFile, head: TreeHead, onDamage: OnDamage): Generator<TreeEntry> {
  const seen = new Set<number>();
  function* walk(page: number, depth: number): Generator<TreeEntry> {
    const nodes = seen.has(page) ? undefined : readNodes(file.read(page), { page, depth, txn: head.txn });
    seen.add(page);
    if (nodes === undefined) return onDamage(describe(file, page));
    for (const node of nodes) {
      // A branch's node keeps the upper bits of its page number where a leaf's has flags.
      if (depth > 1) yield* walk(node.flags * 2 ** 32 + node.low, depth - 1);
      else if (isThere(file, node, head.txn)) yield node;
      else onDamage(describe(file, pageApart(node)));
    }
  }
  if (head.root !== undefined) yield* walk(head.root, head.depth);
}

export function keyOf({ page, keyAt, keyEnd }: TreeEntry): Buffer {
  return page.subarray(keyAt, keyEnd);
}

/** Of an entry that holds a tree; the names of trees end in a zero byte. */
export function treeName(entry: TreeEntry): string {
  return keyOf(entry).toString('latin1').replace(/\0$/, '');
}

export function valueIn(file: DataFile, entry: TreeEntry): Buffer {
  const { page, keyEnd, low } = entry;
  if (!isApart(entry)) return page.subarray(keyEnd, keyEnd + low);
  const end = HEADER_BYTES + low;
  return file.read(pageApart(entry), Math.ceil(end / file.pageSize)).subarray(HEADER_BYTES, end);
}

/** The head of another tree, where that is what an entry holds. */
export function treeOf({ page, keyEnd, flags, low }: TreeEntry, txn: bigint): TreeHead | undefined {
  const isHead = (flags & SUB_DATA) !== 0 && low === TREE_BYTES;
  return isHead ? readTreeHead(page.subarray(keyEnd), txn) : undefined;
}

/** The heads of trees that a page holds, current ones or of earlier commits; none where it is no such page. */
export function readHeads(file: DataFile, page: number): { name: string; head: TreeHead }[] {
  const bytes = file.read(page);
  const txn = bytes.length === file.pageSize ? bytes.readBigUInt64LE(8) : 0n;
  return (readNodes(bytes, { page, depth: 1, txn }) ?? []).flatMap((node) => {
    const head = treeOf(node, txn);
    return head === undefined ? [] : [{ name: treeName(node), head }];
  });
}

/** A value too large for a page lies on pages of its own, of which only the first has a header. */
const isApart = ({ flags }: TreeEntry) => (flags & BIG_DATA) !== 0;
const pageApart = ({ page, keyEnd }: TreeEntry) => Number(page.readBigUInt64LE(keyEnd));

function isThere(file: DataFile, entry: TreeEntry, txn: bigint): boolean {
  if (!isApart(entry)) return true;
  const page = pageApart(entry);
  const isWithin = page * file.pageSize + HEADER_BYTES + entry.low <= file.size;
  return isWithin && isPage(file.read(page), { page, txn }, OVERFLOW);
}

function describe({ size, pageSize }: DataFile, page: number): string {
  return `page ${page} is ${(page + 1) * pageSize > size ? 'cut off' : 'damaged'}`;
}

type Place = { page: number; txn: bigint };

/** The nodes of a page that says of itself that it is this one; undefined where any is out of its place. */
function readNodes(bytes: Buffer, { depth, ...place }: Place & { depth: number }): TreeEntry[] | undefined {
  if (!isPage(bytes, place, depth > 1 ? BRANCH : LEAF)) return undefined;
  const pointersEnd = HEADER_BYTES + bytes.readUInt16LE(20);
  if (pointersEnd > bytes.length) return undefined;
  const nodes: TreeEntry[] = [];
  for (let pointer = HEADER_BYTES; pointer < pointersEnd; pointer += 2) {
    const keyAt = HEADER_BYTES + bytes.readUInt16LE(pointer) + NODE_BYTES;
    if (keyAt > bytes.length) return undefined;
    const low = bytes.readUInt32LE(keyAt - 8);
    const flags = bytes.readUInt16LE(keyAt - 4);
    const keyEnd = keyAt + bytes.readUInt16LE(keyAt - 2);
    const needed = depth > 1 ? 0 : flags & BIG_DATA ? HEADER_BYTES : low;
    if (keyEnd + needed > bytes.length) return undefined;
    nodes.push({ page: bytes, keyAt, keyEnd, flags, low });
  }
  return nodes;
}

function isPage(bytes: Buffer, { page, txn }: Place, kind: number): boolean {
  if (bytes.length < HEADER_BYTES || Number(bytes.readBigUInt64LE(0)) !== page) return false;
  const isOfKind = (bytes.readUInt16LE(18) & (BRANCH | LEAF | OVERFLOW)) === kind;
  return isOfKind && bytes.readBigUInt64LE(8) <= txn;
}

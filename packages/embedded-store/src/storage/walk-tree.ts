import { type DataFile, readTreeHead, type TreeHead } from './data-file.js';

/** One key of a tree; `tree` where its value is the head of another tree. */
export type TreeEntry = { key: Buffer; value: Buffer; tree: TreeHead | undefined };
export type OnDamage = (problem: string) => void;

/** MDB_page_header and MDB_node in lmdb's mdb.c. */
const HEADER_BYTES = 24;
const NODE_BYTES = 8;
const [BRANCH, LEAF, OVERFLOW] = [0x01, 0x02, 0x04];
const [BIG_DATA, SUB_DATA] = [0x01, 0x02];

type Node = { flags: number; low: number; key: Buffer; rest: Buffer };

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
      else yield* readEntry(file, node, { txn: head.txn, onDamage });
    }
  }
  if (head.root !== undefined) yield* walk(head.root, head.depth);
}

/** The heads of trees that a page holds, current ones or of earlier commits; none where it is no such page. */
export function readHeads(file: DataFile, page: number): { key: Buffer; head: TreeHead }[] {
  const bytes = file.read(page);
  const txn = bytes.length === file.pageSize ? bytes.readBigUInt64LE(8) : 0n;
  const nodes = readNodes(bytes, { page, depth: 1, txn }) ?? [];
  return nodes.filter(isHead).map(({ key, rest }) => ({ key, head: readTreeHead(rest, txn) }));
}

const isHead = ({ flags, low }: Node) => (flags & SUB_DATA) !== 0 && low === 48;

function* readEntry(
  file: DataFile,
  node: Node,
  { txn, onDamage }: { txn: bigint; onDamage: OnDamage },
): Generator<TreeEntry> {
  const { key, low, rest } = node;
  const tree = isHead(node) ? readTreeHead(rest, txn) : undefined;
  if ((node.flags & BIG_DATA) === 0) return yield { key, value: rest.subarray(0, low), tree };
  // A value too large for a page lies on pages of its own, of which only the first has a header.
  const page = Number(rest.readBigUInt64LE(0));
  const end = HEADER_BYTES + low;
  const isWithin = page * file.pageSize + end <= file.size;
  const bytes = isWithin ? file.read(page, Math.ceil(end / file.pageSize)) : Buffer.alloc(0);
  if (bytes.length < end || !isPage(bytes, { page, txn }, OVERFLOW)) return onDamage(describe(file, page));
  yield { key, value: bytes.subarray(HEADER_BYTES, end), tree };
}

function describe({ size, pageSize }: DataFile, page: number): string {
  return `page ${page} is ${(page + 1) * pageSize > size ? 'cut off' : 'damaged'}`;
}

type Place = { page: number; txn: bigint };

/** The nodes of a page that says of itself that it is this one; undefined where any is out of its place. */
function readNodes(bytes: Buffer, { depth, ...place }: Place & { depth: number }): Node[] | undefined {
  if (!isPage(bytes, place, depth > 1 ? BRANCH : LEAF)) return undefined;
  const pointers = bytes.subarray(HEADER_BYTES, HEADER_BYTES + bytes.readUInt16LE(20));
  const nodes: Node[] = [];
  for (let i = 0; i + 1 < pointers.length; i += 2) {
    const at = HEADER_BYTES + pointers.readUInt16LE(i) + NODE_BYTES;
    if (at > bytes.length) return undefined;
    const [low, flags] = [bytes.readUInt32LE(at - 8), bytes.readUInt16LE(at - 4)];
    const keyEnd = at + bytes.readUInt16LE(at - 2);
    const needed = depth > 1 ? 0 : flags & BIG_DATA ? HEADER_BYTES : low;
    if (keyEnd + needed > bytes.length) return undefined;
    nodes.push({ flags, low, key: bytes.subarray(at, keyEnd), rest: bytes.subarray(keyEnd) });
  }
  return nodes;
}

function isPage(bytes: Buffer, { page, txn }: Place, kind: number): boolean {
  if (bytes.length < HEADER_BYTES || bytes.readBigUInt64LE(0) !== BigInt(page)) return false;
  const isOfKind = (bytes.readUInt16LE(18) & (BRANCH | LEAF | OVERFLOW)) === kind;
  return isOfKind && bytes.readBigUInt64LE(8) <= txn;
}

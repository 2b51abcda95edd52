import { type Doc, decodeExact } from '../bson-values.js';
import type { CollectionMeta } from './collection.js';
import type { DataFile, TreeHead } from './data-file.js';
import { keyOf, type OnDamage, readHeads, treeName, treeOf, valueIn, walkTree } from './walk-tree.js';

/** What can be read of a collection, without lmdb. */
export type Saved = {
  namespace: string;
  /** Specifications, as listIndexes answers them. */
  indexes: Doc[];
  /** As many documents as there ought to be. */
  expected: number;
  /** Each that can be read, in the order of insertion; what cannot is told. */
  docs: (onDamage: OnDamage) => Generator<Doc>;
};

/** All collections of a sound file; of a damaged one as much as is left, as of earlier commits where that is more. */
export function salvage(file: DataFile, onDamage: OnDamage): Saved[] {
  const best = makeBestHeads(file, onDamage);
  const metas = readCatalog(file, best.get('catalog'), onDamage);
  const known = new Set(metas.map(({ id }) => `records-${id}`));
  const saved = metas.map(({ id, namespace, indexes }) => {
    const specs = indexes.map(({ spec }) => spec);
    return describeSaved(file, { namespace, indexes: specs }, best.get(`records-${id}`));
  });
  // Where the catalog has lost their names, documents are kept under the number of their tree.
  const orphans = best.names().filter((name) => name.startsWith('records-') && !known.has(name));
  const nameless = orphans.map((name) =>
    describeSaved(file, { namespace: `lost.${name}`, indexes: [] }, best.get(name)),
  );
  return [...saved, ...nameless];
}

function describeSaved(
  file: DataFile,
  names: Pick<Saved, 'namespace' | 'indexes'>,
  head: TreeHead | undefined,
): Saved {
  return { ...names, expected: head?.entries ?? 0, docs: (onDamage) => readDocs(file, head, onDamage) };
}

function* readDocs(file: DataFile, head: TreeHead | undefined, onDamage: OnDamage): Generator<Doc> {
  if (head === undefined) return onDamage('none of its documents can be found');
  for (const entry of walkTree(file, head, onDamage)) {
    const fail = () => onDamage(`document ${keyOf(entry).toString('hex')} is no BSON`);
    const doc = decodeOr(valueIn(file, entry), fail);
    if (doc !== undefined) yield doc;
  }
}

function decodeOr(bytes: Buffer, fail: () => void): Doc | undefined {
  try {
    return decodeExact(bytes);
  } catch {
    fail();
    return undefined;
  }
}

function readCatalog(file: DataFile, head: TreeHead | undefined, onDamage: OnDamage): CollectionMeta[] {
  const docs = [...readDocs(file, head, (problem) => onDamage(`the list of collections: ${problem}`))];
  return docs.map((doc) => ({ ...(doc as CollectionMeta), id: Number(doc['id']) }));
}

type BestHeads = { names: () => string[]; get: (name: string) => TreeHead | undefined };

/** Of each tree the head by which most of it is read: the current one, or, where that has lost pages, an earlier one. */
function makeBestHeads(file: DataFile, onDamage: OnDamage): BestHeads {
  const current = new Map<string, TreeHead>();
  for (const entry of walkTree(file, file.main, (problem) => onDamage(`the list of trees: ${problem}`))) {
    const head = treeOf(entry, file.main.txn);
    if (head !== undefined) current.set(treeName(entry), head);
  }
  let scanned: Map<string, TreeHead[]> | undefined;
  const earlier = () => {
    scanned ??= scanHeads(file);
    return scanned;
  };
  return {
    names: () => [...(current.size === file.main.entries ? current : earlier()).keys()],
    get: (name) => {
      const head = current.get(name);
      const found = head === undefined ? undefined : tryHead(file, head);
      if (found?.lost === 0) return head;
      const tries = (earlier().get(name) ?? []).slice(0, MOST_HEADS).map((other) => tryHead(file, other));
      const best = [found, ...tries].reduce((one, next) =>
        (next?.read ?? 0) > (one?.read ?? 0) ? next : one,
      );
      return best && { ...best.head, entries: head?.entries ?? best.head.entries };
    },
  };
}

/** Earlier commits tried where the last has lost pages. */
const MOST_HEADS = 20;

function tryHead(file: DataFile, head: TreeHead): { head: TreeHead; read: number; lost: number } {
  const tried = { head, read: 0, lost: 0 };
  const note = () => {
    tried.lost += 1;
  };
  for (const _entry of walkTree(file, head, note)) tried.read += 1;
  return tried;
}

/** A commit writes the list of trees anew and leaves the one before behind, until its pages are needed; latest first. */
function scanHeads(file: DataFile): Map<string, TreeHead[]> {
  const found = new Map<string, TreeHead[]>();
  for (let page = 2; page < file.size / file.pageSize; page += 1)
    for (const { name, head } of readHeads(file, page)) found.set(name, [...(found.get(name) ?? []), head]);
  for (const heads of found.values()) heads.sort((a, b) => Number(b.txn - a.txn));
  return found;
}

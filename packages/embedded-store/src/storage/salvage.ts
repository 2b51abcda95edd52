import { type Doc, decodeExact } from '../bson-values.js';
import type { CollectionMeta } from './collection.js';
import type { DataFile, TreeHead } from './data-file.js';
import { treeName } from './find-damage.js';
import { type OnDamage, readHeads, walkTree } from './walk-tree.js';

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

/** All collections of a sound file; of a damaged one as much as is left, from earlier commits where there is no later. */
export function salvage(file: DataFile, onDamage: OnDamage): Saved[] {
  const trees = readTrees(file, onDamage);
  const best = (name: string) => bestHead(file, trees.get(name) ?? []);
  const metas = readCatalog(file, best('catalog'), onDamage);
  const known = new Set(metas.map(({ id }) => `records-${id}`));
  const orphans = [...trees.keys()].filter((name) => name.startsWith('records-') && !known.has(name));
  const saved = metas.map(({ id, namespace, indexes }) => {
    const specs = indexes.map(({ spec }) => spec);
    return describeSaved(file, { namespace, indexes: specs }, best(`records-${id}`));
  });
  // Where the catalog has lost their names, documents are kept under the number of their tree.
  const nameless = orphans.map((name) =>
    describeSaved(file, { namespace: `lost.${name}`, indexes: [] }, best(name)),
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
  for (const { key, value } of walkTree(file, head, onDamage)) {
    const doc = decodeOr(value, () => onDamage(`document ${key.toString('hex')} is no BSON`));
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

/** The heads of all trees by name, the current one first; earlier ones only where the list of trees is damaged. */
function readTrees(file: DataFile, onDamage: OnDamage): Map<string, TreeHead[]> {
  const trees = new Map<string, TreeHead[]>();
  const note = (key: Buffer, head: TreeHead) =>
    trees.set(treeName(key), [...(trees.get(treeName(key)) ?? []), head]);
  const problems: string[] = [];
  for (const { key, tree } of walkTree(file, file.main, (problem) => problems.push(problem)))
    if (tree !== undefined) note(key, tree);
  for (const problem of problems) onDamage(`the list of trees: ${problem}`);
  for (let page = 2; problems.length > 0 && page < file.size / file.pageSize; page += 1)
    for (const { key, head } of readHeads(file, page)) note(key, head);
  for (const heads of trees.values()) heads.sort((a, b) => Number(b.txn - a.txn));
  return trees;
}

/** Earlier commits tried where the last has lost pages. */
const MOST_HEADS = 20;

function bestHead(file: DataFile, heads: readonly TreeHead[]): TreeHead | undefined {
  let best: { head: TreeHead; found: number } | undefined;
  for (const head of heads.slice(0, MOST_HEADS)) {
    let found = 0;
    let lost = 0;
    for (const _entry of walkTree(file, head, () => {
      lost += 1;
    }))
      found += 1;
    if (best === undefined || found > best.found) best = { head, found };
    if (lost === 0) break;
  }
  return best?.head;
}

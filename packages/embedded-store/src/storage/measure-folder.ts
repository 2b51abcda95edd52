import { statSync } from 'node:fs';
import { join } from 'node:path';
import { makeCatalog } from './catalog.js';
import { countRecords } from './collection.js';
import { assertUnmarked } from './damage-mark.js';
import { closeEnvironment, openEnvironment, type Tree } from './database.js';
import { assertNoNamesake } from './lock-folder.js';
import { DATA_FILE } from './open-folder.js';

export type CollectionSize = { namespace: string; documents: number; bytes: number; indexBytes: number };
export type FolderSize = { bytes: number; freeBytes: number; collections: CollectionSize[] };

type TreeStats = {
  pageSize: number;
  treeBranchPageCount: number;
  treeLeafPageCount: number;
  overflowPages: number;
};

/** How large a folder's data are, collections by size, largest first; the store may be running. */
export async function measureFolder(dir: string): Promise<FolderSize> {
  await assertReadable(dir);
  const path = join(dir, DATA_FILE);
  const environment = openEnvironment(path, { durable: true, readOnly: true });
  try {
    const collections = makeCatalog(environment)
      .list()
      .map((collection) => ({
        namespace: collection.namespace,
        documents: countRecords(collection),
        bytes: treeBytes(collection.records),
        indexBytes: collection.indexes.reduce((sum, { tree }) => sum + treeBytes(tree), 0),
      }));
    const bytes = statSync(path).size;
    const used = collections.reduce((sum, one) => sum + one.bytes + one.indexBytes, 0);
    collections.sort((a, b) => b.bytes + b.indexBytes - a.bytes - a.indexBytes);
    return { bytes, freeBytes: Math.max(0, bytes - used), collections };
  } finally {
    await closeEnvironment(environment);
  }
}

/** For commands that read beside a running store. Throws StoreFolderError. */
export async function assertReadable(dir: string): Promise<void> {
  assertUnmarked(dir);
  await assertNoNamesake(dir);
}

function treeBytes(tree: Tree): number {
  const stats = tree.getStats() as TreeStats;
  return (stats.treeBranchPageCount + stats.treeLeafPageCount + stats.overflowPages) * stats.pageSize;
}

import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { StoreDamagedError } from '../errors.js';
import { type DataFile, openDataFile, type TreeHead } from './data-file.js';
import { treeName, treeOf, walkTree } from './walk-tree.js';

/** Every tree of a file that cannot be read whole, and why; none where it is sound. Trees that are not `wanted` are passed over. */
export function findDamage(file: DataFile, isWanted: (tree: string) => boolean = () => true): string[] {
  const problems: string[] = [];
  const walk = (name: string, head: TreeHead) => {
    const before = problems.length;
    let entries = 0;
    for (const entry of walkTree(file, head, (problem) => problems.push(`${name}: ${problem}`))) {
      entries += 1;
      const tree = treeOf(entry, head.txn);
      if (tree !== undefined && isWanted(treeName(entry))) walk(treeName(entry), tree);
    }
    if (entries !== head.entries && problems.length === before)
      problems.push(`${name}: ${entries} entries of ${head.entries}`);
  };
  walk('the list of free pages', file.free);
  walk('the list of trees', file.main);
  return problems;
}

const isRead = (tree: string) => tree === 'catalog' || tree === 'format';

/**
 * Looks at a data file before lmdb maps it, as lmdb dies of one that ends too early. What a start reads is read; all of
 * it where the last run died or the file may have been cut, being shorter than its header says or empty at its end:
 * rightly so where its last pages are free ones that were never written. Nothing is ever written to it. Throws
 * StoreDamagedError.
 */
export function assertWhole(path: string, wasKilled: boolean): void {
  if (!existsSync(path)) return;
  const file = openDataFile(path);
  try {
    const [problem] = findDamage(file, !wasKilled && endsInData(file) ? isRead : undefined);
    if (problem !== undefined)
      throw new StoreDamagedError(dirname(path), `${basename(path)} is cut short or damaged (${problem})`);
  } finally {
    file.close();
  }
}

function endsInData(file: DataFile): boolean {
  const last = file.read(file.lastPage);
  return last.length === file.pageSize && last.some((byte) => byte !== 0);
}

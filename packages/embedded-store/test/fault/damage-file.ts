import { closeSync, openSync, writeSync } from 'node:fs';
import { openDataFile, type TreeHead } from '../../src/storage/data-file.js';
import { type TreeEntry, treeName, treeOf, valueIn, walkTree } from '../../src/storage/walk-tree.js';

const fail = (problem: string) => {
  throw new Error(problem);
};

/** The entries of a named tree of a sound file, and the file's page size. */
function readTree(path: string, name: string): { entries: TreeEntry[]; pageSize: number } {
  const file = openDataFile(path);
  try {
    const list = [...walkTree(file, file.main, fail)].find((entry) => treeName(entry) === name);
    const head = list === undefined ? undefined : treeOf(list, file.main.txn);
    return { entries: [...walkTree(file, head as TreeHead, fail)], pageSize: file.pageSize };
  } finally {
    file.close();
  }
}

function write(path: string, position: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, position);
  closeSync(file);
}

/** Empties the page on which the first entries of a tree lie, as a disk does that lost it. */
export function loseFirstPage(path: string, tree: string): void {
  const { entries, pageSize } = readTree(path, tree);
  const page = Number(entries[0]?.page.readBigUInt64LE(0));
  write(path, page * pageSize, Buffer.alloc(pageSize));
}

/** Overwrites the value of a tree's entry in place; its page stays what it is. */
export function overwriteValue(path: string, tree: string, place: number): void {
  const { entries, pageSize } = readTree(path, tree);
  const entry = entries[place] as TreeEntry;
  const file = openDataFile(path);
  const { length } = valueIn(file, entry);
  file.close();
  write(path, Number(entry.page.readBigUInt64LE(0)) * pageSize + entry.keyEnd, Buffer.alloc(length, 7));
}

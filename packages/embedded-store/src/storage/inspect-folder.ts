import { join } from 'node:path';
import { StoreDamagedError } from '../errors.js';
import { checkCollections, type Mismatch, type Progress } from './check-folder.js';
import { removeMark } from './damage-mark.js';
import { type DataFile, openDataFile } from './data-file.js';
import { findDamage } from './find-damage.js';
import { DATA_FILE, holdFolder, openHeld } from './open-folder.js';
import { type Saved, salvage } from './salvage.js';

/** `lost` of the documents of a collection cannot be read; absent where all can. */
export type Rest = { namespace: string; readable: number; expected: number };
export type Inspection = {
  collections: number;
  indexes: number;
  mismatches: Mismatch[];
  /** What of the data file cannot be read. */
  damage: string[];
  /** What can be saved, where anything is wrong. */
  rest: Rest[];
};

/**
 * Reads a folder's every page, then compares its every index with the documents. A folder that was refused as damaged
 * and turns out to be whole is served again from then on. Throws StoreFolderError where the folder is in use.
 */
export async function inspectFolder(dir: string, onProgress: Progress): Promise<Inspection> {
  const held = await holdFolder(dir);
  try {
    const damage = await withDataFile(held.dir, async (file) => findDamage(file)).catch(problemOf);
    const compared = damage.length === 0 ? await compare(held.dir, onProgress) : NOTHING;
    const isSound = damage.length === 0 && compared.mismatches.length === 0;
    if (isSound) removeMark(held.dir);
    const rest = isSound
      ? []
      : await withDataFile(held.dir, async (file) => countReadable(file)).catch(() => []);
    return { ...compared, damage, rest };
  } finally {
    await held.release();
  }
}

const NOTHING = { collections: 0, indexes: 0, mismatches: [] };

function problemOf(error: unknown): string[] {
  if (error instanceof StoreDamagedError) return [error.problem];
  throw error;
}

async function compare(dir: string, onProgress: Progress) {
  const { catalog, close } = await openHeld(dir, true);
  try {
    const listed = catalog.list();
    const indexes = listed.reduce((sum, collection) => sum + collection.indexes.length, 0);
    return { collections: listed.length, indexes, mismatches: checkCollections(catalog, onProgress) };
  } finally {
    await close();
  }
}

function countReadable(file: DataFile): Rest[] {
  return salvage(file, () => undefined).map(({ namespace, expected, docs }) => {
    let readable = 0;
    for (const _doc of docs(() => undefined)) readable += 1;
    return { namespace, readable, expected };
  });
}

/** Works on all collections of a folder without lmdb, sound or not, while nobody else has it. */
export async function withSaved<T>(
  dir: string,
  onDamage: (problem: string) => void,
  work: (collections: Saved[]) => Promise<T>,
): Promise<T> {
  const held = await holdFolder(dir);
  try {
    return await withDataFile(held.dir, (file) => work(salvage(file, onDamage)));
  } finally {
    await held.release();
  }
}

async function withDataFile<T>(dir: string, work: (file: DataFile) => Promise<T>): Promise<T> {
  const file = openDataFile(join(dir, DATA_FILE));
  try {
    return await work(file);
  } finally {
    file.close();
  }
}

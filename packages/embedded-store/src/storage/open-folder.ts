import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePlain, encode } from '../bson-values.js';
import { messageOf, StoreFolderError } from '../errors.js';
import { type Catalog, makeCatalog } from './catalog.js';
import { checkCollections } from './check-folder.js';
import { closeEnvironment, type Environment, openEnvironment, openTree } from './database.js';
import { isDataFileShort } from './inspect-data-file.js';
import { lockFolder } from './lock-folder.js';

/** Raised when the meaning of the stored bytes changes; an older store then refuses the folder. */
const FORMAT_VERSION = 1;
export const DATA_FILE = 'store.mdb';
/** Room for lmdb's lock file and first pages: mapping them on a full disk would kill the process. */
const PROBE_BYTES = 64 * 1024;
const FORMAT_KEY = Buffer.from('format');

export type Folder = { dir: string; environment: Environment; catalog: Catalog; close: () => Promise<void> };

/** Opens a folder for this process alone, creating it when it is new. Throws StoreFolderError. */
export async function openFolder(dir: string, { durable }: { durable: boolean }): Promise<Folder> {
  const real = prepareFolder(dir);
  const release = await lockFolder(real);
  try {
    const folder = await openLocked(real, durable);
    return { ...folder, close: () => folder.close().finally(release) };
  } catch (error) {
    await release();
    throw error;
  }
}

async function openLocked(dir: string, durable: boolean): Promise<Folder> {
  const path = join(dir, DATA_FILE);
  const isShort = isDataFileShort(path);
  const environment = openEnvironment(path, { durable });
  try {
    await assertFormat(environment, dir);
    const catalog = makeCatalog(environment);
    if (isShort) checkCollections(catalog);
    return { dir, environment, catalog, close: () => closeEnvironment(environment) };
  } catch (error) {
    await closeEnvironment(environment);
    if (error instanceof StoreFolderError) throw error;
    const problem = `The store's data file ${path} cannot be read (${messageOf(error)})`;
    throw new StoreFolderError(`${problem}: restore it from a backup`, { cause: error });
  }
}

function prepareFolder(dir: string): string {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const probe = join(dir, `.probe-${process.pid}`);
    try {
      writeFileSync(probe, Buffer.alloc(PROBE_BYTES));
    } finally {
      rmSync(probe, { force: true });
    }
    return realpathSync(dir);
  } catch (error) {
    const problem = `The store's folder ${dir} cannot be written to: ${messageOf(error)}`;
    throw new StoreFolderError(problem, { cause: error });
  }
}

async function assertFormat(environment: Environment, dir: string): Promise<void> {
  const tree = openTree(environment, 'format');
  const stored = tree.get(FORMAT_KEY);
  if (stored === undefined) {
    await environment.transaction(() => tree.put(FORMAT_KEY, encode({ version: FORMAT_VERSION })));
    await environment.flushed;
    return;
  }
  const version = Number(decodePlain(stored)['version']);
  if (version !== FORMAT_VERSION) {
    throw new StoreFolderError(
      `The store's folder ${dir} has format ${version}; this program reads format ${FORMAT_VERSION}. Use the newer program, or export there and import here.`,
    );
  }
}

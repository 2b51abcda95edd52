import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePlain, encode } from '../bson-values.js';
import { isDamage, messageOf, StoreDamagedError, StoreFolderError } from '../errors.js';
import { type Catalog, makeCatalog } from './catalog.js';
import { assertUnmarked, markDamaged } from './damage-mark.js';
import { closeEnvironment, type Environment, openEnvironment, openTree } from './database.js';
import { assertWhole } from './find-damage.js';
import { lockFolder } from './lock-folder.js';

/** Raised when the meaning of the stored bytes changes; an older store then refuses the folder. */
const FORMAT_VERSION = 1;
export const DATA_FILE = 'store.mdb';
/** A data file in the making: it takes the other's place once it is whole and on the disk. */
export const NEXT_FILE = 'store.mdb.next';
/** Is there while the store runs, and after it was killed: lmdb aborts where it meets a page that is none. */
const RUNNING_FILE = 'store.running';
/** Room for lmdb's lock file and first pages: mapping them on a full disk would kill the process. */
const PROBE_BYTES = 64 * 1024;
const FORMAT_KEY = Buffer.from('format');
const NARROW = ['arm', 'ia32', 'mips', 'mipsel'];

export type HeldFolder = { dir: string; release: () => Promise<void> };
export type Folder = { dir: string; environment: Environment; catalog: Catalog; close: () => Promise<void> };

/**
 * Opens a folder for this process alone, creating it when it is new. Throws StoreFolderError; StoreDamagedError where
 * it is damaged, which leaves a mark that has every later start refused.
 */
export async function openFolder(dir: string, { durable }: { durable: boolean }): Promise<Folder> {
  const held = await holdFolder(dir);
  try {
    assertUnmarked(held.dir);
    const running = join(held.dir, RUNNING_FILE);
    assertWhole(join(held.dir, DATA_FILE), existsSync(running));
    const folder = await openHeld(held.dir, durable);
    writeFileSync(running, '');
    const close = async () => {
      await folder.close();
      rmSync(running, { force: true });
    };
    return { ...folder, close: () => close().finally(held.release) };
  } catch (error) {
    if (error instanceof StoreDamagedError) markDamaged(held.dir, error.problem);
    await held.release();
    throw error;
  }
}

/** Keeps everybody else out of a folder without opening it, until `release`. Throws StoreFolderError. */
export async function holdFolder(dir: string): Promise<HeldFolder> {
  assertWide(process.arch);
  const real = prepareFolder(dir);
  return { dir: real, release: await lockFolder(real) };
}

/** Opens a folder that is held and whose data file was looked at, be it marked or not. */
export async function openHeld(dir: string, durable: boolean): Promise<Folder> {
  const path = join(dir, DATA_FILE);
  rmSync(join(dir, NEXT_FILE), { force: true });
  const environment = openEnvironment(path, { durable });
  try {
    await assertFormat(environment, dir);
    const catalog = makeCatalog(environment);
    return { dir, environment, catalog, close: () => closeEnvironment(environment) };
  } catch (error) {
    await closeEnvironment(environment);
    if (error instanceof StoreFolderError) throw error;
    if (isDamage(error)) throw new StoreDamagedError(dir, `${DATA_FILE}: ${messageOf(error)}`, error);
    const problem = `The store's data file ${path} cannot be read (${messageOf(error)})`;
    throw new StoreFolderError(problem, { cause: error });
  }
}

/** lmdb maps the whole file at once. Throws StoreFolderError. */
export function assertWide(arch: string): void {
  if (!NARROW.includes(arch)) return;
  throw new StoreFolderError(
    `The embedded store needs a 64-bit Node.js; this one is ${arch}. Install that, or set MONGODB_URI to a MongoDB server.`,
  );
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

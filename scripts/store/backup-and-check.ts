import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkCollections } from '@paylink/embedded-store/storage/check-folder';
import { openEnvironment } from '@paylink/embedded-store/storage/database';
import { DATA_FILE, openFolder } from '@paylink/embedded-store/storage/open-folder';
import type { Teller } from './teller.js';

/** Copies the state of one moment; writers go on meanwhile. The copy is a folder like the first. */
export async function backupFolder(dir: string, to: string, { progress, words }: Teller): Promise<number> {
  const source = dataFileOf(dir);
  if (existsSync(to) && readdirSync(to).length > 0) throw new Error(`${to} is not empty`);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const environment = openEnvironment(source, { durable: true, readOnly: true });
  progress.show(words.say('terminal.store.copying'), 0, 0);
  await environment.backup(join(to, DATA_FILE), true);
  await environment.close();
  progress.end();
  console.log(words.say('terminal.store.copied', { from: dir, to }));
  return 0;
}

/** Reports every entry of an index that does not agree with the documents; 1 when there is any. */
export async function checkFolder(dir: string, { progress, words }: Teller): Promise<number> {
  dataFileOf(dir);
  const { catalog, close } = await openFolder(dir, { durable: true });
  const checking = words.say('terminal.store.checking');
  const mismatches = checkCollections(catalog, (done, total) => progress.show(checking, done, total));
  progress.end();
  for (const { namespace, index, problem } of mismatches) console.log(`${namespace} ${index}: ${problem}`);
  const listed = catalog.list();
  const indexes = listed.reduce((sum, collection) => sum + collection.indexes.length, 0);
  await close();
  const counts = { collections: listed.length, indexes, mismatches: mismatches.length };
  console.log(words.say('terminal.store.checked', counts));
  return mismatches.length === 0 ? 0 : 1;
}

/** Reading commands never make a folder that was not there. */
export function dataFileOf(dir: string): string {
  const file = join(dir, DATA_FILE);
  if (!existsSync(file)) throw new Error(`There is no store in ${dir}.`);
  return file;
}

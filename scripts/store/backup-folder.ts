import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEnvironment } from '@paylink/embedded-store/storage/database';
import { assertReadable } from '@paylink/embedded-store/storage/measure-folder';
import { DATA_FILE } from '@paylink/embedded-store/storage/open-folder';
import { dataFileOf } from './data-file-of.js';
import type { Teller } from './teller.js';

/** Copies the state of one moment; writers go on meanwhile. The copy is a folder like the first. */
export async function backupFolder(dir: string, to: string, { progress, words }: Teller): Promise<number> {
  const source = dataFileOf(dir);
  if (existsSync(to) && readdirSync(to).length > 0) throw new Error(`${to} is not empty`);
  await assertReadable(dir);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const environment = openEnvironment(source, { durable: true, readOnly: true });
  progress.show(words.say('terminal.store.copying'), 0, 0);
  await environment.backup(join(to, DATA_FILE), true);
  await environment.close();
  progress.end();
  console.log(words.say('terminal.store.copied', { from: dir, to }));
  return 0;
}

import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILE } from '@paylink/embedded-store/storage/open-folder';
import { restoreFolder } from '@paylink/embedded-store/storage/replace-data-file';
import { dataFileOf } from './data-file-of.js';
import type { Teller } from './teller.js';

/** Puts a backup in the store's place; what was there is kept beside it, a folder like the first. */
export async function restoreBackup(dir: string, from: string, { progress, words }: Teller): Promise<number> {
  const source = realpathSync(dataFileOf(from));
  if (existsSync(dir) && source === join(realpathSync(dir), DATA_FILE))
    throw new Error(`${from} is the store itself`);
  const keepAs = `before-restore-${new Date().toISOString().replaceAll(':', '-')}`;
  progress.show(words.say('terminal.store.copying'), 0, 0);
  await restoreFolder(dir, from, keepAs);
  progress.end();
  console.log(words.say('terminal.store.copied', { from, to: dir }));
  const kept = join(dir, keepAs);
  if (existsSync(kept)) console.log(words.say('terminal.store.kept', { folder: kept }));
  return 0;
}

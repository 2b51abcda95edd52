import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILE } from '@paylink/embedded-store/storage/open-folder';

/** Reading commands never make a folder that was not there. */
export function dataFileOf(dir: string): string {
  const file = join(dir, DATA_FILE);
  if (!existsSync(file)) throw new Error(`There is no store in ${dir}.`);
  return file;
}

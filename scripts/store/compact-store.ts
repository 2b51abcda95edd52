import { compactFolder } from '@paylink/embedded-store/storage/replace-data-file';
import { saySize } from '../../src/adapters/http/pages/kyc/say-size.js';
import { dataFileOf } from './data-file-of.js';
import type { Teller } from './teller.js';

/** Gives back to the disk what is free in the data file. */
export async function compactStore(dir: string, { progress, words }: Teller): Promise<number> {
  dataFileOf(dir);
  progress.show(words.say('terminal.store.copying'), 0, 0);
  const { before, after } = await compactFolder(dir);
  progress.end();
  const sizes = { before: saySize(words, before), after: saySize(words, after) };
  console.log(words.say('terminal.store.compacted', sizes));
  return 0;
}

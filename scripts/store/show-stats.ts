import { measureFolder } from '@paylink/embedded-store/storage/measure-folder';
import { saySize } from '../../src/adapters/http/pages/kyc/say-size.js';
import { dataFileOf } from './data-file-of.js';
import type { Teller } from './teller.js';

const MOST_COLLECTIONS = 10;

/** Says how large the store is, what of it is free, and which collections are the largest; Paylink may be running. */
export async function showStats(dir: string, { words }: Teller): Promise<number> {
  dataFileOf(dir);
  const { bytes, freeBytes, collections } = await measureFolder(dir);
  const total = { size: saySize(words, bytes), free: saySize(words, freeBytes) };
  console.log(words.say('terminal.store.size', total));
  for (const one of collections.slice(0, MOST_COLLECTIONS)) {
    const sizes = { size: saySize(words, one.bytes), indexes: saySize(words, one.indexBytes) };
    const counted = { collection: one.namespace, count: one.documents, ...sizes };
    console.log(words.say('terminal.store.collection', counted));
  }
  return 0;
}

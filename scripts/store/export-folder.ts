import { mkdirSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withSaved } from '@paylink/embedded-store/storage/inspect-folder';
import type { Saved } from '@paylink/embedded-store/storage/salvage';
import { EJSON } from 'bson';
import { dataFileOf } from './data-file-of.js';
import type { Teller } from './teller.js';

/** Numbers keep their BSON types both ways; mongoimport reads canonical extended JSON as it is. */
const CANONICAL = { relaxed: false };

/**
 * Writes `<database>.<collection>.json` for each collection, and beside it its indexes as mongodump does. Of a damaged
 * store it writes all that can be read, tells the rest, and answers 1.
 */
export async function exportFolder(dir: string, to: string, teller: Teller): Promise<number> {
  dataFileOf(dir);
  mkdirSync(to, { recursive: true });
  let lost = 0;
  const onDamage = (problem: string) => {
    lost += 1;
    console.log(teller.words.say('terminal.store.damaged', { problem }));
  };
  await withSaved(dir, onDamage, async (collections) => {
    for (const saved of collections) await exportCollection(saved, { to, teller, onDamage });
  });
  return lost === 0 ? 0 : 1;
}

type Target = { to: string; teller: Teller; onDamage: (problem: string) => void };

async function exportCollection(saved: Saved, { to, teller, onDamage }: Target): Promise<void> {
  const { namespace, indexes, expected } = saved;
  const { progress, words } = teller;
  const path = join(to, `${namespace}.json`);
  const file = await open(path, 'wx');
  let done = 0;
  for (const doc of saved.docs((problem) => onDamage(`${namespace}: ${problem}`))) {
    await file.write(`${EJSON.stringify(doc, CANONICAL)}\n`);
    done += 1;
    progress.show(namespace, done, expected);
  }
  await file.close();
  const collectionName = namespace.slice(namespace.indexOf('.') + 1);
  const metadata = EJSON.stringify({ collectionName, type: 'collection', indexes }, CANONICAL);
  await writeFile(join(to, `${namespace}.metadata.json`), `${metadata}\n`, { flag: 'wx' });
  progress.end();
  console.log(words.say('terminal.store.documents', { file: path, count: done }));
}

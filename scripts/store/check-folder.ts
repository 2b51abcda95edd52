import { inspectFolder } from '@paylink/embedded-store/storage/inspect-folder';
import { dataFileOf } from './data-file-of.js';
import type { Teller } from './teller.js';

/**
 * Reports what of the data cannot be read, every entry of an index that does not agree with the documents, and what can
 * be saved; 1 when anything is wrong. A folder that was refused as damaged and is sound is served again from then on.
 */
export async function checkFolder(dir: string, { progress, words }: Teller): Promise<number> {
  dataFileOf(dir);
  const checking = words.say('terminal.store.checking');
  const found = await inspectFolder(dir, (done, total) => progress.show(checking, done, total));
  progress.end();
  const { damage, mismatches, rest, ...counted } = found;
  for (const { namespace, index, problem } of mismatches) console.log(`${namespace} ${index}: ${problem}`);
  for (const problem of damage) console.log(words.say('terminal.store.damaged', { problem }));
  for (const { namespace, ...counts } of rest)
    console.log(words.say('terminal.store.readable', { collection: namespace, ...counts }));
  if (damage.length === 0)
    console.log(words.say('terminal.store.checked', { ...counted, mismatches: mismatches.length }));
  if (rest.length === 0 && damage.length === 0) return 0;
  const command = 'npm run store --';
  const [restoring, exporting] = [
    `${command} restore <backup> --dir ${dir}`,
    `${command} export <to> --dir ${dir}`,
  ];
  console.log(
    words.say('terminal.store.advice', { restoring, exporting, importing: `${command} import <to>` }),
  );
  return 1;
}

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
  const isLost = damage.length > 0 || rest.some(({ readable, expected }) => readable < expected);
  if (isLost) {
    for (const { namespace, ...counts } of rest)
      console.log(words.say('terminal.store.readable', { collection: namespace, ...counts }));
    console.log(words.say('terminal.store.advice', adviseOn(dir)));
  }
  if (damage.length === 0)
    console.log(words.say('terminal.store.checked', { ...counted, mismatches: mismatches.length }));
  return damage.length + mismatches.length === 0 ? 0 : 1;
}

function adviseOn(dir: string) {
  const command = 'npm run store --';
  return {
    restoring: `${command} restore <backup> --dir ${dir}`,
    exporting: `${command} export <to> --dir ${dir}`,
    importing: `${command} import <to>`,
  };
}

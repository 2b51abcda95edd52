import { backupFolder } from './backup-folder.js';
import { checkFolder } from './check-folder.js';
import { compactStore } from './compact-store.js';
import { exportFolder } from './export-folder.js';
import { importFiles } from './import-files.js';
import { readStoreArguments, type StoreArguments } from './read-store-arguments.js';
import { restoreBackup } from './restore-backup.js';
import { showStats } from './show-stats.js';
import { formatStoreUsage } from './store-usage.js';
import type { Teller } from './teller.js';

type Run = (dir: string, operands: StoreArguments['operands'], teller: Teller) => Promise<number>;

const RUNS: Readonly<Record<StoreArguments['command'], Run>> = {
  backup: (dir, [to], teller) => backupFolder(dir, to, teller),
  check: (dir, _operands, teller) => checkFolder(dir, teller),
  stats: (dir, _operands, teller) => showStats(dir, teller),
  compact: (dir, _operands, teller) => compactStore(dir, teller),
  restore: (dir, [from], teller) => restoreBackup(dir, from, teller),
  export: (dir, [to], teller) => exportFolder(dir, to, teller),
  import: importFiles,
};

/** Runs one command and answers the exit code: 0 done, 1 something is damaged, 2 the command is not one. */
export async function runStoreCommand(
  args: readonly string[],
  { defaultDir, ...teller }: { defaultDir: string } & Teller,
): Promise<number> {
  const read = readStoreArguments(args, defaultDir);
  if (read !== null) return RUNS[read.command](read.dir, read.operands, teller);
  console.error(formatStoreUsage(teller.words));
  return 2;
}

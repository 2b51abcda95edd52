import { backupFolder, checkFolder } from './backup-and-check.js';
import { exportFolder, importFiles } from './export-and-import.js';
import { formatStoreUsage } from './store-usage.js';
import type { Teller } from './teller.js';

type Arguments = { command: string; operands: string[]; dir: string };

function parseArguments(args: readonly string[], defaultDir: string): Arguments {
  const at = args.indexOf('--dir');
  const operands = args.filter((_, i) => at === -1 || (i !== at && i !== at + 1));
  const [command = '', ...rest] = operands;
  return { command, operands: rest, dir: at === -1 ? defaultDir : (args[at + 1] ?? '') };
}

/** Runs one command and answers the exit code: 0 done, 1 `check` found something, 2 the command is not one. */
export async function runStoreCommand(
  args: readonly string[],
  { defaultDir, ...teller }: { defaultDir: string } & Teller,
): Promise<number> {
  const { command, operands, dir } = parseArguments(args, defaultDir);
  const [first] = operands;
  switch (command) {
    case 'backup':
      return first === undefined ? usage(teller) : backupFolder(dir, first, teller);
    case 'check':
      return checkFolder(dir, teller);
    case 'export':
      return first === undefined ? usage(teller) : exportFolder(dir, first, teller);
    case 'import':
      return first === undefined ? usage(teller) : importFiles(dir, operands, teller);
  }
  return usage(teller);
}

function usage({ words }: Teller): number {
  console.error(formatStoreUsage(words));
  return 2;
}

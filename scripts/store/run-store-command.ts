import { backupFolder, checkFolder } from './backup-and-check.js';
import { exportFolder, importFiles } from './export-and-import.js';
import type { Progress } from './progress.js';

const USAGE = `Usage: npm run store -- <command> [options]

  backup <to>            copy the store to an empty folder; Paylink may be running
  check                  compare every index with the documents
  export <to>            write each collection as extended JSON, one document a line, as mongoimport takes it
  import <file ...>      read files of mongoexport, named <database>.<collection>.json

  --dir <folder>         the store's folder (default: DATA_DIR/store, or data/store)
`;

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
  { defaultDir, progress }: { defaultDir: string; progress: Progress },
): Promise<number> {
  const { command, operands, dir } = parseArguments(args, defaultDir);
  const [first] = operands;
  switch (command) {
    case 'backup':
      return first === undefined ? usage() : backupFolder(dir, first, progress);
    case 'check':
      return checkFolder(dir, progress);
    case 'export':
      return first === undefined ? usage() : exportFolder(dir, first, progress);
    case 'import':
      return first === undefined ? usage() : importFiles(dir, operands, progress);
  }
  return usage();
}

function usage(): number {
  console.error(USAGE);
  return 2;
}

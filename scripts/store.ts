/**
 * The embedded store from the command line: `npm run store -- backup | check | export | import`. All but `backup`
 * want the folder for themselves: stop Paylink first.
 */
import { backupFolder, checkFolder } from './store/backup-and-check.js';
import { exportFolder, importFiles } from './store/export-and-import.js';
import { createProgress } from './store/progress.js';

const USAGE = `Usage: npm run store -- <command> [options]

  backup <to>            copy the store to an empty folder; Paylink may be running
  check                  compare every index with the documents
  export <to>            write each collection as extended JSON, one document a line, as mongoimport takes it
  import <file ...>      read files of mongoexport, named <database>.<collection>.json

  --dir <folder>         the store's folder (default: DATA_DIR/store, or data/store)
`;

type Arguments = { command: string; operands: string[]; dir: string };

function parseArguments(args: readonly string[]): Arguments {
  const at = args.indexOf('--dir');
  const operands = args.filter((_, i) => at === -1 || (i !== at && i !== at + 1));
  const [command = '', ...rest] = operands;
  const dir = at === -1 ? `${process.env['DATA_DIR'] ?? 'data'}/store` : (args[at + 1] ?? '');
  return { command, operands: rest, dir };
}

async function run({ command, operands, dir }: Arguments): Promise<number> {
  const progress = createProgress(process.stderr);
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

try {
  process.exitCode = await run(parseArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

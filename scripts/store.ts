/**
 * The embedded store from the command line: `npm run store -- backup | restore | check | stats | compact | export |
 * import`. All but `backup` and `stats` want the folder for themselves: stop Paylink first.
 */
import { readEnvironment } from '../src/config/read-environment.js';
import { wordsForTerminal } from '../src/wiring/words-for-terminal.js';
import { createProgress } from './store/progress.js';
import { runStoreCommand } from './store/run-store-command.js';

const environment = readEnvironment();

try {
  process.exitCode = await runStoreCommand(process.argv.slice(2), {
    defaultDir: `${environment['DATA_DIR'] ?? 'data'}/store`,
    progress: createProgress(process.stderr),
    words: wordsForTerminal(environment),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/**
 * Due work from the command line: `npm run work -- list | show | retry | drop`. Paylink may be running; what is taken up
 * again is done by it within seconds, else at its next start.
 */
import { loadConfig } from '../src/config/load-config.js';
import { escapeControlsInLines } from '../src/observability/escape-controls.js';
import { wordsForTerminal } from '../src/wiring/words-for-terminal.js';
import { openParkedWork } from './work/open-parked-work.js';
import { runWorkCommand } from './work/run-work-command.js';

try {
  const { store, close } = await openParkedWork(loadConfig(process.env).store);
  process.exitCode = await runWorkCommand(process.argv.slice(2), {
    parkedWork: store.parkedWork,
    now: () => new Date(),
    words: wordsForTerminal(process.env),
    print: (line) => console.log(escapeControlsInLines(line)),
  });
  await close();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

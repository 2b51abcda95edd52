/** A whole installation, looked at: `npm run doctor`. Paylink may be running, and should be. */
import { readEnvironment } from '../src/config/read-environment.js';
import { escapeControlsInLines } from '../src/observability/escape-controls.js';
import { wordsForTerminal } from '../src/wiring/words-for-terminal.js';
import { runDoctorCommand } from './doctor/run-doctor-command.js';

const environment = readEnvironment();

process.exitCode = await runDoctorCommand(process.argv.slice(2), {
  environment,
  words: wordsForTerminal(environment),
  fetch,
  now: () => new Date(),
  print: (line) => console.log(escapeControlsInLines(line)),
});

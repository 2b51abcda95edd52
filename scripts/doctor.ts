/** A whole installation, looked at: `npm run doctor`. Paylink may be running, and should be. */
import { escapeControlsInLines } from '../src/observability/escape-controls.js';
import { wordsForTerminal } from '../src/wiring/words-for-terminal.js';
import { runDoctorCommand } from './doctor/run-doctor-command.js';

process.exitCode = await runDoctorCommand(process.argv.slice(2), {
  environment: process.env,
  words: wordsForTerminal(process.env),
  fetch,
  now: () => new Date(),
  print: (line) => console.log(escapeControlsInLines(line)),
});

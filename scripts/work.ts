/**
 * Due work from the command line: `npm run work -- list | show | retry | drop`. Paylink may be running; what is taken up
 * again is done by it within seconds, else at its next start.
 */
import { readEnvironment } from '../src/config/read-environment.js';
import { runStoreCommand } from './work/run-store-command.js';
import { runWorkCommand } from './work/run-work-command.js';

await runStoreCommand(readEnvironment(), ({ parkedWork }, terminal) =>
  runWorkCommand(process.argv.slice(2), { ...terminal, parkedWork }),
);

/**
 * The audit trail from the command line: `npm run audit -- check | export`. Paylink may be running.
 */
import { readEnvironment } from '../src/config/read-environment.js';
import { runAuditCommand } from './audit/run-audit-command.js';
import { runStoreCommand } from './work/run-store-command.js';

await runStoreCommand(readEnvironment(), (store, terminal) =>
  runAuditCommand(process.argv.slice(2), { ...terminal, store }),
);

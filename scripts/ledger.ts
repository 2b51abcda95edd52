/**
 * The ledger from the command line: `npm run ledger -- check | export`. Paylink may be running.
 */
import { loadConfig } from '../src/config/load-config.js';
import { readEnvironment } from '../src/config/read-environment.js';
import { openAskedGateways } from './ledger/open-asked-gateways.js';
import { runLedgerCommand } from './ledger/run-ledger-command.js';
import { runStoreCommand } from './work/run-store-command.js';

const environment = readEnvironment();

await runStoreCommand(environment, (store, terminal) =>
  runLedgerCommand(process.argv.slice(2), {
    ...{ ...terminal, store },
    openGateways: () => openAskedGateways(loadConfig(environment), store),
  }),
);

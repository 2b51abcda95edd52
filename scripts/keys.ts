/**
 * The key that secrets are sealed with: `npm run keys -- rotate`. With SECRET_KEY and SECRET_KEY_OLD Paylink may be
 * running; with the key in its data folder it may not.
 */
import { readEnvironment } from '../src/config/read-environment.js';
import { runKeysCommand } from './keys/run-keys-command.js';
import { runStoreCommand } from './work/run-store-command.js';

const environment = readEnvironment();

await runStoreCommand(environment, (store, terminal) =>
  runKeysCommand(process.argv.slice(2), { ...terminal, db: store.db, environment }),
);

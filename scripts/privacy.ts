/**
 * What is kept of a customer who asks: `npm run privacy -- export | erase <contact>`. Paylink may be running.
 */
import { randomBytes } from 'node:crypto';
import { createIds } from '../src/adapters/system/ids.js';
import { createSystemClock } from '../src/adapters/system/system-clock.js';
import { readEnvironment } from '../src/config/read-environment.js';
import { runPrivacyCommand } from './privacy/run-privacy-command.js';
import { runStoreCommand } from './work/run-store-command.js';

const clock = createSystemClock();

await runStoreCommand(readEnvironment(), (store, terminal) =>
  runPrivacyCommand(process.argv.slice(2), {
    ...{ ...terminal, store, clock },
    ids: createIds(clock, randomBytes),
  }),
);

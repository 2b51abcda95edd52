/**
 * The review of merchants from the command line: `npm run kyc -- list | show | ask | approve | reject | suspend | resume`.
 * Paylink may be running; it tells the owners within seconds, else at its next start.
 */
import { randomBytes } from 'node:crypto';
import { createIds } from '../src/adapters/system/ids.js';
import { createSystemClock } from '../src/adapters/system/system-clock.js';
import { loadConfig } from '../src/config/load-config.js';
import { readEnvironment } from '../src/config/read-environment.js';
import { makeTellTrail } from '../src/service/audit/tell-trail.js';
import { findOperator } from '../src/wiring/find-operator.js';
import { runKycCommand } from './kyc/run-kyc-command.js';
import { runStoreCommand } from './work/run-store-command.js';

const environment = readEnvironment();

await runStoreCommand(environment, async (store, terminal) => {
  const clock = createSystemClock();
  return runKycCommand(process.argv.slice(2), {
    ...{ ...store, ...terminal, clock, ids: createIds(clock, randomBytes) },
    operator: await findOperator(loadConfig(environment)),
    tellTrail: makeTellTrail(store),
    // Whoever runs looks by itself.
    kick: () => {},
  });
});

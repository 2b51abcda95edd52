import { runFindSuite } from './find-suite.js';
import { runPlaygroundSuite } from './playground.js';
import { runProductSuite } from './product-suite.js';
import { isRole, serveRole } from './servers/roles.js';
import { runStoreSuite } from './store.js';

/** `npm run bench`, `npm run bench -- store`, `playground` or `find`; forked with a role, this file is a server that is measured. */
const SUITES = new Map([
  ['product', runProductSuite],
  ['store', runStoreSuite],
  ['playground', runPlaygroundSuite],
  ['find', runFindSuite],
]);

const [name = 'product'] = process.argv.slice(2);
const runSuite = SUITES.get(name);

if (isRole(name)) {
  await serveRole(name);
} else if (runSuite !== undefined) {
  await runSuite();
  // Connections that were kept alive must not keep the process.
  process.exit();
} else {
  console.error(`No such bench: ${name}. There are: ${[...SUITES.keys()].join(', ')}.`);
  process.exitCode = 1;
}

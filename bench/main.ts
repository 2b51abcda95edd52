import { isRole, serveRole } from './servers/roles.js';

/** `npm run bench`, `npm run bench -- store`, `playground` or `find`; forked with a role, this file is a server that is measured. */
const SUITES: ReadonlyMap<string, () => Promise<() => Promise<void>>> = new Map([
  ['product', async () => (await import('./product-suite.js')).runProductSuite],
  ['store', async () => (await import('./store.js')).runStoreSuite],
  ['playground', async () => (await import('./playground.js')).runPlaygroundSuite],
  ['find', async () => (await import('./find-suite.js')).runFindSuite],
]);

const [name = 'product'] = process.argv.slice(2);
const loadSuite = SUITES.get(name);

if (isRole(name)) {
  await serveRole(name);
} else if (loadSuite !== undefined) {
  const runSuite = await loadSuite();
  await runSuite();
  // Connections that were kept alive must not keep the process.
  process.exit();
} else {
  console.error(`No such bench: ${name}. There are: ${[...SUITES.keys()].join(', ')}.`);
  process.exitCode = 1;
}

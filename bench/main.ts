import { isRole, serveRole } from './servers/roles.js';

/** `npm run bench`, some of its rows by name, `npm run bench -- store`, `playground`, `find` or `ledger`; forked with a role, this file is a server that is measured. */
const SUITES: ReadonlyMap<string, () => Promise<() => Promise<void>>> = new Map([
  ['store', async () => (await import('./store.js')).runStoreSuite],
  ['playground', async () => (await import('./playground.js')).runPlaygroundSuite],
  ['find', async () => (await import('./find-suite.js')).runFindSuite],
  ['ledger', async () => runLedgerSuite],
]);

/** At its full size, or of as many rows as are named behind it. */
async function runLedgerSuite(): Promise<void> {
  const rows = Number(names[1]);
  const suite = await import('./ledger-suite.js');
  await (rows > 0 ? suite.runLedgerSuite(rows) : suite.runLedgerSuite());
}

const names = process.argv.slice(2);
const [name = ''] = names;

if (isRole(name)) {
  await serveRole(name);
} else {
  await runSuite();
  // Connections that were kept alive must not keep the process.
  process.exit();
}

async function runSuite(): Promise<void> {
  const loadSuite = SUITES.get(name);
  if (loadSuite !== undefined) return (await loadSuite())();
  const { listRows, runProductSuite } = await import('./product-suite.js');
  const rows = listRows();
  const unknown = names.find((row) => !rows.includes(row));
  if (unknown === undefined) return runProductSuite(names);
  console.error(`No such bench: ${unknown}. There are: ${[...SUITES.keys(), ...rows].join(', ')}.`);
  process.exitCode = 1;
}

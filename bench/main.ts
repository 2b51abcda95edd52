import { runProductSuite } from './product-suite.js';
import { isRole, serveRole } from './servers/roles.js';

/** `npm run bench [-- store]`; the same file, forked with a role, is each server that is measured. */
const [name = 'product'] = process.argv.slice(2);

if (isRole(name)) {
  await serveRole(name);
} else if (name === 'product') {
  await runProductSuite();
} else {
  console.error(`No such bench: ${name}. There are: product.`);
  process.exitCode = 1;
}

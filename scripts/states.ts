/** Writes the table of a link's states into the README, from the code: `npm run states`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildStateTable } from './states/build-state-table.js';
import { putInReadme } from './states/in-readme.js';

writeFileSync('README.md', putInReadme(readFileSync('README.md', 'utf8'), buildStateTable()));

/** Writes `docs/one-line.md`, what the reader knows, from the tables in the code: `npm run grammar`. */
import { writeFileSync } from 'node:fs';
import { buildGrammar } from './grammar/build-grammar.js';

writeFileSync('docs/one-line.md', buildGrammar());

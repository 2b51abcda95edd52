/** Fails on words for people that stand in the source and not in the catalogs: a part of `npm run check`. */
import { readdirSync, readFileSync } from 'node:fs';
import { findWords } from './words/find-words.js';

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path))
  .sort();
const found = paths.flatMap((path) => findWords({ path, text: readFileSync(path, 'utf8') }));
if (found.length > 0) {
  console.error('Words for people stand outside the catalogs (docs/translating.md):');
  console.error(found.map((line) => `  ${line}`).join('\n'));
  process.exitCode = 1;
}

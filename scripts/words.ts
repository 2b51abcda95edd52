/** Writes the arguments of every message, as the English catalog has them, for the compiler: `npm run words`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildMessageArgs } from './words/build-message-args.js';

const DIR = 'src/adapters/chat/words';
const catalog: Record<string, string> = {};
for (const name of readdirSync(`${DIR}/en`).sort()) {
  Object.assign(catalog, JSON.parse(readFileSync(`${DIR}/en/${name}`, 'utf8')));
}
const sorted = Object.fromEntries(Object.entries(catalog).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(`${DIR}/languages/en.json`, `${JSON.stringify(sorted, null, 2)}\n`);
writeFileSync(`${DIR}/message-args.ts`, buildMessageArgs(sorted));

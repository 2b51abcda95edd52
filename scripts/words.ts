/** Writes the arguments of every message, as the English catalog has them, for the compiler: `npm run words`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { buildMessageArgs } from './words/build-message-args.js';

const WORDS = 'src/adapters/chat/words';
const catalog: Record<string, string> = JSON.parse(readFileSync(`${WORDS}/languages/en.json`, 'utf8'));
writeFileSync(`${WORDS}/message-args.ts`, buildMessageArgs(catalog));

/**
 * What the reader makes of a text: `npm run --silent read -- "15 workshop eur" [--where line|message|amount]
 * [--zone Asia/Bangkok] [--currency USD] [--country TH] [--now 2026-11-26T10:00:00Z]`, or JSON lines on standard input
 * with `--json`.
 */
import { createInterface } from 'node:readline';
import { answerJsonLine } from './read/answer-json-line.js';
import { parseReadArguments, READ_USAGE } from './read/parse-read-arguments.js';
import { tellReading } from './read/tell-reading.js';

const asked = parseReadArguments(process.argv.slice(2), new Date());
if (asked.kind === 'json') {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') console.log(answerJsonLine(line, new Date()));
  }
} else if (asked.kind === 'text') {
  console.log(tellReading(asked.request).join('\n'));
} else {
  console.error(`${asked.reason}\n${READ_USAGE}`);
  process.exitCode = 1;
}

import { parseArgs } from 'node:util';
import type { ReadingRequest } from '../../src/adapters/chat/reader/report/report-reading.js';
import { parseReadingRequest } from './parse-reading-request.js';

export type ReadArguments =
  | { readonly kind: 'json' }
  | { readonly kind: 'text'; readonly request: ReadingRequest }
  | { readonly kind: 'wrong'; readonly reason: string };

export const READ_USAGE =
  'npm run --silent read -- "15 workshop eur" [--where line|message|amount] [--zone Asia/Bangkok] [--currency USD] [--country TH] [--now 2026-11-26T10:00:00Z] [--json]';

const text = { type: 'string' } as const;
const OPTIONS = {
  ...{ where: text, zone: text, currency: text, country: text, language: text, now: text },
  json: { type: 'boolean' },
} as const;

/** Reads what follows the command. `now`: unless another is said. */
export function parseReadArguments(argv: readonly string[], now: Date): ReadArguments {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    if (values.json === true) return { kind: 'json' };
    if (positionals.length === 0) return { kind: 'wrong', reason: 'There is no text to read.' };
    const { zone, json: _, ...said } = values;
    const asked = { ...said, text: positionals.join(' '), ...(zone === undefined ? {} : { timeZone: zone }) };
    return { kind: 'text', request: parseReadingRequest(asked, now) };
  } catch (error) {
    return { kind: 'wrong', reason: error instanceof Error ? error.message : String(error) };
  }
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { reportReading } from '../../../../../../src/adapters/chat/reader/report/report-reading.js';

const NOW = new Date('2026-11-26T10:00:00Z');

/** A line as people type it, what may be done with it, and the only values that may be read; absent: any. */
const row = z.object({
  text: z.string(),
  where: z.enum(['line', 'message', 'amount']),
  timeZone: z.string(),
  currency: z.string(),
  country: z.string().nullable(),
  allow: z.array(z.enum(['read', 'ask', 'refuse'])),
  right: z.record(z.string(), z.unknown()),
});

const FIXTURE = new URL('../../../../../fixtures/reader-lines.jsonl', import.meta.url);
const ROWS = readFileSync(FIXTURE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => row.parse(JSON.parse(line)));

/** Instants are compared as instants. */
function plain(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).getTime() : value;
}

describe('lines and messages of people', () => {
  it.each(ROWS)('$where $currency: $text', ({ allow, right, ...asked }) => {
    const report = reportReading({ ...asked, now: NOW });
    expect(allow).toContain(report.outcome);
    if (report.outcome !== 'read') return;
    for (const [field, value] of Object.entries(right)) {
      expect([field, plain(report[field as keyof typeof report])]).toEqual([field, plain(value)]);
    }
  });
});

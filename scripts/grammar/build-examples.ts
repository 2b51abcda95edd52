import type { ReadingRequest } from '../../src/adapters/chat/reader/report/report-reading.js';
import { tellReading } from '../read/tell-reading.js';
import { EXAMPLE_LINES, EXAMPLE_TIMES } from './examples.js';
import { buildTable, code } from './markdown.js';

/** On a Thursday, in the words of the page. */
const SUPPOSED: Omit<ReadingRequest, 'text'> = {
  where: 'line',
  now: new Date('2026-11-26T10:00:00Z'),
  timeZone: 'Asia/Bangkok',
  currency: 'USD',
  country: null,
};

function tellInCell(text: string, keep: (said: string) => boolean): string {
  const [outcome = '', ...said] = tellReading({ ...SUPPOSED, text });
  const kept = said.map((each) => each.trim()).filter(keep);
  return `${outcome} ${kept.join('; ')}`.trim().replaceAll('|', '\\|').replaceAll('<', '\\<');
}

/** Lines, and what the reader says of each. */
export function buildExampleLines(): string {
  const rows = EXAMPLE_LINES.map((line) => [code(line), tellInCell(line, () => true)]);
  return buildTable(['The line', 'The reader'], rows);
}

/** Times, and what the reader says of each behind `expires:`. */
export function buildExampleTimes(): string {
  const isOfTime = (said: string) => !/^(?:Amount|For):/.test(said);
  const rows = EXAMPLE_TIMES.map((time) => [
    code(time),
    tellInCell(`20 usd tea expires:"${time}"`, isOfTime),
  ]);
  return buildTable(['Written', 'The reader'], rows);
}

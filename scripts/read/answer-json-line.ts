import { reportReading } from '../../src/adapters/chat/reader/report/report-reading.js';
import { parseReadingRequest } from './parse-reading-request.js';

/** One line of JSON in, one out: what was read, or `{ error }` for a line that asks nothing. */
export function answerJsonLine(line: string, now: Date): string {
  try {
    return JSON.stringify(reportReading(parseReadingRequest(JSON.parse(line), now)));
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
}

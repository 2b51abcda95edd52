import {
  type ReadingReport,
  type ReadingRequest,
  reportReading,
} from '../../src/adapters/chat/reader/report/report-reading.js';
import { formatWhen } from '../../src/adapters/chat/time/format-when.js';
import { wordsIn } from '../../src/adapters/chat/words/words-in.js';
import { formatMoney } from '../../src/domain/money/format-money.js';

/** Whoever asks runs the service. */
const WORDS = wordsIn('en');

const OUTCOMES = {
  read: 'Read:',
  ask: 'Read in part, and asks:',
  refuse: 'Refused:',
} as const;

function tellFields(report: ReadingReport, timeZone: string): readonly string[] {
  const when = (iso: string | null) => (iso === null ? null : formatWhen(WORDS, new Date(iso), timeZone));
  const { amount } = report;
  const fields: Readonly<Record<string, string | null>> = {
    Amount: amount === null ? null : formatMoney({ minor: Number(amount.minor), currency: amount.currency }),
    For: report.description,
    Name: report.name,
    Email: report.email,
    Phone: report.phone,
    Reference: report.reference,
    Language: report.language,
    Expires: when(report.expiresAt),
    'Goes out': when(report.sendAt),
    By: report.channels.join(', ') || null,
  };
  const said = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`  ${name}: ${value}`],
  );
  return [...said, ...report.notes.map(({ key, value }) => `  Note: ${key} = ${value}`)];
}

/** A reading in words, one thing a line. */
export function tellReading(request: ReadingRequest): readonly string[] {
  const report = reportReading(request);
  return [
    OUTCOMES[report.outcome],
    ...tellFields(report, request.timeZone),
    ...report.questions.map(
      ({ about, readings }) => `  ${about} is not clear: ${readings.join(' | ') || 'no reading'}`,
    ),
    ...report.reasons.map((reason) => `  ${reason}`),
  ];
}

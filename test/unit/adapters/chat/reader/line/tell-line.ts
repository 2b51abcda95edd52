import { reportReading } from '../../../../../../src/adapters/chat/reader/report/report-reading.js';

/** "read 500 USD tea", "ask 0.50 USD or 50.00 USD", "refuse The most is ...": what becomes of a line, in Bangkok. */
export function tellLine(text: string, currency = 'USD', where: 'line' | 'amount' = 'line'): string {
  const { outcome, amount, description, questions, reasons } = reportReading({
    ...{ text, where, now: new Date('2026-11-26T10:00:00Z') },
    ...{ timeZone: 'Asia/Bangkok', currency, country: null },
  });
  if (outcome === 'ask') return `ask ${questions.flatMap(({ readings }) => readings).join(' or ')}`;
  if (outcome === 'refuse') return `refuse ${reasons.join(' ')}`;
  return ['read', amount?.minor, amount?.currency, description].filter((part) => part != null).join(' ');
}

import { describe, expect, it } from '@jest/globals';
import { readLinkLine } from '../../../../../../src/adapters/chat/reader/line/read-link-line.js';

const CONTEXT = {
  now: new Date('2026-11-26T10:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  country: null,
};

/** The amount that is read, or why it is asked about. */
function amountOf(line: string): string {
  const { values, questions } = readLinkLine(line, CONTEXT);
  return questions[0]?.why ?? `${values.amount} ${values.currency}`.trim();
}

describe('an amount in quotes', () => {
  it.each([
    ['10 usd "5 usd off"', '10.00 USD'],
    ['10 "5 usd off"', 'one_of_several'],
    ['"20 usd" lunch', 'stands_alone'],
    ['"20" usd lunch', 'stands_alone'],
    ['"lunch for two"', ''],
    ['10 usd "lunch for 2"', '10.00 USD'],
  ])('of %s: %s', (line, outcome) => {
    expect(amountOf(line)).toBe(outcome);
  });
});

import { describe, expect, it } from '@jest/globals';
import { findFigures } from '../../../../../../src/adapters/chat/reader/amounts/find-figures.js';
import {
  judgeMoney,
  type MoneyWords,
} from '../../../../../../src/adapters/chat/reader/amounts/judge-money.js';

const ALONE = { currencies: [], hasWordsBefore: false, onlyWord: null, hasLooseMagnitude: false };

/** "sure 2000 USD", "ask left_over 2050 USD 2000 USD 5000 USD", "wrong negative". */
function judge(text: string, change: Partial<MoneyWords> = {}): string {
  const verdict = judgeMoney({ figures: findFigures(text), ...ALONE, ...change }, 'USD');
  switch (verdict.kind) {
    case 'none':
      return 'none';
    case 'sure':
      return `sure ${verdict.amount.minor} ${verdict.amount.currency}`;
    case 'ask':
      return [
        'ask',
        verdict.why,
        ...verdict.readings.map(({ minor, currency }) => `${minor} ${currency}`),
      ].join(' ');
    case 'wrong':
      return `wrong ${verdict.problem.problem}`;
  }
}

describe('the money of a text', () => {
  it.each([
    ['', 'none'],
    ['20', 'sure 2000 USD'],
    ['20 eur', 'sure 2000 EUR'],
    ['20 dollars', 'sure 2000 USD'],
    ['20 usd 30 eur', 'ask one_of_several 2000 USD 3000 EUR'],
    ['20 usd 50', 'ask left_over 2050 USD 2000 USD 5000 USD'],
    ['2 tickets 20 usd', 'sure 2000 USD'],
    ['-20 usd', 'wrong negative'],
  ])('of "%s" is %s', (text, verdict) => {
    expect(judge(text)).toBe(verdict);
  });

  it('is asked about where words stand before a number without a currency', () => {
    expect(judge('20', { hasWordsBefore: true })).toBe('ask stands_alone 2000 USD');
  });

  it('is sure behind words where it has cents', () => {
    expect(judge('20.50', { hasWordsBefore: true })).toBe('sure 2050 USD');
  });

  it('is asked about where a word that multiplies stands apart', () => {
    expect(judge('2', { hasLooseMagnitude: true })).toBe('ask magnitude 200 USD');
  });
});

import { describe, expect, it } from '@jest/globals';
import { readRefundLine } from '../../../../../../src/adapters/chat/reader/line/read-refund-line.js';

const read = (minor: number | null, reason: string | null, currency = 'USD') => ({
  kind: 'read',
  amount: minor === null ? null : { minor, currency },
  reason,
});

describe('readRefundLine', () => {
  it.each([
    ['', read(null, null)],
    ['   ', read(null, null)],
    ['damaged goods', read(null, 'damaged goods')],
    ['all', read(null, null)],
    ['All, moved away', read(null, 'moved away')],
    ['"all" broken', read(null, 'all broken')],
    ['allergic', read(null, 'allergic')],
    ['20', read(2000, null)],
    ['20.00', read(2000, null)],
    ['20 usd', read(2000, null)],
    ['USD 20', read(2000, null)],
    ['$20', read(2000, null)],
    ['1,250.50 USD moved away', read(125_050, 'moved away')],
    ['20 damaged', read(2000, 'damaged')],
    ['20 usd, order 66 was damaged', read(2000, 'order 66 was damaged')],
    ['20 usd "order 66"', read(2000, 'order 66')],
    ['"order 66 was damaged"', read(null, 'order 66 was damaged')],
    ['20 eur', read(2000, null, 'EUR')],
  ])('reads %j', (text, line) => {
    expect(readRefundLine(text, 'USD')).toEqual(line);
  });

  it.each(['50%', '50 %', '5o', 'half', 'Part, damaged'])(
    'takes what it cannot read of a part for no part of the reason: %j',
    (text) => {
      const problem = { field: 'amount', problem: 'not_a_number' };
      expect(readRefundLine(text, 'USD')).toEqual({ kind: 'unread', problem });
    },
  );

  it.each(['please 20', 'give 50%', 'about 40 usd', 'order 66', '"damaged" 20'])(
    'takes no number behind words for a reason: %j',
    (text) => {
      expect(readRefundLine(text, 'USD')).toEqual({ kind: 'amount_not_first' });
    },
  );

  it.each([
    ['0', { field: 'amount', problem: 'zero' }],
    ['-5', { field: 'amount', problem: 'negative' }],
    ['-5 usd', { field: 'amount', problem: 'negative' }],
  ])('refuses %j', (text, problem) => {
    expect(readRefundLine(text, 'USD')).toEqual({ kind: 'unread', problem });
  });

  it('refuses what can be read two ways, and decimals that the currency has not', () => {
    expect(readRefundLine('1.234', 'USD')).toMatchObject({
      kind: 'unread',
      problem: { field: 'amount', problem: 'ambiguous' },
    });
    expect(readRefundLine('12.345 usd', 'USD')).toMatchObject({ kind: 'unread' });
    expect(readRefundLine('12.5', 'VND')).toMatchObject({ kind: 'unread' });
  });

  it('reads four thousand signs of anything', () => {
    for (const sign of ['9', 'a ', '"', '-', '1 ']) {
      expect(readRefundLine(sign.repeat(4_000 / sign.length), 'USD')).toBeDefined();
    }
  });
});

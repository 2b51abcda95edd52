import { describe, expect, it } from '@jest/globals';
import { readRefundLine } from '../../../../../../src/adapters/chat/reader/line/read-refund-line.js';
import { tellLine } from './tell-line.js';

const NO_AMOUNT = { kind: 'unread', problem: { field: 'amount', problem: 'not_a_number' } };

describe('a refund of a part', () => {
  it.each([
    '10 %',
    '10 percent',
    '10 per cent',
    '10 pct',
    '10 percent of 100 usd',
    '10 phần trăm',
    '10 เปอร์เซ็นต์',
    '10เปอร์เซ็นต์',
    '10 persen',
    '10 퍼센트',
    '10프로',
    '10 por ciento damaged',
    '10 pour cent',
    '10 Prozent',
    '10 процентов',
  ])('is no amount in percent: %j', (text) => {
    expect(readRefundLine(text, 'USD')).toEqual(NO_AMOUNT);
  });

  it.each([
    'half',
    'a half',
    'two thirds',
    'one',
    'one of the lessons',
    'one dollar',
    'one hundred',
    'one item, ten dollars',
    'some money',
    'some back',
    'two lessons cancelled',
    'twenty dollars',
    '½',
    '1/2',
    'một nửa',
    'ครึ่งหนึ่ง',
    'setengah',
    '절반',
    'la mitad',
    'la moitié',
    'die Hälfte',
    'половину',
    '半額',
    'all but shipping',
  ])('is never all that is left: %j', (text) => {
    expect(readRefundLine(text, 'USD')).toEqual(NO_AMOUNT);
  });

  it.each(['one item missing', 'some items missing', 'One lesson cancelled'])(
    'is all of it where it only says why: %j',
    (text) => {
      expect(readRefundLine(text, 'USD')).toEqual({ kind: 'read', amount: null, reason: text });
    },
  );

  it.each([
    '2 of 3 lessons',
    '20 of the lessons',
    '2 out of 3',
    '2 de 3 clases',
    '2 trong 3 buổi',
    '2 dari 3',
    '3회 중 2회',
    '2 lessons',
    '20 lessons',
    '2 buổi',
    '2 คาบ',
    '2 kali',
    '2회',
    '2 clases',
    '2e cours annulé',
    '5 damaged',
    '2nd lesson cancelled',
  ])('is no amount where it may count things: %j', (text) => {
    expect(readRefundLine(text, 'USD')).toEqual(NO_AMOUNT);
  });
});

describe('a refund that may be several amounts', () => {
  const ambiguous = (text: string, ...readings: readonly (readonly [number, string])[]) => ({
    kind: 'unread',
    problem: {
      ...{ field: 'amount', problem: 'ambiguous', text },
      readings: readings.map(([minor, currency]) => ({ minor, currency })),
    },
  });

  it.each([
    ['50 usd cents', ambiguous('50 usd cents', [50, 'USD'], [5000, 'USD'])],
    ['5 usd 50 cents', ambiguous('5 usd', [500, 'USD'], [50, 'USD'], [5000, 'USD'])],
    ['20 usd 50', ambiguous('20 usd', [2000, 'USD'], [5000, 'USD'])],
    ['20 usd and 5', ambiguous('20 usd', [2000, 'USD'], [500, 'USD'])],
    ['20 lak lost', ambiguous('20', [2000, 'LAK'], [2000, 'USD'])],
  ])('offers them: %j', (text, line) => {
    expect(readRefundLine(text, 'USD')).toEqual(line);
  });

  it.each([
    ['600 closed down', 60_000, 'closed down'],
    ['30 closed card', 3000, 'closed card'],
    ['20 for shipping', 2000, 'for shipping'],
    ['20 de más', 2000, 'de más'],
    ['20 usd 2 lessons cancelled', 2000, '2 lessons cancelled'],
    ['20 usd, order 66 was damaged', 2000, 'order 66 was damaged'],
  ])('is what it says where that is plain: %j', (text, minor, reason) => {
    expect(readRefundLine(text, 'USD')).toEqual({
      kind: 'read',
      amount: { minor, currency: 'USD' },
      reason,
    });
  });

  it('is all that is left where only the reason is said', () => {
    expect(readRefundLine('partner moved away', 'USD')).toMatchObject({ kind: 'read', amount: null });
  });
});

describe('a link of some percent', () => {
  it.each(['10 percent deposit', '10 % deposit', '10 phần trăm'])('names no amount: %j', (text) => {
    expect(tellLine(text)).toBe('refuse Write an amount, like 49.99');
  });
});

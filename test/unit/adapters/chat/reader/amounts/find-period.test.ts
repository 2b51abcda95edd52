import { describe, expect, it } from '@jest/globals';
import { hasPeriod } from '../../../../../../src/adapters/chat/reader/amounts/find-period.js';

function isRepeated(text: string): boolean {
  const from = text.indexOf('20');
  return hasPeriod(text, { from, to: from + 2 });
}

describe('an amount', () => {
  it.each([
    'monthly 20',
    'half of 20',
    '3 payments of 20',
    '月額20',
    'mỗi tháng 20',
    '20/month',
    '20 por persona',
    '20 pro Monat',
    '20 씩',
    '20 in 3 parts',
  ])('comes more than once, or is a part: %s', (text) => expect(isRepeated(text)).toBe(true));

  it.each(['20', '20 lunch', 'workshop 20', '20 personal training', 'monthly report, printed and bound: 20'])(
    'is all of it: %s',
    (text) => expect(isRepeated(text)).toBe(false),
  );
});

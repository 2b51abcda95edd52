import { describe, expect, it } from '@jest/globals';
import { decodeSpot, encodeSpot, type Spot } from '../../../../../src/adapters/telegram/places/spot.js';

describe('encodeSpot and decodeSpot', () => {
  it.each<[Spot, string]>([
    [{ kind: 'chat', chatId: 77, threadId: null }, '77'],
    [{ kind: 'chat', chatId: -1001234567890, threadId: null }, '-1001234567890'],
    [{ kind: 'chat', chatId: -1001234567890, threadId: 45 }, '-1001234567890/45'],
    [{ kind: 'inline', inlineMessageId: 'AgAAA/b_-' }, 'inline/AgAAA/b_-'],
    [{ kind: 'guest', queryId: '991' }, 'guest/991'],
    [{ kind: 'business', connectionId: 'bc/1', chatId: 77 }, 'business/bc/1/77'],
  ])('keeps %j', (spot, written) => {
    expect(encodeSpot(spot)).toBe(written);
    expect(decodeSpot(written)).toEqual(spot);
  });

  it.each(['', 'C0SALES', '12x', '-100/', 'inline/', 'guest/', 'business/77'])(
    'reads nothing in "%s"',
    (written) => {
      expect(decodeSpot(written)).toBeNull();
    },
  );
});

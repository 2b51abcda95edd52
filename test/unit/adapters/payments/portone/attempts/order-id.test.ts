import { describe, expect, it } from '@jest/globals';
import {
  readOrderId,
  writeOrderId,
} from '../../../../../../src/adapters/payments/portone/attempts/order-id.js';

describe('order ids', () => {
  it('names the attempt, what is asked for and which link of it this is', () => {
    const orderId = { attemptId: 'att_01jdabc', asked: { minor: 1_250_000, currency: 'VND' }, turn: 2 };
    expect(writeOrderId(orderId)).toBe('att_01jdabc-1250000VND-2');
    expect(readOrderId('att_01jdabc-1250000VND-2')).toEqual(orderId);
  });

  it.each([
    '',
    '1779AA6E40071177',
    'att_1-5XYZ-1',
    'att_1-5USD',
    'att_1-5usd-1',
    '-5USD-1',
    'a b-5USD-1',
    null,
    undefined,
  ])('finds none of ours in %j', (text) => {
    expect(readOrderId(text)).toBeNull();
  });
});

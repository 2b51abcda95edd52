import { describe, expect, it } from '@jest/globals';
import {
  readRefundReason,
  writeRefundReason,
} from '../../../../../../src/adapters/payments/portone/refunds/refund-reason.js';

describe('the reason of a refund', () => {
  it('carries our id before the words', () => {
    expect(writeRefundReason({ refundId: 'rfd_1', reason: 'Too late\nsorry' })).toBe(
      '[rfd_1] Too late\nsorry',
    );
    expect(readRefundReason('[rfd_1] Too late\nsorry')).toEqual({
      refundId: 'rfd_1',
      reason: 'Too late\nsorry',
    });
    expect(writeRefundReason({ refundId: 'rfd_1', reason: null })).toBe('[rfd_1]');
    expect(readRefundReason('[rfd_1]')).toEqual({ refundId: 'rfd_1', reason: null });
  });

  it('never loses the id to long words', () => {
    const text = writeRefundReason({ refundId: 'rfd_1', reason: '🦘'.repeat(400) });
    expect(Array.from(text)).toHaveLength(255);
    expect(readRefundReason(text).refundId).toBe('rfd_1');
  });

  it.each(['customer request', '[two words] late', '', 'rfd_1'])('finds no id of ours in %j', (text) => {
    expect(readRefundReason(text)).toEqual({ refundId: null, reason: text === '' ? null : text });
  });
});

import { describe, expect, it } from '@jest/globals';
import { findPayRefusal } from '../../../../src/domain/link/payability.js';

const END = new Date('2026-11-25T11:00:00.000Z');

describe('findPayRefusal', () => {
  it.each([
    ['open', null],
    ['processing', 'payment_under_way'],
    ['paid', 'link_already_paid'],
    ['partially_refunded', 'link_already_paid'],
    ['refunded', 'link_already_paid'],
    ['expired', 'link_expired'],
    ['cancelled', 'link_cancelled'],
    ['needs_review', 'link_already_paid'],
  ] as const)('answers for a link that is %s: %s', (state, refusal) => {
    expect(findPayRefusal({ state, expiresAt: null }, END)).toBe(refusal);
  });

  it('refuses an open link from the instant of its end', () => {
    const link = { state: 'open', expiresAt: END } as const;
    expect(findPayRefusal(link, new Date(END.getTime() - 1))).toBeNull();
    expect(findPayRefusal(link, END)).toBe('link_expired');
  });
});

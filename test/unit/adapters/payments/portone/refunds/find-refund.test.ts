import { describe, expect, it } from '@jest/globals';
import { findRefund } from '../../../../../../src/adapters/payments/portone/refunds/find-refund.js';
import type { ListedRefund } from '../../../../../../src/ports/payment-gateway.js';

/** Made at 2026-11-22T10:00:00Z. */
const ID = 'rfd_01m81b5h80ax3jwm8c7prkq7gp';
const MADE_AT = new Date('2026-11-22T10:00:00.000Z');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const HANDLE = { refundId: ID, amount: usd(1000), refundRef: null, leftAt: MADE_AT, otherRefs: [] };
const NOBODY = new Map<string, string>();

function list(overrides: Partial<ListedRefund>): ListedRefund {
  const rest = { refundRef: 'ref_1', refundId: null, status: 'succeeded', reason: null } as const;
  return { ...rest, amount: usd(1000), at: MADE_AT, ...overrides };
}

describe('findRefund', () => {
  it('finds ours by our id, by its own, and by what this process saw', () => {
    const ours = list({ refundId: ID, amount: usd(5) });
    expect(findRefund([list({ refundId: 'rfd_2' }), ours], HANDLE, NOBODY)).toBe(ours);
    const known = list({ refundRef: 'ref_7', amount: usd(5) });
    expect(findRefund([list({ refundId: 'rfd_2' }), known], { ...HANDLE, refundRef: 'ref_7' }, NOBODY)).toBe(
      known,
    );
    expect(findRefund([known], HANDLE, new Map([['ref_7', ID]]))).toBe(known);
  });

  it('takes one without an id for ours only where it can be no other', () => {
    const nameless = list({});
    expect(findRefund([nameless], HANDLE, NOBODY)).toBe(nameless);
    expect(findRefund([nameless], { ...HANDLE, refundId: 'rfd_ask_1_a-b' }, NOBODY)).toBe(nameless);
    expect(findRefund([nameless], HANDLE, new Map([['ref_1', 'rfd_2']]))).toBeNull();
    expect(findRefund([nameless], { ...HANDLE, otherRefs: ['ref_1'] }, NOBODY)).toBeNull();
    expect(findRefund([list({ amount: usd(999) })], HANDLE, NOBODY)).toBeNull();
    expect(findRefund([list({ refundId: 'rfd_2' })], HANDLE, NOBODY)).toBeNull();
  });

  it('believes another clock for five minutes', () => {
    const early = list({ at: new Date(MADE_AT.getTime() - 300_000) });
    expect(findRefund([early], HANDLE, NOBODY)).toBe(early);
    expect(findRefund([list({ at: new Date(MADE_AT.getTime() - 300_001) })], HANDLE, NOBODY)).toBeNull();
  });

  it('knows its id in other signs, and rather one that begins like it than one that does not', () => {
    const long = new Date(MADE_AT.getTime() - 3_600_000);
    const changed = list({ refundId: ID.toUpperCase(), at: long });
    expect(findRefund([list({ refundRef: 'ref_0' }), changed], HANDLE, NOBODY)).toBe(changed);
    const cut = list({ reason: `[${ID.slice(0, 20)}` });
    expect(findRefund([list({ refundRef: 'ref_0', reason: 'by phone' }), cut], HANDLE, NOBODY)).toBe(cut);
  });
});

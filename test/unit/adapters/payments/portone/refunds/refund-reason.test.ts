import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  findTrace,
  readRefundReason,
  writeRefundReason,
} from '../../../../../../src/adapters/payments/portone/refunds/refund-reason.js';
import { createIds } from '../../../../../../src/adapters/system/ids.js';
import { toAskedRefundId } from '../../../../../../src/domain/refund/asked-refund-id.js';
import { createFakeClock } from '../../../../../support/fake-clock.js';

const LINK = 'lnk_01m81b5h80ax3jwm8c7prkq7gp';
const ASKED = 'rfd_ask_01m81b5h80ax3jwm8c7prkq7gp_SbGHstvXDjzk_9Q-0D-h4M';

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

  it.each([
    ['of chats', 'rfd_01m81b5h80ax3jwm8c7prkq7gp'],
    ['of the API', ASKED],
    ['of one given once more', 'rfd_ask_01m81b5h80ax3jwm8c7prkq7gp_again-1795341600000-1000-USD'],
    ['of a surplus', 'rfd_surplus_att_01m81b5h80ax3jwm8c7prkq7gp'],
  ])('is read with an id %s', (_, refundId) => {
    expect(readRefundReason(`[${refundId}] Too late`)).toEqual({ refundId, reason: 'Too late' });
    expect(readRefundReason(` [${refundId}]\n`)).toMatchObject({ refundId });
  });

  it('is read with whatever id a refund can have', () => {
    const ids = createIds(createFakeClock(), randomBytes);
    const made = fc.constant(null).map(() => ids.newId('rfd'));
    const asked = fc.string({ unit: 'binary', maxLength: 100 }).map((key) => toAskedRefundId(LINK, key));
    const surplus = fc.constant(null).map(() => `rfd_surplus_${ids.newId('att')}`);
    fc.assert(
      fc.property(fc.oneof(made, asked, surplus), fc.option(fc.string()), (refundId, reason) => {
        expect(readRefundReason(writeRefundReason({ refundId, reason })).refundId).toBe(refundId);
      }),
    );
  });

  it('never loses the id to long words', () => {
    const text = writeRefundReason({ refundId: 'rfd_1', reason: '🦘'.repeat(400) });
    expect(Array.from(text)).toHaveLength(255);
    expect(readRefundReason(text).refundId).toBe('rfd_1');
  });

  it.each(['customer request', '[two words] late', '[urgent] late', '', 'rfd_1'])(
    'finds no id of ours in %j',
    (text) => {
      expect(readRefundReason(text)).toEqual({ refundId: null, reason: text === '' ? null : text });
    },
  );

  it.each([
    ['whole', `[${ASKED}] late`],
    ['whole', `[${ASKED.toUpperCase()}] LATE`],
    ['whole', `${ASKED.replaceAll('-', '_')} late`],
    ['whole', `[${ASKED.replaceAll(/\W/g, '_')}] late`],
    ['whole', `[${ASKED}`],
    ['cut', `[${ASKED.slice(0, 40)}`],
    ['none', `[${ASKED}x] late`],
    ['none', '[rfd_1] late'],
    ['none', 'requested_by_customer'],
    ['none', ''],
  ])('has our id %s in %j', (trace, text) => {
    expect(findTrace(readRefundReason(text), ASKED)).toBe(trace);
  });
});

import { describe, expect, it } from '@jest/globals';
import { zoneOfReader } from '../../../../../src/adapters/chat/cards/zone-of-reader.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';

const merchant = buildTestMerchant();

describe('zoneOfReader', () => {
  it('is the one person’s own, and the merchant’s where many read or nobody said', () => {
    const reader = buildTestMember({ timeZone: 'America/New_York' });
    expect(zoneOfReader({ reader, merchant })).toBe('America/New_York');
    expect(zoneOfReader({ reader: { ...reader, timeZone: null }, merchant })).toBe('Asia/Bangkok');
    expect(zoneOfReader({ merchant })).toBe('Asia/Bangkok');
  });
});

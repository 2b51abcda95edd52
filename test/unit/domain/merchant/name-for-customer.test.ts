import { describe, expect, it } from '@jest/globals';
import { nameForCustomer } from '../../../../src/domain/merchant/name-for-customer.js';

describe('nameForCustomer', () => {
  it('names people, also those who are gone, and no program', () => {
    expect(nameForCustomer({ role: 'sales', displayName: 'Mai' })).toBe('Mai');
    expect(nameForCustomer({ role: 'none', displayName: 'Mai' })).toBe('Mai');
    expect(nameForCustomer({ role: 'owner', displayName: null })).toBeNull();
    expect(nameForCustomer({ role: 'api', displayName: 'API: Shop' })).toBeNull();
    expect(nameForCustomer(null)).toBeNull();
  });
});

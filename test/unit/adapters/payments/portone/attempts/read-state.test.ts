import { describe, expect, it } from '@jest/globals';
import {
  readLinkState,
  readTransactionState,
} from '../../../../../../src/adapters/payments/portone/attempts/read-state.js';

describe('states of PortOne', () => {
  it.each([
    ['Created', 'open'],
    ['Processing', 'pending'],
    ['Success', 'paid'],
    ['SUCCESS', 'paid'],
    [' success ', 'paid'],
    ['Expired', 'ended'],
    ['CANCELLED', 'ended'],
    ['Deleted', 'ended'],
    ['Successful', 'unknown'],
    ['Paid', 'unknown'],
    ['Success?', 'unknown'],
    ['Completed', 'unknown'],
    ['', 'unknown'],
    ['constructor', 'unknown'],
  ])('reads %j of a link as %s', (status, state) => {
    expect(readLinkState(status)).toBe(state);
  });

  it.each([
    ['Initiated', 'pending'],
    ['PENDING', 'pending'],
    ['Success', 'paid'],
    ['failed', 'failed'],
    ['Expired', 'ended'],
    ['Captured', 'unknown'],
    ['Authorized', 'unknown'],
    ['2000', 'unknown'],
  ])('reads %j of a payment as %s', (status, state) => {
    expect(readTransactionState(status)).toBe(state);
  });
});

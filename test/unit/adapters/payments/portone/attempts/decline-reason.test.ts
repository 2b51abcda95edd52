import { describe, expect, it } from '@jest/globals';
import { readDeclineReason } from '../../../../../../src/adapters/payments/portone/attempts/decline-reason.js';

describe('readDeclineReason', () => {
  it.each([
    ['6002', 'not_enough_funds'],
    ['6013', 'card_expired'],
    ['6001', 'card_declined'],
    ['6014', 'card_declined'],
    ['6018', 'card_declined'],
    ['6019', 'limit_exceeded'],
    ['4078', 'limit_exceeded'],
    ['4100', 'suspected_fraud'],
    ['6021', 'suspected_fraud'],
    ['6016', 'authentication_failed'],
    ['8002', 'authentication_failed'],
    ['8003', 'other'],
    ['4001', 'other'],
    ['', 'other'],
    [null, 'other'],
    [undefined, 'other'],
  ])('says of %j: %s', (code, reason) => {
    expect(readDeclineReason(code)).toBe(reason);
  });
});

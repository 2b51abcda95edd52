import { describe, expect, it } from '@jest/globals';
import { findSmsRule } from '../../../../src/domain/delivery/sms-rules.js';

describe('findSmsRule', () => {
  it.each([
    ['+60123456789', 'MY', 'blocked'],
    ['+84912345678', 'VN', 'registration'],
    ['+971501234567', 'AE', 'registration'],
  ])('knows what carriers make of a link to %s', (phone, country, kind) => {
    expect(findSmsRule(phone)).toMatchObject({ country, kind });
  });

  it.each(['+4915112345678', '+447911123456'])('knows of nothing for %s', (phone) => {
    expect(findSmsRule(phone)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { findSmsRule } from '../../../../src/domain/delivery/sms-rules.js';

describe('findSmsRule', () => {
  it.each([
    ['+60123456789', 'MY', 'blocked'],
    ['+971501234567', 'AE', 'blocked'],
    ['+8613800138000', 'CN', 'blocked'],
    ['+905321234567', 'TR', 'blocked'],
    ['+989121234567', 'IR', 'blocked'],
    ['+84912345678', 'VN', 'registration'],
    ['+66812345678', 'TH', 'registration'],
    ['+6281234567890', 'ID', 'registration'],
    ['+639171234567', 'PH', 'registration'],
    ['+919812345678', 'IN', 'registration'],
    ['+6581234567', 'SG', 'registration'],
    ['+966501234567', 'SA', 'registration'],
    ['+886912345678', 'TW', 'registration'],
    ['+4520123456', 'DK', 'registration'],
    ['+14155550123', 'US', 'registration'],
    ['+17875550123', 'US', 'registration'],
    ['+819012345678', 'JP', 'filtered'],
  ])('knows what carriers make of a link to %s', (phone, country, kind) => {
    expect(findSmsRule(phone)).toMatchObject({ country, kind, source: expect.stringMatching(/^https:\/\//) });
  });

  it.each([
    ['Germany', '+4915112345678'],
    ['the United Kingdom', '+447911123456'],
    ['Korea', '+821012345678'],
    ['Canada', '+14165550123'],
    ['Jamaica', '+18765550123'],
  ])('knows of nothing for %s', (_, phone) => {
    expect(findSmsRule(phone)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { reasonOfCode } from '../../../../../src/adapters/delivery/twilio/reason-of-code.js';

describe('reasonOfCode', () => {
  it.each([
    [21211, 'no_such_address'],
    [21214, 'no_such_address'],
    [21217, 'no_such_address'],
    [30005, 'no_such_address'],
    [63003, 'not_on_whatsapp'],
    [63024, 'not_on_whatsapp'],
    [21612, 'sender_unsuited'],
    [21614, 'not_a_mobile'],
    [30006, 'not_a_mobile'],
    [30003, 'unreachable'],
    [30004, 'blocked'],
    [30007, 'blocked'],
    [30450, 'blocked'],
    [21610, 'opted_out'],
    [21408, 'country_blocked'],
    [30032, 'not_registered'],
    [30034, 'not_registered'],
    [30035, 'not_registered'],
    [30460, 'not_registered'],
    [30532, 'not_registered'],
    [30880, 'not_registered'],
    [63016, 'needs_template'],
    [63005, 'template_refused'],
    [63021, 'template_refused'],
    [63028, 'template_refused'],
    [21212, 'sender_refused'],
    [21603, 'sender_refused'],
    [21606, 'sender_refused'],
    [21659, 'sender_refused'],
    [21660, 'sender_refused'],
    [21605, 'too_long'],
    [21617, 'too_long'],
    [30008, 'refused'],
    [21608, 'refused'],
    [99999, 'refused'],
    [30410, 'refused'],
    [null, 'refused'],
  ])('reads %s as %s', (code, reason) => {
    expect(reasonOfCode(code)).toBe(reason);
  });
});

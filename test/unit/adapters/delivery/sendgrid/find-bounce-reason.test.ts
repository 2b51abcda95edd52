import { describe, expect, it } from '@jest/globals';
import { findBounceReason } from '../../../../../src/adapters/delivery/sendgrid/find-bounce-reason.js';

const bounce = { event: 'bounce', type: 'bounce', reason: '', status: '', classification: '' } as const;

describe('findBounceReason', () => {
  it.each([
    [{ status: '5.1.1' }, 'no_such_address'],
    [{ reason: '550 5.1.1 The email account that you tried to reach does not exist' }, 'no_such_address'],
    [{ reason: '500 unknown recipient', status: '5.0.0' }, 'no_such_address'],
    [{ classification: 'Invalid Address' }, 'no_such_address'],
    [{ status: '5.2.2' }, 'mailbox_full'],
    [{ reason: '552 Mailbox is full' }, 'mailbox_full'],
    [{ status: '5.7.1' }, 'blocked'],
    [{ status: '4.4.1' }, 'unreachable'],
    [{ status: '5.3.4' }, 'too_long'],
    [{ reason: '554 no' }, 'refused'],
    [{ type: 'blocked', reason: '554 no' }, 'blocked'],
    [{ type: 'blocked', status: '5.1.1' }, 'blocked'],
    [{ type: 'blocked', status: '5.2.2' }, 'mailbox_full'],
  ])('reads %j', (change, reason) => {
    expect(findBounceReason({ ...bounce, ...change })).toBe(reason);
  });

  it.each([
    ['Bounced Address', 'suppressed'],
    ['Unsubscribed Address', 'opted_out'],
    ['Spam Reporting Address', 'called_spam_before'],
    ['Spam Content (if Spam Checker app is enabled)', 'blocked'],
    ['Invalid SMTPAPI header', 'refused'],
    ['Invalid', 'no_such_address'],
    ['Recipient List over Package Quota', 'refused'],
  ])('reads what was dropped for "%s"', (reason, expected) => {
    expect(findBounceReason({ ...bounce, event: 'dropped', type: '', reason })).toBe(expected);
  });
});

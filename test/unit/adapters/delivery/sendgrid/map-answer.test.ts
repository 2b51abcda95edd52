import { describe, expect, it } from '@jest/globals';
import { mapAnswer } from '../../../../../src/adapters/delivery/sendgrid/map-answer.js';

const NOW = new Date('2026-11-25T00:00:00Z');
const answer = (status: number, errors: readonly object[] = [], headers: Record<string, string> = {}) =>
  mapAnswer(
    { kind: 'answered', status, headers: new Headers(headers), body: JSON.stringify({ errors }) },
    NOW,
  );

describe('mapAnswer', () => {
  it('takes 202 alone as sent, with the id of its header', () => {
    expect(answer(202, [], { 'x-message-id': 'abc' })).toEqual({
      outcome: 'sent',
      carrier: 'sendgrid',
      carrierRef: 'abc',
    });
    expect(answer(202)).toMatchObject({ outcome: 'sent', carrierRef: null });
    expect(answer(200)).toMatchObject({ outcome: 'uncertain' });
    expect(answer(302)).toMatchObject({ outcome: 'uncertain' });
  });

  it.each([
    ['7', 7_000],
    ['0', 1_000],
    ['99999999', 900_000],
    ['Wed, 25 Nov 2026 00:01:00 GMT', 60_000],
    ['soon', 30_000],
  ])('waits after 429 with Retry-After %s', (value, retryAfterMs) => {
    expect(answer(429, [], { 'retry-after': value })).toMatchObject({ cause: 'pace', retryAfterMs });
  });

  it('waits until the reset that a 429 names', () => {
    const reset = String(NOW.getTime() / 1000 + 42);
    expect(answer(429, [], { 'x-ratelimit-reset': reset })).toMatchObject({ retryAfterMs: 42_000 });
  });

  it.each([
    [401, 'The provided authorization grant is invalid, expired, or revoked', 'key_refused'],
    [403, 'access forbidden', 'key_refused'],
    [401, 'Maximum credits exceeded', 'no_credit'],
    [403, 'Your free trial has expired', 'trial_ended'],
    [403, 'Your account has been suspended', 'suspended'],
  ])('takes %i "%s" for a fault of the account', (status, message, fault) => {
    expect(answer(status, [{ message, field: null }])).toMatchObject({ cause: 'account', fault });
  });

  it.each([
    [403, 'from', 'The from address does not match a verified Sender Identity. Mail cannot be sent.'],
    [403, null, 'The from address does not match a verified Sender Identity. Mail cannot be sent.'],
    [400, 'from.email', 'The from email does not contain a valid address.'],
  ])('waits for the sender to be verified: %i in %s', (status, field, message) => {
    expect(answer(status, [{ message, field }])).toMatchObject({
      ...{ outcome: 'later', cause: 'account', fault: 'sender_refused' },
    });
  });

  it.each([
    ['personalizations.0.to.0.email', 'Does not contain a valid address.', 'no_such_address'],
    ['personalizations', 'Each email address should be unique', 'refused'],
    ['subject', 'The subject is too long', 'too_long'],
    [null, 'Bad Request', 'refused'],
  ])('never sends what 400 refuses in %s', (field, message, reason) => {
    expect(answer(400, [{ message, field }])).toMatchObject({ outcome: 'never', reason });
  });

  it('tells too long from what passes and from what nobody knows', () => {
    expect(answer(413)).toMatchObject({ outcome: 'never', reason: 'too_long' });
    for (const status of [404, 405, 500, 503]) expect(answer(status)).toMatchObject({ cause: 'trouble' });
    for (const status of [408, 502, 504]) expect(answer(status)).toMatchObject({ outcome: 'uncertain' });
  });

  it('reads no errors out of what is no JSON', () => {
    const given = { kind: 'answered', status: 400, headers: new Headers(), body: '<html>' } as const;
    expect(mapAnswer(given, NOW)).toEqual({ outcome: 'never', reason: 'refused', words: '400' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { readOutcome } from '../../../../../src/adapters/delivery/twilio/read-outcome.js';
import { readRefusal } from '../../../../../src/adapters/delivery/twilio/read-refusal.js';
import { TwilioCallError } from '../../../../../src/adapters/delivery/twilio/twilio-call-error.js';

const outcomeOf = (status: number, code: number | null, retryAfter: string | null = null) => {
  const text = code === null ? '<html>' : JSON.stringify({ code, message: 'why', status });
  return readOutcome(readRefusal({ status, text, retryAfter }));
};

describe('readOutcome', () => {
  it.each([
    [401, 20003, 'key_refused'],
    [401, null, 'key_refused'],
    [403, 20006, 'key_refused'],
    [403, 20005, 'suspended'],
    [400, 30002, 'suspended'],
    [401, 10001, 'suspended'],
    [402, null, 'no_credit'],
  ])('lays %s with code %s to the account: %s', (status, code, fault) => {
    expect(outcomeOf(status, code)).toMatchObject({ outcome: 'later', cause: 'account', fault });
  });

  it.each([21212, 21606, 21659, 21660, 63007])('waits for another sender at %s', (code) => {
    expect(outcomeOf(400, code)).toMatchObject({ cause: 'account', fault: 'sender_refused' });
  });

  it.each([
    [429, 20429, null, 10_000],
    [429, null, '3', 3_000],
    [429, 14107, 'Wed, 21 Oct 2026 07:28:00 GMT', 10_000],
    [400, 30001, null, 10_000],
    [400, 21611, null, 10_000],
    [429, 63038, '1', 3_600_000],
  ])('waits for the pace at %s with code %s, told %s', (status, code, retryAfter, retryAfterMs) => {
    expect(outcomeOf(status, code, retryAfter)).toMatchObject({
      outcome: 'later',
      cause: 'pace',
      retryAfterMs,
    });
  });

  it.each([
    [500, 20500],
    [502, null],
    [503, 20503],
    [408, null],
  ])('does not know whether it went out after %s', (status, code) => {
    expect(outcomeOf(status, code)).toMatchObject({ outcome: 'uncertain' });
  });

  it.each([
    [404, 20404],
    [403, null],
    [302, null],
  ])('takes %s with code %s for trouble on the way', (status, code) => {
    expect(outcomeOf(status, code)).toMatchObject({ outcome: 'later', cause: 'trouble' });
  });

  it.each([
    [21211, 'no_such_address'],
    [21610, 'opted_out'],
    [21608, 'refused'],
  ])('never sends what is refused with %s', (code, reason) => {
    expect(outcomeOf(400, code)).toEqual({ outcome: 'never', reason, words: `400 ${code}: why` });
  });

  it('tells a call that never left from one that was not answered', () => {
    const unanswered = (left: boolean) => readOutcome(new TwilioCallError('x', { kind: 'unanswered', left }));
    expect(unanswered(false)).toEqual({ outcome: 'later', cause: 'trouble', words: 'x' });
    expect(unanswered(true)).toEqual({ outcome: 'uncertain', words: 'x' });
  });

  it('does not know what an answer means that says nothing', () => {
    expect(readOutcome(new TwilioCallError('x', { kind: 'unreadable' }))).toEqual({
      outcome: 'uncertain',
      words: 'x',
    });
    expect(readOutcome(new TypeError('of the SDK'))).toMatchObject({ outcome: 'uncertain' });
  });
});

describe('readRefusal', () => {
  it('leaves out numbers of phones and accounts, and addresses', () => {
    const message =
      "The 'To' number +66 81 234-5678 of AC0123456789abcdef0123456789abcdef is not valid: https://x.test/a, a@b.test";
    const { message: words } = readRefusal({
      status: 400,
      text: JSON.stringify({ code: 21211, message }),
      retryAfter: null,
    });
    expect(words).toBe("400 21211: The 'To' number … of … is not valid: … …");
  });

  it.each(['', 'null', '[]', '{"code":"x"}', '{"message":5}'])('bears the body %j', (text) => {
    expect(readRefusal({ status: 400, text, retryAfter: null }).trouble).toEqual({
      kind: 'refused',
      status: 400,
      code: null,
      retryAfterMs: null,
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { createServerAge } from '../../../../../src/adapters/telegram/api/create-server-age.js';
import type { CallFailure } from '../../../../../src/adapters/telegram/api/failure.js';
import type { TelegramApi } from '../../../../../src/adapters/telegram/api/telegram-api.js';
import { TelegramCallError } from '../../../../../src/adapters/telegram/api/telegram-call-error.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';

const refusal = (code: number): CallFailure => ({
  ...{ kind: 'refused', code, description: 'x' },
  ...{ retryAfterMs: null, migratedTo: null },
});
const UNANSWERED: CallFailure = { kind: 'unanswered', reason: 'ECONNREFUSED' };

/** A server that refuses with each of these in turn, the last again and again. */
function ask(...failures: readonly CallFailure[]) {
  const calls: unknown[] = [];
  const api: TelegramApi = {
    async call(...call) {
      calls.push(call);
      throw new TelegramCallError(
        call[0],
        failures[Math.min(calls.length, failures.length) - 1] ?? UNANSWERED,
      );
    },
  };
  const timers = createFakeTimers();
  return { calls, timers, age: createServerAge(api, timers) };
}

describe('createServerAge', () => {
  it('asks with no arguments, once for all who ask at once', async () => {
    const { age, calls } = ask(refusal(400));
    expect(await Promise.all([age.hasEphemeral(), age.hasEphemeral()])).toEqual([true, true]);
    expect(calls).toEqual([['deleteEphemeralMessage', {}]]);
  });

  it('takes a server without the method as an older one, for an hour', async () => {
    const { age, calls, timers } = ask(refusal(404), refusal(400));
    expect(await age.hasEphemeral()).toBe(false);
    await timers.advance(3_599_999);
    expect(await age.hasEphemeral()).toBe(false);
    expect(calls).toHaveLength(1);
    await timers.advance(1);
    expect(await age.hasEphemeral()).toBe(true);
  });

  it.each([UNANSWERED, refusal(429), refusal(401)])(
    'trusts no server that does not tell, and asks it again: %j',
    async (failure) => {
      const { age, calls } = ask(failure, refusal(400));
      expect(await age.hasEphemeral()).toBe(false);
      expect(await age.hasEphemeral()).toBe(true);
      expect(calls).toHaveLength(2);
    },
  );
});

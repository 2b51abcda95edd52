import { describe, expect, it } from '@jest/globals';
import { againOnce } from '../../../../../../src/adapters/payments/stripe/wire/again-once.js';
import { AppError } from '../../../../../../src/domain/errors.js';
import { createFakeClock } from '../../../../../support/fake-clock.js';

const unavailable = (problem: string) =>
  new AppError('provider_unavailable', { provider: 'stripe', problem });

/** Steps that fail as often as there are errors; each takes `tookMs`. */
async function run(tookMs: number, ...errors: readonly AppError[]) {
  const clock = createFakeClock();
  let count = 0;
  const step = async () => {
    const error = errors[count];
    count += 1;
    clock.advance(tookMs);
    if (error !== undefined) throw error;
    return 'done';
  };
  const result = await againOnce(clock, step).catch((error: AppError) => error.code);
  return { result, count };
}

describe('again-once', () => {
  it.each(['no_answer', 'status_500', 'status_503'])('asks once more after %s', async (problem) => {
    expect(await run(100, unavailable(problem))).toEqual({ result: 'done', count: 2 });
  });

  it('asks no third time', async () => {
    const twice = [unavailable('status_500'), unavailable('status_500')];
    expect(await run(100, ...twice)).toEqual({ result: 'provider_unavailable', count: 2 });
  });

  it('asks no second time where the first took long', async () => {
    const answer = await run(3_000, unavailable('no_answer'));
    expect(answer).toEqual({ result: 'provider_unavailable', count: 1 });
  });

  it.each([
    unavailable('status_429'),
    unavailable('status_409'),
    unavailable('unreadable_answer'),
    new AppError('provider_refused', { provider: 'stripe', reason: 'amount_too_small' }),
    new AppError('gateway_misconfigured', { provider: 'stripe', problem: 'key_refused' }),
  ])('asks no second time after %j', async (error) => {
    expect(await run(100, error)).toEqual({ result: error.code, count: 1 });
  });
});

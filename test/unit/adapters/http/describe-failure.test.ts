import { describe, expect, it } from '@jest/globals';
import { describeFailure } from '../../../../src/adapters/http/server/describe-failure.js';
import { AppError } from '../../../../src/domain/errors.js';

/** As fastify hands on what a route threw. */
const describeThrown = (error: Error, more: object = {}) =>
  describeFailure(Object.assign(error, more) as Parameters<typeof describeFailure>[0]);

describe('describeFailure', () => {
  it('says in whole seconds how long a limit lasts, whoever set it', () => {
    const limit = new AppError('rate_limited', { retryAfterMs: 12_001 });
    expect(describeThrown(limit)).toEqual({
      status: 429,
      code: 'rate_limited',
      retryAfterSeconds: 13,
    });
  });

  it('says no time for a link that was tried too often', () => {
    const tried = new AppError('rate_limited', { state: 'open', reference: 'INV-1', asked: 'start_attempt' });
    expect(describeThrown(tried)).toMatchObject({ status: 429, retryAfterSeconds: null });
  });

  it('asks to wait where a dependency is out', () => {
    const out = new AppError('store_unavailable', { waitedMs: 5_000 });
    expect(describeThrown(out)).toMatchObject({ status: 503, retryAfterSeconds: 10 });
  });

  it('tells a refusal of the server from a defect', () => {
    const tooLarge = describeThrown(new Error('too large'), { statusCode: 413 });
    expect(tooLarge).toMatchObject({ status: 413, code: 'request_refused' });
    expect(describeThrown(new TypeError('x'))).toMatchObject({ status: 500, code: 'internal' });
  });
});

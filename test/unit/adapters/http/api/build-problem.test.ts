import { describe, expect, it } from '@jest/globals';
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';
import { buildProblem } from '../../../../../src/adapters/http/api/problems/build-problem.js';
import { AppError } from '../../../../../src/domain/errors.js';

const tell = (error: AppError) =>
  buildProblem(error, { words: wordsIn('en'), publicUrl: 'http://paylink.test', requestId: 'req_1' }).problem;

describe('buildProblem', () => {
  it('says what there are too many of at once', () => {
    const streams = new AppError('rate_limited', { retryAfterMs: 5_000, of: 'streams' });
    expect(tell(streams)).toMatchObject({
      status: 429,
      code: 'rate_limited',
      title: 'This key has ten event streams open.',
      detail: 'Close one first, or hear of all in one: `events` names several types, with commas.',
    });
    expect(tell(new AppError('rate_limited', { retryAfterMs: 5_000 })).title).toContain('many in a minute');
  });

  it('tells programs that a merchant is suspended, and not what its reviewer wrote', () => {
    const details = { reason: 'suspended', words: 'Chargebacks from stolen cards' } as const;
    const { status, title, detail } = tell(new AppError('live_mode_refused', details));
    expect([status, title.length > 0]).toEqual([403, true]);
    expect(`${title} ${detail}`).not.toContain('stolen');
  });

  it.each([
    ['its name has no address', 'The address cannot be called: its name has no address.'],
    ['must begin with https://', 'The address must begin with https://.'],
  ])('says in a whole sentence that an address %s', (problem, detail) => {
    const refused = new AppError('endpoint_refused', { problem, status: null, answer: '' });
    expect(tell(refused).errors).toMatchObject([{ pointer: '/url', detail }]);
  });
});

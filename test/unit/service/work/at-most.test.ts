import { describe, expect, it } from '@jest/globals';
import { atMost } from '../../../../src/service/work/at-most.js';
import { createDeferred } from '../../../support/deferred.js';

const settle = () => new Promise(setImmediate);

describe('atMost', () => {
  it('runs so many at once, the others in their order, also after one that fails', async () => {
    const run = atMost(2);
    const begun: number[] = [];
    const ends = [0, 1, 2, 3].map(() => createDeferred());
    const runs = ends.map((end, number) =>
      run(async () => {
        begun.push(number);
        await end.promise;
        if (number === 0) throw new Error('failed');
        return number;
      }),
    );
    const all = Promise.allSettled(runs);
    await settle();
    expect(begun).toEqual([0, 1]);
    ends[0]?.resolve();
    await settle();
    expect(begun).toEqual([0, 1, 2]);
    for (const end of ends) end.resolve();
    const outcomes = await all;
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(await run(async () => 'free again')).toBe('free again');
  });
});

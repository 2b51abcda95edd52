import { describe, expect, it } from '@jest/globals';
import { toTally, withLink } from '../../../../src/adapters/persistence/links/maker-tally.js';

const row = (atMs: number, makerSerial?: number) => ({
  createdAt: new Date(atMs),
  ...(makerSerial === undefined ? {} : { makerSerial }),
});

describe('toTally', () => {
  it('goes on after the highest number, and counts links without one', () => {
    expect(toTally([row(30), row(20, 7), row(10, 6)], 5, 0)).toEqual({
      lastSerial: 7,
      madeAtMs: [30, 20, 10],
      depth: 5,
    });
  });

  it('goes on after a number that is older than the newest links', () => {
    expect(toTally([row(30), row(20)], 2, 9)).toEqual({ lastSerial: 9, madeAtMs: [30, 20], depth: 2 });
  });

  it('counts a missing number as the one above it, which was given out later', () => {
    expect(toTally([row(40, 9), row(10, 6)], 5, 9).madeAtMs).toEqual([40, 40, 40, 10]);
  });

  it('counts no more than it must know', () => {
    expect(toTally([row(40, 900), row(10, 1)], 3, 900).madeAtMs).toEqual([40, 40, 40]);
  });
});

describe('withLink', () => {
  it('counts one more and forgets what is too old to matter', () => {
    const tally = { lastSerial: 7, madeAtMs: [30, 20], depth: 2 };
    expect(withLink(tally, 8, new Date(25))).toEqual({ lastSerial: 8, madeAtMs: [30, 25], depth: 2 });
  });
});

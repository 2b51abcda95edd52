import { describe, expect, it } from '@jest/globals';
import { createPeerWatch } from '../../../../src/service/work/peer-watch.js';

const TAKEOVER_MS = 5_500;

function setUp() {
  const watch = createPeerWatch(TAKEOVER_MS);
  watch.beginAs('me');
  const look = (beats: Readonly<Record<string, number>>, atMs: number, holders: readonly string[] = []) =>
    watch.observe(
      Object.entries({ me: 1, ...beats }).map(([id, count]) => ({ id, beats: count })),
      holders,
      { askedMs: atMs, answeredMs: atMs },
    );
  return { watch, look };
}

describe('createPeerWatch', () => {
  it('takes for dead whose count did not grow for so long, and nobody else', () => {
    const { look } = setUp();
    expect(look({ slow: 7, gone: 3 }, 0)).toEqual([]);
    expect(look({ slow: 8, gone: 3 }, 5_499)).toEqual([]);
    expect(look({ slow: 8, gone: 3 }, 5_500)).toEqual(['gone']);
    expect(look({ slow: 8 }, 10_998)).toEqual([]);
    expect(look({ slow: 8 }, 10_999)).toEqual(['slow']);
  });

  it('reads no meaning into the counts: one that begins anew, or runs ahead, lives', () => {
    const { look } = setUp();
    look({ other: 1_000_000 }, 0);
    look({ other: 1 }, 5_000);
    expect(look({ other: 1 }, 6_000)).toEqual([]);
  });

  it('counts as silence only what lies between an answer and the next question', () => {
    const { watch } = setUp();
    const beats = [{ id: 'other', beats: 4 }];
    watch.observe(beats, [], { askedMs: 0, answeredMs: 2_000 });
    // Asked at once, heard a minute later: this instance slept, the other may have beaten all the time.
    expect(watch.observe(beats, [], { askedMs: 3_000, answeredMs: 63_000 })).toEqual([]);
    expect(watch.observe(beats, [], { askedMs: 7_499, answeredMs: 7_500 })).toEqual([]);
    expect(watch.observe(beats, [], { askedMs: 7_500, answeredMs: 7_501 })).toEqual(['other']);
  });

  it('takes for dead who holds rows and never beats, as late as any other', () => {
    const { look } = setUp();
    expect(look({}, 0, ['me', 'ghost'])).toEqual([]);
    expect(look({}, 5_500, ['me', 'ghost'])).toEqual(['ghost']);
  });

  it('spares a holder whose first beat came after it was first seen', () => {
    const { look } = setUp();
    look({}, 0, ['young']);
    expect(look({ young: 1 }, 3_000, ['young'])).toEqual([]);
    expect(look({ young: 2 }, 6_000, ['young'])).toEqual([]);
  });

  it('names one that stays silent again, for its rows may not have been freed', () => {
    const { look } = setUp();
    look({ gone: 3 }, 0);
    expect(look({ gone: 3 }, 6_000)).toEqual(['gone']);
    expect(look({ gone: 3 }, 7_000)).toEqual([]);
    expect(look({ gone: 3 }, 12_500)).toEqual(['gone']);
  });

  it('is alone once it has looked and nobody beats', () => {
    const { watch, look } = setUp();
    expect(watch.isAlone()).toBe(false);
    look({}, 0, ['ghost']);
    expect(watch.isAlone()).toBe(true);
    look({ other: 1 }, 1_000);
    expect(watch.isAlone()).toBe(false);
  });

  it('is known when every other has beaten twice since it first looked', async () => {
    const { watch, look } = setUp();
    let isKnown = false;
    void watch.whenKnown().then(() => {
      isKnown = true;
    });
    const known = async () => {
      await Promise.resolve();
      return isKnown;
    };
    look({ a: 5, b: 1 }, 0);
    look({ a: 6, b: 2 }, 1_500);
    look({ a: 7, b: 2 }, 3_000);
    expect(await known()).toBe(false);
    look({ a: 7, b: 3 }, 4_500);
    expect(await known()).toBe(true);
    await watch.whenKnown();
  });

  it('is known at once where nobody else is', async () => {
    const { watch, look } = setUp();
    look({}, 0);
    await watch.whenKnown();
  });

  it('keeps those waiting over a change of its name, and begins to count anew', async () => {
    const { watch, look } = setUp();
    let isKnown = false;
    const known = watch.whenKnown().then(() => {
      isKnown = true;
    });
    look({ a: 1 }, 0);
    look({ a: 2 }, 1_500);
    watch.beginAs('me again');
    look({ a: 3 }, 3_000);
    look({ a: 4 }, 4_500);
    await Promise.resolve();
    expect(isKnown).toBe(false);
    look({ a: 5 }, 6_000);
    look({ a: 5 }, 7_000, []);
    expect(watch.isAlone()).toBe(false);
    // Its own former name beats no more, and is gone like any other.
    expect(look({ a: 6, me: 1 }, 9_000)).toEqual(['me']);
    await known;
  });
});

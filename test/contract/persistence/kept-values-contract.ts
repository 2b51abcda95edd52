import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/ports/clock.js';
import type { KeptValues } from '../../../src/ports/kept-values.js';
import { createTestClock, type TestClock } from './open-stores.js';

export function describeKeptValues(open: (clock: Clock) => Promise<KeptValues>): void {
  describe('KeptValues', () => {
    let clock: TestClock;
    let kept: KeptValues;
    beforeEach(async () => {
      clock = createTestClock();
      kept = await open(clock);
    });

    it('finds what is kept, as often as it is asked', async () => {
      expect(await kept.find('telegram form 1')).toBeNull();
      await kept.keep('telegram form 1', '{"a":1}', 1000);
      expect(await kept.find('telegram form 1')).toBe('{"a":1}');
      expect(await kept.find('telegram form 1')).toBe('{"a":1}');
      expect(await kept.find('telegram form 2')).toBeNull();
    });

    it('keeps the newest value, for the time that it was given', async () => {
      await kept.keep('k', 'old', 5000);
      await kept.keep('k', 'new', 1000);
      expect(await kept.find('k')).toBe('new');
      clock.advance(999);
      expect(await kept.find('k')).toBe('new');
      clock.advance(1);
      expect(await kept.find('k')).toBeNull();
      expect(await kept.take('k')).toBeNull();
    });

    it('keeps an empty value, and a long one of many scripts', async () => {
      await kept.keep('k', '', 1000);
      expect(await kept.find('k')).toBe('');
      const long = '\u202eสวัสดี 𝒳 '.repeat(2_000);
      await kept.keep('k', long, 1000);
      expect(await kept.find('k')).toBe(long);
    });

    it('forgets', async () => {
      await kept.keep('k', 'v', 1000);
      await kept.forget('k');
      await kept.forget('k');
      expect(await kept.find('k')).toBeNull();
    });

    it('gives a value to one of 20 who take it at once', async () => {
      await kept.keep('k', 'v', 1000);
      const taken = await Promise.all(Array.from({ length: 20 }, () => kept.take('k')));
      expect(taken.filter((value) => value !== null)).toEqual(['v']);
      expect(await kept.find('k')).toBeNull();
    });

    it('finds what was kept after nothing was found, and nothing after it was taken', async () => {
      expect(await kept.find('k')).toBeNull();
      await kept.keep('k', 'one', 1000);
      expect(await kept.find('k')).toBe('one');
      expect(await kept.take('k')).toBe('one');
      expect(await kept.find('k')).toBeNull();
    });

    it('changes a value by what it is, and loses none of 20 changes at once', async () => {
      const add = (n: number) => kept.change('k', 1000, (value) => `${value ?? ''}${n},`);
      await Promise.all(Array.from({ length: 20 }, (_, n) => add(n)));
      const numbers = (await kept.find('k'))
        ?.split(',')
        .filter((part) => part !== '')
        .map(Number);
      expect(numbers?.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
      clock.advance(1000);
      await add(7);
      expect(await kept.find('k')).toBe('7,');
    });

    it('takes a key as what it is', async () => {
      await kept.keep('{"$gt":""}', 'v', 1000);
      expect(await kept.find('{"$gt":""}')).toBe('v');
      expect(await kept.find('$gt')).toBeNull();
    });
  });
}

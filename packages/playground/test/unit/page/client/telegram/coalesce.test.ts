import { describe, expect, it } from '@jest/globals';
import { coalesce } from '../../../../../src/page/client/telegram/coalesce.js';

describe('coalesce', () => {
  it('does once more what was asked for meanwhile, however often', async () => {
    const ends: (() => void)[] = [];
    const ask = coalesce(() => new Promise((resolve) => void ends.push(resolve)));
    const done = ask();
    void ask();
    void ask();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await done;
    void ask();
    expect(ends).toHaveLength(3);
  });

  it('works again after it failed', async () => {
    let count = 0;
    const ask = coalesce(async () => {
      count += 1;
      if (count === 1) throw new Error('no answer');
    });
    await expect(ask()).rejects.toThrow('no answer');
    await ask();
    expect(count).toBe(2);
  });
});

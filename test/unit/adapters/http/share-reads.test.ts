import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { shareReads } from '../../../../src/adapters/http/server/share-reads.js';

/** A store that answers when it is told to; a read shows what was written before it began. */
function startStore() {
  let written = 0;
  const answers: (() => void)[] = [];
  const read = (key: string): Promise<string> => {
    const seen = `${key}${written}`;
    return new Promise((resolve) => answers.push(() => resolve(seen)));
  };
  const write = (): void => {
    written += 1;
  };
  return { read, answers, write };
}

describe('shareReads', () => {
  it('lets those who ask during a read share the next one, which sees all that was written before', async () => {
    const { read, answers, write } = startStore();
    const shared = shareReads(read);
    const first = shared('a');
    await nextTurn();
    write();
    const second = shared('a');
    const third = shared('a');
    await nextTurn();
    expect(answers).toHaveLength(1);
    answers[0]?.();
    expect(await first).toBe('a0');
    await nextTurn();
    expect(answers).toHaveLength(2);
    answers[1]?.();
    expect(await Promise.all([second, third])).toEqual(['a1', 'a1']);
  });

  it('reads once for all who come in the same turn, and sees what was written in it', async () => {
    const { read, answers, write } = startStore();
    const shared = shareReads(read);
    const first = shared('a');
    write();
    const second = shared('a');
    await nextTurn();
    expect(answers).toHaveLength(1);
    answers[0]?.();
    expect(await Promise.all([first, second])).toEqual(['a1', 'a1']);
  });

  it('reads again for whoever comes later', async () => {
    const { read, answers, write } = startStore();
    const shared = shareReads(read);
    const first = shared('a');
    await nextTurn();
    answers[0]?.();
    await first;
    write();
    const later = shared('a');
    await nextTurn();
    answers[1]?.();
    expect(await later).toBe('a1');
  });

  it('keeps keys apart', async () => {
    const { read, answers } = startStore();
    const shared = shareReads(read);
    void shared('a');
    void shared('b');
    await nextTurn();
    expect(answers).toHaveLength(2);
  });

  it('hands a failure to those who shared it, and to nobody after them', async () => {
    let reads = 0;
    const shared = shareReads(async () => {
      reads += 1;
      if (reads === 2) throw new Error('store is out');
      return reads;
    });
    const first = shared('a');
    await nextTurn();
    const second = expect(shared('a')).rejects.toThrow('store is out');
    const third = expect(shared('a')).rejects.toThrow('store is out');
    expect(await first).toBe(1);
    await Promise.all([second, third]);
    expect(await shared('a')).toBe(3);
  });
});

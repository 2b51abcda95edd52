import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { mongo } from 'mongoose';
import { guardRepository } from '../../../../src/adapters/persistence/store/guard-repository.js';

describe('guardRepository', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('passes arguments and answers through', async () => {
    const guarded = guardRepository({ add: async (a: number, b: number) => a + b });
    expect(await guarded.add(2, 3)).toBe(5);
  });

  it('turns a lost connection into store_unavailable', async () => {
    const cause = new mongo.MongoNetworkError('closed');
    const guarded = guardRepository({ find: () => Promise.reject(cause) });
    await expect(guarded.find()).rejects.toMatchObject({ code: 'store_unavailable', cause });
  });

  it('rejects also when a method throws at once', async () => {
    const defect = new TypeError('broken');
    const guarded = guardRepository({
      find(): Promise<void> {
        throw defect;
      },
    });
    await expect(guarded.find()).rejects.toBe(defect);
  });

  it('gives up on a store that takes a call and never answers', async () => {
    jest.useFakeTimers();
    const guarded = guardRepository({ find: () => new Promise<void>(() => {}) });
    const outcome = expect(guarded.find()).rejects.toMatchObject({ code: 'store_unavailable' });
    await jest.advanceTimersByTimeAsync(4_000);
    await outcome;
  });
});

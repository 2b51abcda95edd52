import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import {
  getRequestContext,
  keepRequestContext,
  openRequestContext,
} from '../../../src/observability/request-context.js';

async function idLater(): Promise<string | undefined> {
  await nextTurn();
  return getRequestContext()?.requestId;
}

describe('openRequestContext', () => {
  it('lets all that was started inside know its request, and keeps requests apart', async () => {
    const first = openRequestContext({ requestId: 'req-1' });
    const second = openRequestContext({ requestId: 'req-2' });
    const ids = await Promise.all([first.run(idLater), second.run(idLater), idLater()]);
    first.close();
    second.close();
    expect(ids).toEqual(['req-1', 'req-2', undefined]);
  });

  it('is over for everybody when the last one is closed', async () => {
    const first = openRequestContext({ requestId: 'req-1' });
    const second = openRequestContext({ requestId: 'req-2' });
    first.close();
    first.close();
    expect(await second.run(idLater)).toBe('req-2');
    const left = second.run(idLater);
    second.close();
    expect(await left).toBeUndefined();
    expect(second.run(getRequestContext)).toBeUndefined();
  });
});

describe('keepRequestContext', () => {
  it('keeps the context for work that goes on after the answer, and for what hears of its failure', async () => {
    const context = openRequestContext({ requestId: 'req-1' });
    const seen: (string | undefined)[] = [];
    const told = context.run(async () => {
      const work = (async () => {
        await nextTurn();
        seen.push(await idLater());
        throw new Error('failed');
      })();
      keepRequestContext(work);
      await work.catch(() => seen.push(getRequestContext()?.requestId));
    });
    context.close();
    await told;
    expect(seen).toEqual(['req-1', 'req-1']);
    await nextTurn();
    expect(context.run(getRequestContext)).toBeUndefined();
  });

  it('holds nothing outside of a request', async () => {
    keepRequestContext(Promise.resolve());
    expect(await idLater()).toBeUndefined();
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type ClosingPart, closeInTime } from '../../../src/wiring/close-in-time.js';
import { createFakeLogger } from '../../support/fake-logger.js';

describe('closeInTime', () => {
  const { logger, lines } = createFakeLogger();
  let closed: [name: string, atMs: number, deadlineMs: number][];

  beforeEach(() => {
    jest.useFakeTimers();
    lines.length = 0;
    closed = [];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** A part that takes so long to close, after which it is noted with when it was asked and what time it had. */
  function takes(name: string, ms: number): ClosingPart {
    return {
      name,
      async close(deadlineMs) {
        const askedAtMs = Math.round(performance.now() - begunAtMs);
        await new Promise((resolve) => setTimeout(resolve, ms));
        closed.push([name, askedAtMs, Math.round(deadlineMs)]);
      },
    };
  }
  const hangs = (name: string): ClosingPart => ({ name, close: () => new Promise(() => {}) });
  const fails = (name: string): ClosingPart => ({
    name,
    close() {
      throw new Error('cannot close');
    },
  });

  let begunAtMs: number;
  /** How long it took, in all. */
  async function close(parts: readonly ClosingPart[], deadlineMs: number): Promise<number> {
    begunAtMs = performance.now();
    let tookMs: number | null = null;
    const done = closeInTime(parts, { deadlineMs, logger }).then(() => {
      tookMs = Math.round(performance.now() - begunAtMs);
    });
    await jest.advanceTimersByTimeAsync(deadlineMs);
    await done;
    return tookMs ?? Number.NaN;
  }

  it('closes parts in order, each with the time that is left but for what the others can count on', async () => {
    expect(await close([takes('server', 300), takes('jobs', 200), takes('store', 5)], 20_000)).toBe(505);
    expect(closed).toEqual([
      ['server', 0, 18_000],
      ['jobs', 300, 18_700],
      ['store', 500, 19_500],
    ]);
    expect(lines).toEqual([]);
  });

  it('leaves a part behind that hangs, by its name, and still closes the others', async () => {
    expect(await close([hangs('server'), takes('jobs', 900), takes('store', 50)], 20_000)).toBe(18_950);
    expect(closed).toEqual([
      ['jobs', 18_000, 1_000],
      ['store', 18_900, 1_100],
    ]);
    expect(lines).toMatchObject([{ level: 'warn', fields: { part: 'server', waitedMs: 18_000 } }]);
  });

  it('keeps the one deadline when all of them hang', async () => {
    expect(await close([hangs('server'), hangs('jobs'), hangs('store')], 20_000)).toBe(20_000);
    expect(lines.map(({ fields }) => fields)).toMatchObject([
      { part: 'server' },
      { part: 'jobs' },
      { part: 'store' },
    ]);
  });

  it('parts a short deadline among them', async () => {
    expect(await close([hangs('server'), takes('jobs', 500), hangs('store')], 1_500)).toBe(1_500);
    expect(closed).toEqual([['jobs', 500, 500]]);
  });

  it('goes on after a part that fails', async () => {
    expect(await close([fails('server'), takes('store', 10)], 20_000)).toBe(10);
    expect(closed).toEqual([['store', 0, 20_000]]);
    expect(lines).toMatchObject([{ level: 'error', fields: { part: 'server' } }]);
  });

  it('hears of no failure of a part that was left behind', async () => {
    const late: ClosingPart = {
      name: 'jobs',
      close: () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 30_000)),
    };
    await close([late], 1_000);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'error']);
  });
});

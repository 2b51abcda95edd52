import { describe, expect, it } from '@jest/globals';
import { createWorkLine } from '../../../../src/service/work/create-work-line.js';
import { createDeferred } from '../../../support/deferred.js';
import { createLineBench } from './line-bench.js';

function setUp(...given: Parameters<typeof createLineBench>) {
  const bench = createLineBench(...given);
  return { ...bench, line: createWorkLine(bench.kind, bench.deps) };
}

describe('createWorkLine: who gets how much of it', () => {
  it('claims only what it can begin at once, the longest due first', async () => {
    const { line, add, begun, holderOf } = setUp();
    for (const share of ['a', 'b', 'c', 'd', 'e']) add(`row_${share}`, share);
    expect(await line.pump()).toBe(4);
    expect(begun).toEqual(['row_a', 'row_b', 'row_c', 'row_d']);
    expect(holderOf('row_e')).toBeNull();
  });

  it('begins the next when half of it is done, without being asked', async () => {
    const { line, add, end, begun, letRun } = setUp();
    for (const share of ['a', 'b', 'c', 'd', 'e']) add(`row_${share}`, share);
    await line.pump();
    end('row_a');
    await letRun();
    expect(begun).toHaveLength(4);
    end('row_b');
    await letRun();
    await letRun();
    expect(begun.at(-1)).toBe('row_e');
  });

  it('passes over a share that has its part, for those behind it', async () => {
    const { line, add, begun, end, letRun } = setUp();
    for (const id of ['1', '2', '3', '4']) add(`big_${id}`, 'mer_big');
    add('small', 'mer_small');
    await line.pump();
    expect(begun).toEqual(['big_1', 'big_2', 'small']);
    end('big_1');
    await letRun();
    await letRun();
    expect(begun).toEqual(['big_1', 'big_2', 'small', 'big_3', 'big_4']);
  });

  it('goes on with a share that has its part again by the time a claim that passed it over is answered', async () => {
    const { line, add, begun, end, kind, letRun } = setUp();
    for (const id of ['big_1', 'big_2']) {
      add(id, 'mer_big');
      await line.pump();
    }
    add('big_3', 'mer_big');
    const [asked, answered] = [createDeferred(), createDeferred()];
    const { claim } = kind.table;
    kind.table.claim = async (given) => {
      asked.resolve();
      await answered.promise;
      return claim(given);
    };
    const pumped = line.pump();
    await asked.promise;
    end('big_1');
    end('big_2');
    await letRun();
    answered.resolve();
    await pumped;
    await letRun();
    expect(begun).toEqual(['big_1', 'big_2', 'big_3']);
  });

  it('begins the next soon after one is over, though most of what it works hangs', async () => {
    const { line, add, end, begun, letRun, pass } = setUp();
    for (const share of ['a', 'b', 'c', 'd', 'e']) add(`row_${share}`, share);
    await line.pump();
    end('row_a');
    await letRun();
    await pass(99);
    expect(begun).toHaveLength(4);
    await pass(1);
    expect(begun.at(-1)).toBe('row_e');
  });

  it('leaves a share alone whose provider is down, and goes on when its pause is over', async () => {
    const { line, add, begun, fail, letRun, pass } = setUp({ pausesShare: true });
    add('row_1', 'stripe');
    await line.pump();
    fail('row_1');
    await letRun();
    add('row_2', 'stripe');
    add('row_3', 'portone');
    await line.pump();
    expect(begun).toEqual(['row_1', 'row_3']);
    await pass(1_000);
    await letRun();
    expect(begun).toContain('row_2');
  });
});

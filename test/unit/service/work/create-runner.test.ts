import { describe, expect, it } from '@jest/globals';
import type { WorkName } from '../../../../src/ports/kick.js';
import type { WorkRow } from '../../../../src/ports/work-table.js';
import { createRunner } from '../../../../src/service/work/create-runner.js';
import type { WorkKind } from '../../../../src/service/work/work-kind.js';
import { createLineBench } from './line-bench.js';

function setUp(change: Partial<WorkKind<WorkRow>> = {}) {
  const expire = createLineBench(change);
  const chat = createLineBench({ name: 'chat' });
  return { expire, chat, runner: createRunner([expire.kind, chat.kind], expire.deps) };
}

const DONE: Partial<WorkKind<WorkRow>> = { work: async () => ({ kind: 'done' }) };

describe('createRunner', () => {
  it('works each kind by itself: one whose rows hang holds up no other', async () => {
    const { expire, chat, runner } = setUp();
    expire.add('hangs');
    await runner.pump('expire');
    chat.add('row_1');
    runner.kick('chat');
    await expire.letRun();
    expect(chat.begun).toEqual(['row_1']);
  });

  it('knows nothing of kinds that were not declared', async () => {
    const { runner } = setUp();
    const undeclared: WorkName = 'relay';
    await runner.pump(undeclared);
    runner.kick(undeclared);
    await runner.hand(undeclared, { id: 'a', share: 'b', dueAt: new Date(0), failures: 0 });
  });

  it('tells the recurring job that the store is away', async () => {
    const { expire, runner } = setUp();
    expire.kind.table.claim = async () => {
      throw new Error('store_unavailable');
    };
    await expect(runner.pump('expire')).rejects.toThrow('store_unavailable');
  });

  it('catches up with all that is due, and with what falls due by it', async () => {
    const { expire, runner } = setUp({
      async work({ id }) {
        const depth = Number(id.split('_')[1]);
        if (depth < 5) expire.add(`row_${depth + 1}`);
        return { kind: 'done' };
      },
    });
    expire.add('row_1');
    await runner.catchUp();
    expect([1, 2, 3, 4, 5].map((depth) => expire.isDue(`row_${depth}`))).toEqual(Array(5).fill(false));
  });

  it('does not catch up for ever with work that comes to no end', async () => {
    const { expire, runner } = setUp({ work: async ({ dueAt }) => ({ kind: 'later', at: dueAt }) });
    expire.add('row_1');
    await expect(runner.catchUp()).rejects.toThrow('due work comes to no end');
  });

  it('measures how much of each kind waits, and since when', async () => {
    const { expire, runner } = setUp(DONE);
    expire.add('row_1');
    expire.add('row_2');
    const measures = await runner.measure();
    expect(measures.get('expire')).toMatchObject({ depth: 2, parked: 0, oldestAgeMs: 1_000 });
    expect(measures.get('chat')).toMatchObject({ depth: 0, oldestAgeMs: 0 });
    await runner.catchUp();
    expect((await runner.measure()).get('expire')).toMatchObject({ depth: 0, oldestAgeMs: 0 });
  });

  it('stops every kind, and waits for what each has begun', async () => {
    const { expire, chat, runner } = setUp();
    expire.add('row_1');
    chat.add('row_2');
    await Promise.all([runner.pump('expire'), runner.pump('chat')]);
    let isStopped = false;
    const stopped = runner.stop().then(() => {
      isStopped = true;
    });
    expire.end('row_1');
    await new Promise(setImmediate);
    expect(isStopped).toBe(false);
    chat.end('row_2');
    await stopped;
    chat.add('row_3');
    await runner.pump('chat');
    expect(chat.begun).toEqual(['row_2']);
  });
});

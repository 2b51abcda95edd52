import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { idleWork } from '../../../../src/adapters/persistence/work/memory-work-table.js';
import { createWorkLine } from '../../../../src/service/work/create-work-line.js';
import { createDeferred } from '../../../support/deferred.js';
import { START } from '../../../support/fake-clock.js';
import { createLineBench } from './line-bench.js';

function setUp(...given: Parameters<typeof createLineBench>) {
  const bench = createLineBench(...given);
  return { ...bench, line: createWorkLine(bench.kind, bench.deps) };
}

describe('createWorkLine', () => {
  const strays: unknown[] = [];
  const note = (reason: unknown) => void strays.push(reason);
  beforeEach(() => {
    strays.length = 0;
    process.on('unhandledRejection', note);
  });
  afterEach(() => {
    process.off('unhandledRejection', note);
    expect(strays).toEqual([]);
  });

  it('claims nothing while its lease does not hold, and works nothing that was claimed before', async () => {
    const { line, add, begun, lease, kind, claims } = setUp();
    add('row_1');
    lease.leftMs = 0;
    expect(await line.pump()).toBe(0);
    expect(claims).toEqual([]);
    lease.leftMs = 4_000;
    const { claim } = kind.table;
    kind.table.claim = async (asked) => {
      const rows = await claim(asked);
      lease.leftMs = 0;
      return rows;
    };
    await line.pump();
    expect(begun).toEqual([]);
  });

  it('begins nothing when too little of its lease is left to connect in, and looks again a second later', async () => {
    const { line, add, begun, lease, claims, timers } = setUp();
    add('row_1');
    lease.leftMs = 1_000;
    expect(await line.pump()).toBe(0);
    expect(claims).toEqual([]);
    lease.leftMs = 4_000;
    await timers.advance(1_000);
    expect(begun).toEqual(['row_1']);
  });

  it('gives back what it claimed when the claim took most of its lease', async () => {
    const { line, add, begun, lease, kind, holderOf, letRun } = setUp();
    add('row_1');
    const { claim } = kind.table;
    kind.table.claim = async (asked) => {
      const rows = await claim(asked);
      lease.leftMs = 1_000;
      return rows;
    };
    await line.pump();
    await letRun();
    expect([begun, holderOf('row_1')]).toEqual([[], null]);
  });

  it('gives back under a new name what it claimed under the old, before it begins it', async () => {
    const { line, add, begun, lease, kind, letRun, holderOf } = setUp();
    add('row_1');
    const { claim } = kind.table;
    kind.table.claim = async (asked) => {
      const rows = await claim(asked);
      lease.holder = 'ins_2';
      return rows;
    };
    await line.pump();
    await letRun();
    expect(begun).toEqual(['row_1']);
    expect(holderOf('row_1')).toBe('ins_2');
  });

  it('works a row again that it claimed anew while the old turn, under a lost name, still runs', async () => {
    const { line, add, begun, lease, table, clock } = setUp();
    add('row_1');
    await line.pump();
    lease.holder = 'ins_2';
    await table.free('ins_1', clock.now());
    await line.pump();
    expect(begun).toEqual(['row_1', 'row_1']);
  });

  it('gives a row back that it claimed anew before it knew of its own note, and works it then', async () => {
    const { line, add, begun, end, kind, table, letRun, clock, rows } = setUp();
    const answered = createDeferred();
    kind.table.finish = async (row, holder) => {
      await table.finish(row, holder);
      await answered.promise;
    };
    add('row_1');
    await line.pump();
    end('row_1');
    await letRun();
    const state = rows.get('row_1')?.state;
    Object.assign(state ?? {}, { dueAt: clock.now() });
    await line.pump();
    await letRun();
    expect(begun).toEqual(['row_1']);
    answered.resolve();
    for (let i = 0; i < 4; i += 1) await letRun();
    expect(begun).toEqual(['row_1', 'row_1']);
  });

  it('finds what it holds and does not know of: the answer to its claim got lost', async () => {
    const { line, add, begun, kind, pass, holderOf, lines } = setUp();
    add('row_1');
    const { claim } = kind.table;
    let isLost = true;
    kind.table.claim = async (asked) => {
      const rows = await claim(asked);
      if (!isLost) return rows;
      isLost = false;
      throw new Error('store_unavailable');
    };
    line.kick(0);
    await pass(0);
    expect([holderOf('row_1'), begun]).toEqual(['ins_1', []]);
    expect(lines).toMatchObject([{ level: 'warn', fields: { kind: 'expire' } }]);
    await pass(5_000);
    await line.pump();
    expect(begun).toEqual(['row_1']);
  });

  it('looks for such rows every twenty seconds, every five while its claims fail, and takes none that it works', async () => {
    const { line, add, begun, kind, pass } = setUp();
    let looks = 0;
    const { claim, listHeld } = kind.table;
    kind.table.listHeld = (...args) => {
      looks += 1;
      return listHeld(...args);
    };
    const sweepFor = async (seconds: number) => {
      looks = 0;
      for (let i = 0; i < seconds; i += 1) {
        await line.pump().catch(() => {});
        await pass(1_000);
      }
      return looks;
    };
    add('row_1');
    expect(await sweepFor(41)).toBe(2);
    kind.table.claim = async () => {
      throw new Error('store_unavailable');
    };
    await sweepFor(1);
    kind.table.claim = claim;
    expect(await sweepFor(60)).toBe(12);
    expect(await sweepFor(60)).toBe(3);
    expect(begun).toEqual(['row_1']);
  });

  it('looks ahead at a sweep that finds nothing no more often than every twenty seconds', async () => {
    const { line, kind, pass } = setUp();
    let looks = 0;
    const { nextDueAt } = kind.table;
    kind.table.nextDueAt = (...args) => {
      looks += 1;
      return nextDueAt(...args);
    };
    for (let i = 0; i < 41; i += 1) {
      await line.pump();
      await pass(1_000);
    }
    expect(looks).toBe(3);
  });

  it('takes up nothing that was in flight when it looked: another may hold it by now', async () => {
    const { line, add, begun, end, kind, pass, letRun, table, clock, rows } = setUp();
    add('row_1');
    await line.pump();
    await pass(20_000);
    const answered = createDeferred();
    const { listHeld } = kind.table;
    kind.table.listHeld = async (...args) => {
      const held = await listHeld(...args);
      await answered.promise;
      return held;
    };
    const pumped = line.pump();
    end('row_1');
    await letRun();
    Object.assign(rows.get('row_1')?.state ?? {}, { dueAt: clock.now() });
    await table.claim({ holder: 'ins_2', now: clock.now(), limit: 1, withoutShares: [] });
    answered.resolve();
    await pumped;
    await letRun();
    expect(begun).toEqual(['row_1']);
  });

  it('lets who asks while another waits for its turn share that one’s', async () => {
    const { line, claims, kind } = setUp();
    const answered = createDeferred();
    const { claim } = kind.table;
    kind.table.claim = async (asked) => {
      await answered.promise;
      return claim(asked);
    };
    const pumps = Promise.all(Array.from({ length: 50 }, () => line.pump()));
    await new Promise(setImmediate);
    const more = Promise.all(Array.from({ length: 50 }, () => line.pump()));
    answered.resolve();
    await pumps;
    await more;
    expect(claims).toHaveLength(2);
  });

  it('keeps of several kicks the soonest', async () => {
    const { line, claims, pass, timers } = setUp();
    line.kick(500);
    line.kick(900);
    line.kick(200);
    expect(timers.nextMs()).toBe(200);
    await pass(199);
    expect(claims).toHaveLength(0);
    await pass(1);
    expect(claims).toHaveLength(1);
    await pass(1_000);
    expect(claims).toHaveLength(1);
  });

  it('works a row again that was woken while it was worked, without waiting for a sweep', async () => {
    const { line, add, rows, begun, end, letRun } = setUp();
    add('row_1');
    await line.pump();
    Object.assign(rows.get('row_1')?.state ?? {}, { dueAt: START });
    line.kick(0);
    await letRun();
    expect(begun).toEqual(['row_1']);
    end('row_1');
    await letRun();
    await letRun();
    expect(begun).toEqual(['row_1', 'row_1']);
  });

  it('leaves what is due long after to the sweeps', () => {
    const { line, timers } = setUp();
    line.kick(600_001);
    expect(timers.nextMs()).toBeNull();
    line.kick(600_000);
    expect(timers.nextMs()).toBe(600_000);
  });

  it('looks again by itself within fifteen seconds, when no sweep comes any more', async () => {
    const { line, rows, begun, pass } = setUp();
    await line.pump();
    const dueAt = new Date(START.getTime() + 20_000);
    rows.set('unseen', { share: 'mer_1', state: idleWork(START) });
    rows.set('later', { share: 'mer_2', state: idleWork(dueAt) });
    await pass(14_999);
    expect(begun).toEqual([]);
    await pass(1);
    expect(begun).toEqual(['unseen']);
    await pass(4_999);
    expect(begun).toEqual(['unseen']);
    await pass(1);
    expect(begun).toEqual(['unseen', 'later']);
  });

  it('begins at its moment what falls due within a minute, however much came between', async () => {
    const { line, rows, begun, pass } = setUp();
    const dueIn = (ms: number) => ({ share: 'mer_1', state: idleWork(new Date(START.getTime() + ms)) });
    rows.set('soon', dueIn(40_000));
    rows.set('later', dueIn(70_000));
    await line.pump();
    line.kick(500);
    await pass(39_999);
    expect(begun).toEqual([]);
    await pass(1);
    expect(begun).toEqual(['soon']);
    await pass(29_999);
    expect(begun).toEqual(['soon']);
    await pass(1);
    expect(begun).toEqual(['soon', 'later']);
  });

  it('begins what fell due while it claimed, without waiting for a sweep', async () => {
    const { line, rows, begun, kind, clock, pass } = setUp();
    rows.set('soon', { share: 'mer_1', state: idleWork(new Date(START.getTime() + 5)) });
    const { claim } = kind.table;
    kind.table.claim = async (asked) => {
      const claimed = await claim(asked);
      clock.advance(10);
      return claimed;
    };
    await line.pump();
    expect(begun).toEqual([]);
    await pass(0);
    expect(begun).toEqual(['soon']);
  });

  it('tells who pumps that the store is away, and goes on when it is back', async () => {
    const { line, add, begun, kind } = setUp();
    add('row_1');
    const { claim } = kind.table;
    kind.table.claim = async () => {
      throw new Error('store_unavailable');
    };
    await expect(line.pump()).rejects.toThrow('store_unavailable');
    line.kick(0);
    await new Promise(setImmediate);
    kind.table.claim = claim;
    expect(await line.pump()).toBe(1);
    expect(begun).toEqual(['row_1']);
  });

  it('works a row that was stored as held, once', async () => {
    const { line, add, begun, end, isDue, clock } = setUp();
    add('row_1', 'mer_1', 'ins_1');
    const row = { id: 'row_1', share: 'mer_1', dueAt: new Date(START.getTime() - 1_000), failures: 0 };
    const [first, second] = [line.hand(row), line.hand(row)];
    end('row_1');
    await Promise.all([first, second]);
    expect(begun).toEqual(['row_1']);
    expect(isDue('row_1')).toBe(false);
    expect(clock.now()).toEqual(START);
  });

  it('begins nothing more once it stops, gives back what it had not begun, and waits for the rest', async () => {
    const { line, add, begun, end, holderOf, isDue, kind } = setUp();
    add('row_1');
    await line.pump();
    add('row_2');
    const asked = createDeferred();
    const { claim } = kind.table;
    kind.table.claim = async (given) => {
      const rows = await claim(given);
      await asked.promise;
      return rows;
    };
    const pumped = line.pump();
    await new Promise(setImmediate);
    line.stop();
    asked.resolve();
    await pumped;
    line.kick(0);
    expect(await line.pump()).toBe(0);
    let isIdle = false;
    const idle = line.whenIdle().then(() => {
      isIdle = true;
    });
    await new Promise(setImmediate);
    expect([isIdle, begun, holderOf('row_2'), isDue('row_2')]).toEqual([false, ['row_1'], null, true]);
    end('row_1');
    await idle;
    expect(isDue('row_1')).toBe(false);
  });
});

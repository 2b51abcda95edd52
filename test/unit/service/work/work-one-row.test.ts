import { describe, expect, it } from '@jest/globals';
import type { WorkRow, WorkTable } from '../../../../src/ports/work-table.js';
import type { Hold, WorkKind, WorkOutcome } from '../../../../src/service/work/work-kind.js';
import { workOneRow } from '../../../../src/service/work/work-one-row.js';
import { createWorkShares } from '../../../../src/service/work/work-shares.js';
import { createFakeClock, START } from '../../../support/fake-clock.js';
import { createFakeLogger } from '../../../support/fake-logger.js';
import { createFakeTimers } from '../../../support/fake-timers.js';
import { createFakeWorkObserver } from '../../../support/fake-work-observer.js';

const ROW: WorkRow = { id: 'row_1', share: 'mer_1', dueAt: new Date(START.getTime() - 250), failures: 2 };
const HOLD: Hold = { holder: 'ins_1', lasts: () => true, mayBegin: () => true };
const inMs = (ms: number) => new Date(START.getTime() + ms);

function setUp(change: Partial<WorkKind<WorkRow>> = {}, hold: Hold = HOLD) {
  const written: unknown[] = [];
  let outages = 0;
  const write = async (...args: unknown[]): Promise<void> => {
    outages -= 1;
    if (outages >= 0) throw new Error('store_unavailable');
    written.push(args);
  };
  const table: WorkTable<WorkRow> = {
    nextDueAt: async () => null,
    ...{ claim: async () => [], listHeld: async () => [], listHolders: async () => [], free: async () => {} },
    measure: async () => ({ depth: 0, oldestDueAt: null, parked: 0 }),
    giveBack: (row, next, holder) => write('giveBack', row.id, next, holder),
    finish: (row, holder) => write('finish', row.id, holder),
    park: (row, parked, holder) => write('park', row.id, parked, holder),
  };
  const kind: WorkKind<WorkRow> = {
    ...{ name: 'expire', table, work: async () => ({ kind: 'done' }), atOnce: 10, atOncePerShare: 10 },
    ...{ pausesShare: false, patience: null, countsItself: false, measure: table.measure },
    ...change,
  };
  const timers = createFakeTimers();
  const observer = createFakeWorkObserver();
  const { logger, lines } = createFakeLogger();
  const kicks: number[] = [];
  const stillHeld: string[] = [];
  const shares = createWorkShares(10);
  const work = () =>
    workOneRow(kind, ROW, {
      ...{ clock: createFakeClock(), timers, observer, logger, shares, hold },
      kick: (afterMs) => void kicks.push(afterMs),
      onStillHeld: () => void stillHeld.push(ROW.id),
    });
  const failWrites = (times: number) => {
    outages = times;
  };
  return { work, written, observer, lines, kicks, stillHeld, shares, timers, failWrites };
}

const answering = (outcome: WorkOutcome) => ({ work: async () => outcome });
const failing = {
  work: async () => {
    throw new Error('the line is dead');
  },
};

describe('workOneRow', () => {
  it('finishes what is done', async () => {
    const { work, written, observer, kicks } = setUp();
    await work();
    expect(written).toEqual([['finish', 'row_1', 'ins_1']]);
    expect(observer.counted).toEqual([{ kind: 'expire', result: 'done', lagMs: 250 }]);
    expect(kicks).toEqual([]);
  });

  it('writes nothing for a row that took itself off', async () => {
    const { work, written, observer } = setUp(answering({ kind: 'gone' }));
    await work();
    expect(written).toEqual([]);
    expect(observer.counted).toMatchObject([{ result: 'done' }]);
  });

  it('counts "come back later" as no failure, keeps the failures so far, and looks again then', async () => {
    const { work, written, observer, kicks } = setUp(answering({ kind: 'later', at: inMs(700) }));
    await work();
    expect(written).toEqual([['giveBack', 'row_1', { dueAt: inMs(700), failures: 2 }, 'ins_1']]);
    expect(observer.counted).toMatchObject([{ result: 'deferred' }]);
    expect(kicks).toEqual([700]);
  });

  it('gives back what waits to be woken, with its pause, and looks for nothing', async () => {
    const outcome = { kind: 'later', at: null, pausedUntil: inMs(900), failures: 0 } as const;
    const { work, written, kicks } = setUp(answering(outcome));
    await work();
    expect(written).toEqual([
      ['giveBack', 'row_1', { dueAt: null, failures: 0, pausedUntil: inMs(900) }, 'ins_1'],
    ]);
    expect(kicks).toEqual([]);
  });

  it('tries what failed again, later each time', async () => {
    const { work, written, observer, lines, kicks, shares } = setUp(failing);
    await work();
    expect(written).toMatchObject([['giveBack', 'row_1', { failures: 3 }, 'ins_1']]);
    const [afterMs] = kicks;
    expect(afterMs).toBeGreaterThanOrEqual(2_000);
    expect(afterMs).toBeLessThanOrEqual(4_000);
    expect(observer.counted).toMatchObject([{ result: 'failed' }]);
    expect(lines).toMatchObject([{ level: 'error', fields: { kind: 'expire', row: 'row_1', failures: 3 } }]);
    expect(shares.nextResumeMs(0)).toBeNull();
  });

  it('pauses the share where the share itself failed, and resumes it with the first success', async () => {
    const { work, shares } = setUp({ ...failing, pausesShare: true });
    await work();
    expect(shares.listFull(0)).toEqual(['mer_1']);
    shares.succeeded('mer_1');
    expect(shares.listFull(0)).toEqual([]);
  });

  it('parks what failed too often, with what went wrong last', async () => {
    const patience = { mostFailures: 3, reason: 'failed for three days' };
    const { work, written, observer } = setUp({ ...failing, patience });
    await work();
    expect(written).toEqual([
      ['park', 'row_1', { reason: 'failed for three days: the line is dead', at: START }, 'ins_1'],
    ]);
    expect(observer.counted).toMatchObject([{ result: 'parked' }]);
  });

  it('goes on while it has patience', async () => {
    const { work, written } = setUp({ ...failing, patience: { mostFailures: 4, reason: 'long' } });
    await work();
    expect(written).toMatchObject([['giveBack', 'row_1', { failures: 3 }, 'ins_1']]);
  });

  it('parks what says so itself', async () => {
    const { work, written } = setUp(answering({ kind: 'park', reason: 'no end was told' }));
    await work();
    expect(written).toMatchObject([['park', 'row_1', { reason: 'no end was told' }, 'ins_1']]);
  });

  it('begins nothing it may not begin, and gives it back as it was', async () => {
    const worked: string[] = [];
    const { work, written, observer } = setUp(
      {
        async work({ id }) {
          worked.push(id);
          return { kind: 'done' };
        },
      },
      { ...HOLD, mayBegin: () => false },
    );
    await work();
    expect(worked).toEqual([]);
    expect(written).toEqual([['giveBack', 'row_1', { dueAt: ROW.dueAt, failures: 2 }, 'ins_1']]);
    expect(observer.counted).toEqual([]);
  });

  it('leaves the counting to kinds that count themselves', async () => {
    const { work, observer } = setUp({ countsItself: true });
    await work();
    expect(observer.counted).toEqual([]);
  });

  it('writes down what came of it when the store is back, and works it once', async () => {
    let works = 0;
    const { work, written, timers, stillHeld, failWrites } = setUp({
      async work() {
        works += 1;
        return { kind: 'done' };
      },
    });
    failWrites(3);
    const worked = work();
    await new Promise(setImmediate);
    await timers.advance(6_000);
    await worked;
    expect(works).toBe(1);
    expect(written).toEqual([['finish', 'row_1', 'ins_1']]);
    expect(stillHeld).toEqual([]);
  });

  it('never rejects, also when the store stays away, and tells that the row stays held', async () => {
    const { work, written, timers, lines, stillHeld, failWrites } = setUp();
    failWrites(Number.POSITIVE_INFINITY);
    const worked = work();
    await new Promise(setImmediate);
    await timers.advance(60_000);
    await worked;
    expect(written).toEqual([]);
    expect(stillHeld).toEqual(['row_1']);
    expect(lines.map(({ level }) => level)).toEqual(['warn', 'error']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { makeKeepUpMerchant } from '../../../../src/service/upkeep/keep-up-merchant.js';
import type { UpkeepTask } from '../../../../src/service/upkeep/upkeep-task.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeClock } from '../../../support/fake-clock.js';
import { createFakeLogger } from '../../../support/fake-logger.js';

const HOUR_MS = 3_600_000;

interface Kept {
  readonly erasedAt?: Date;
  /** Whether the merchant itself is there no more. */
  readonly isGone?: boolean;
  readonly endsAt?: Date | null;
}

function keepUp(tasks: readonly UpkeepTask[], merchantId = 'mer_1', kept: Kept = {}) {
  const clock = createFakeClock();
  const { logger, lines } = createFakeLogger();
  const now = clock.now();
  const { erasedAt = null, isGone = false, endsAt = null } = kept;
  const row = { id: merchantId, share: merchantId, merchantId, wakes: 1, dueAt: now, failures: 0 };
  const merchants = { findById: async () => (isGone ? null : buildTestMerchant()) };
  const endKept = async () => endsAt;
  const keepUpMerchant = makeKeepUpMerchant({ tasks, endKept, merchants, clock, logger });
  const run = () => keepUpMerchant({ ...row, erasedAt, keptSince: null });
  return { run, lines, inHours: (hours: number) => new Date(now.getTime() + hours * HOUR_MS) };
}

const asking = (name: string, at: Date | null): UpkeepTask => ({ name, run: async () => at });

describe('keepUpMerchant', () => {
  it('is due again when the first of its tasks wants to be run', async () => {
    const { inHours } = keepUp([]);
    const { run } = keepUp([asking('a', inHours(5)), asking('b', null), asking('c', inHours(2))]);
    expect(await run()).toEqual({ kind: 'later', at: inHours(2), failures: 0 });
  });

  it('is due again within a day, whatever its tasks want, and not all at the same hour', async () => {
    const { inHours } = keepUp([]);
    const dueOf = async (merchantId: string) => {
      const { run } = keepUp([asking('a', null), asking('b', inHours(300))], merchantId);
      const outcome = await run();
      return outcome.kind === 'later' ? outcome.at : null;
    };
    const dues = await Promise.all(['mer_1', 'mer_2', 'mer_lotus'].map(dueOf));
    for (const due of dues) {
      expect(due?.getTime()).toBeLessThanOrEqual(inHours(24).getTime());
      expect(due?.getTime()).toBeGreaterThan(inHours(20).getTime());
    }
    expect(new Set(dues.map(Number)).size).toBe(3);
    expect(await dueOf('mer_1')).toEqual(dues[0]);
  });

  it('runs all others where one fails, and is tried again', async () => {
    const ran: string[] = [];
    const failing = { name: 'one', run: () => Promise.reject(new Error('no')) };
    const next = {
      name: 'two',
      async run(merchantId: string) {
        ran.push(merchantId);
        return null;
      },
    };
    const { run, lines } = keepUp([failing, next]);
    await expect(run()).rejects.toThrow('no');
    expect(ran).toEqual(['mer_1']);
    expect(lines).toMatchObject([{ level: 'warn', fields: { merchantId: 'mer_1', task: 'one' } }]);
  });

  it('comes to an erased merchant for what is kept of it alone, and not before it ends', async () => {
    const { inHours } = keepUp([]);
    const never = { name: 'never', run: () => Promise.reject(new Error('it is erased')) };
    const erased = { erasedAt: inHours(-1), isGone: true };
    const waiting = keepUp([never], 'mer_1', { ...erased, endsAt: inHours(9_000) });
    expect(await waiting.run()).toEqual({ kind: 'later', at: inHours(9_000), failures: 0 });
    expect(await keepUp([never], 'mer_1', erased).run()).toEqual({ kind: 'gone' });
  });

  it('goes on with an erasure that was cut off before the merchant went', async () => {
    const { inHours } = keepUp([]);
    const { run } = keepUp([asking('erase closed', inHours(1))], 'mer_1', { erasedAt: inHours(-1) });
    expect(await run()).toEqual({ kind: 'later', at: inHours(1), failures: 0 });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAlways, checkChanges, checkSettled } from './money-checks.js';
import { anyMoneyStep, type MoneyStep } from './money-steps.js';
import { createMoneyWorld, HOUR_MS, type MoneyWorld } from './money-world.js';

/** The rarest of all moves comes up after more than a thousand. */
const RUNS = Number(process.env['MONEY_RUNS'] ?? 1_600);

/** Every move from one state to another that there is. */
const MOVES = [
  'cancelled > needs_review',
  'cancelled > paid',
  'expired > needs_review',
  'expired > open',
  'expired > paid',
  'needs_review > paid',
  'needs_review > partially_refunded',
  'needs_review > refunded',
  'open > cancelled',
  'open > expired',
  'open > needs_review',
  'open > paid',
  'open > processing',
  'paid > needs_review',
  'paid > partially_refunded',
  'paid > refunded',
  'partially_refunded > needs_review',
  'partially_refunded > paid',
  'partially_refunded > refunded',
  'processing > cancelled',
  'processing > expired',
  'processing > needs_review',
  'processing > open',
  'processing > paid',
  'refunded > needs_review',
  'refunded > paid',
  'refunded > partially_refunded',
];

/** Everything is told, whatever was lost, and works until nothing is due. */
async function settle(world: MoneyWorld): Promise<void> {
  const { gateway } = world;
  gateway.nextRefund = 'succeeded';
  for (const [id, refund] of gateway.refunds) {
    if (refund.status === 'pending') gateway.refunds.set(id, { ...refund, status: 'succeeded' });
  }
  for (const round of [1, 2, 3]) {
    for (const method of Object.keys(gateway.interrupt)) Reflect.deleteProperty(gateway.interrupt, method);
    await world.restart();
    for (const providerRef of gateway.ledger().keys()) {
      const told = { providerRef, attemptId: providerRef.replace('ref_', ''), type: 'told' };
      await world.tell({ ...told, kind: 'attempt', eventId: `settle_${providerRef}_${round}` });
      await world.tell({ ...told, kind: 'refund', eventId: `settle_refund_${providerRef}_${round}` });
    }
    await world.advance(25 * HOUR_MS);
  }
}

async function play(steps: readonly MoneyStep[], seen: Set<string>): Promise<void> {
  const world = createMoneyWorld();
  try {
    for (const step of steps) {
      await step.run(world);
      checkAlways(world);
    }
    await settle(world);
    checkAlways(world);
    checkChanges(world);
    checkSettled(world);
    for (const { before, after } of world.changes) {
      if (before.state !== after.state) seen.add(`${before.state} > ${after.state}`);
    }
  } finally {
    await world.stop();
  }
}

describe('the money of a link', () => {
  it('is what the bank has, whatever people, banks, clocks and crashes do, and moves every way that it can', async () => {
    const seen = new Set<string>();
    const steps = fc.array(anyMoneyStep, { minLength: 5, maxLength: 40, size: 'max' });
    await fc.assert(
      fc.asyncProperty(steps, (all) => play(all, seen)),
      { numRuns: RUNS, verbose: 1 },
    );
    expect([...seen].toSorted()).toEqual(MOVES);
  }, 600_000);
});

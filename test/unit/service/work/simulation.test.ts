import { describe, expect, it } from '@jest/globals';
import { runSimulation, type SimRun } from './run-simulation.js';
import { findBrokenPromises, listLagsMs } from './sim-checks.js';
import { planChaos } from './sim-plan.js';
import { planCrowd, planDeath, planLanesDown } from './sim-scenes.js';

const RUNS = 2_500;
/** Of a healthy lane: a sweep, or a kick, and what is before it at its pace. */
const HEALTHY_LAG_MS = 3_000;
const TAKEN_OVER_MS = 10_000;

const most = (numbers: readonly number[]) => Math.max(...numbers);

/** What happened, in words that are the same when the same happened. */
const tell = ({ effects, endMs }: SimRun) => [
  endMs,
  ...effects.map(({ kind, what, machine, begunMs, atMs }) =>
    [kind, what, machine.name, begunMs, atMs].join(' '),
  ),
];

describe('the runner, simulated', () => {
  it('keeps its promises while everything goes wrong that can', async () => {
    const broken: string[] = [];
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const run = await runSimulation(planChaos(seed));
      broken.push(...findBrokenPromises(run).map((words) => `seed ${seed}: ${words}`));
    }
    expect(broken).toEqual([]);
  }, 900_000);

  it('runs a seed the same way each time', async () => {
    const plan = planChaos(7);
    expect(tell(await runSimulation(plan))).toEqual(tell(await runSimulation(plan)));
    expect(tell(await runSimulation(planChaos(8)))).not.toEqual(tell(await runSimulation(plan)));
  });

  it.each(['slow', 'limited', 'failing', 'lossy', 'throwing', 'closed'] as const)(
    'lets places that are %s delay no other, of the same merchant or another',
    async (trouble) => {
      const run = await runSimulation(planLanesDown(1, trouble));
      const lags = listLagsMs(run, (what) => what.includes('lnk_well'));
      expect(lags).toHaveLength(26);
      expect(most(lags)).toBeLessThan(HEALTHY_LAG_MS);
    },
  );

  it('has the work of an instance that died done by others within ten seconds', async () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const run = await runSimulation(planDeath(seed, { isExclusive: false }));
      expect(findBrokenPromises(run)).toEqual([]);
      expect({ seed, isLate: most(listLagsMs(run, () => true)) > TAKEN_OVER_MS }).toEqual({
        seed,
        isLate: false,
      });
    }
  }, 300_000);

  it('goes on at once after a restart where the store proves that nobody else lives', async () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const run = await runSimulation(planDeath(seed, { isExclusive: true }));
      expect(findBrokenPromises(run)).toEqual([]);
      const downMs = most(run.startsAtMs) - most(run.deathsAtMs);
      const lagMs = most(listLagsMs(run, () => true));
      expect({ seed, isLate: lagMs > downMs + HEALTHY_LAG_MS }).toEqual({ seed, isLate: false });
    }
  }, 300_000);

  it('lets nobody wait behind the thousands of another', async () => {
    const run = await runSimulation(planCrowd(1));
    expect(findBrokenPromises(run)).toEqual([]);
    expect(run.effects.length).toBeGreaterThan(2_200);
    expect(most(listLagsMs(run, (what) => what.includes('lnk_small')))).toBeLessThan(HEALTHY_LAG_MS);
  }, 300_000);
});

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CRASH_POINTS } from '../../../scripts/chaos/crash-points.js';
import { countHits, type PointReport, runChaos } from '../../../scripts/chaos/run-chaos.js';
import { compileSource } from '../../support/compile-source.js';

/** `npm run chaos` is the long run, and measures how soon all is told: here the machine may be a busy one. */
const ONCE = { points: CRASH_POINTS, rounds: 1, seed: 1, atOnce: 3 };
const SILENT = { show() {}, end() {} };

describe('Paylink that dies', () => {
  const reports = new Map<string, PointReport>();

  beforeAll(async () => {
    const compiled = compileSource('src', 'scripts/chaos', 'manifests');
    try {
      const main = join(compiled.dir, 'scripts', 'chaos', 'paylink-under-test.js');
      for (const report of await runChaos(main, ONCE, SILENT)) reports.set(report.point.name, report);
    } finally {
      compiled.remove();
    }
  }, 1_200_000);

  it.each(CRASH_POINTS.map(({ name, when, port, method }) => [name, `${when} ${port}.${method}`]))(
    'at %s, %s, loses nothing, doubles nothing and tells all of it after it came back',
    (name) => {
      const report = reports.get(name);
      if (report === undefined) throw new Error('it was not played');
      expect(countHits(report)).toBe(1);
      for (const { lost, doubled, wrong } of report.rounds)
        expect({ lost, doubled, wrong }).toEqual({ lost: [], doubled: [], wrong: [] });
    },
  );
});

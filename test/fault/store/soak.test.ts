import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SoakReport, soak } from '../../../bench/store/soak.js';
import {
  createStoreProcesses,
  end,
  isServed,
} from '../../../packages/embedded-store/test/fault/store-processes.js';

/** `npm run bench -- store soak` is the long run. */
const DURATION_MS = 4_000;

describe('a store with 100 clients at once', () => {
  const store = createStoreProcesses();
  const dir = mkdtempSync(join(tmpdir(), 'soak-'));
  let report: SoakReport;

  beforeAll(async () => {
    const served = await store.serve(dir);
    if (!isServed(served)) throw new Error(served.refused);
    report = await soak(served.uri, { clients: 100, durationMs: DURATION_MS });
    await end(served.process, 'SIGTERM');
  });
  afterAll(() => {
    store.endAll();
    rmSync(dir, { recursive: true });
  });

  it('answers with no error but those that were asked for', () => {
    expect(report.unexpected).toEqual([]);
    expect(Object.keys(report.refusals).sort()).toEqual(['11000', '238']);
  });

  it('has every document and every change it acknowledged, and no cursor left open', () => {
    expect(report.operations).toBeGreaterThan(900);
    expect(report.missing).toEqual({ documents: 0, versions: 0, openCursors: 0 });
  });

  it('is back at the memory it had after the first load', () => {
    expect(report.endMb).toBeGreaterThan(0);
    expect(report.endMb).toBeLessThan(report.warmMb * 1.5);
  });
});

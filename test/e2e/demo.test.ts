import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { playMainJob } from '../../scripts/demo/play-main-job.js';

describe('the demo', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'paylink-demo-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('plays its story to the end, each step as it says', async () => {
    const told: string[] = [];
    await playMainJob(dataDir, (line) => told.push(line));
    expect(told.filter((line) => line.startsWith('   ✓ '))).toEqual([
      '   ✓ only the amount is refused',
      '   ✓ the review names the amount with its currency',
      '   ✓ there is an address to copy',
      '   ✓ the page asks for 49.99 USD',
      '   ✓ the page says why',
      '   ✓ the page says Paid',
      '   ✓ it is the same message, edited in place',
      '   ✓ there is one card',
      '   ✓ she hears of it once',
    ]);
  }, 120_000);
});

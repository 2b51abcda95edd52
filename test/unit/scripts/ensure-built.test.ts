import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const PROGRAM = resolve('ensure-built.mjs');
const LATER = new Date('2100-01-01T00:00:00Z');

describe('ensureBuilt', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paylink-built-'));
    await mkdir(join(folder, 'dist'));
    await saysOnBuild('echo built >> builds');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const saysOnBuild = (build: string) =>
    writeFile(join(folder, 'package.json'), JSON.stringify({ scripts: { build } }));
  const run = () => spawnSync(process.execPath, [PROGRAM], { cwd: folder, encoding: 'utf8' }).status;
  const countBuilds = async () =>
    (await readFile(join(folder, 'builds'), 'utf8').catch(() => '')).split('\n').length - 1;

  it('builds nothing where there are no sources, as in the image', async () => {
    expect([run(), await countBuilds()]).toEqual([0, 0]);
  });

  it('builds once, and again when a source changed', async () => {
    await mkdir(join(folder, 'src/domain'), { recursive: true });
    const source = join(folder, 'src/domain/link.ts');
    await writeFile(source, '');
    expect([run(), await countBuilds()]).toEqual([0, 1]);
    expect([run(), await countBuilds()]).toEqual([0, 1]);
    await utimes(source, LATER, LATER);
    expect([run(), await countBuilds()]).toEqual([0, 2]);
  });

  it('builds anew after a build that failed', async () => {
    await mkdir(join(folder, 'src'));
    await saysOnBuild('echo built >> builds; exit 3');
    expect([run(), await countBuilds()]).toEqual([3, 1]);
    expect([run(), await countBuilds()]).toEqual([3, 2]);
  });
});

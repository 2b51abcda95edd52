import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataDirError } from '../../../../src/adapters/system/data-dir-error.js';
import { protectDataDir } from '../../../../src/adapters/system/protect-data-dir.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'protect-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('protectDataDir', () => {
  it('makes a folder that others cannot look into', async () => {
    const dir = join(root, 'new', 'data');
    expect(await protectDataDir(dir)).toEqual([]);
    expect(await modeOf(dir)).toBe('700');
  });

  it('makes it once for all who start at once', async () => {
    const dir = join(root, 'a', 'b', 'c');
    await Promise.all(Array.from({ length: 8 }, () => protectDataDir(dir)));
    expect(await modeOf(dir)).toBe('700');
  });

  it('takes from others what was open to them, and says what that was', async () => {
    const dir = join(root, 'data');
    await mkdir(join(dir, 'store'), { recursive: true });
    await writeFile(join(dir, 'store', 'store.mdb'), '');
    await writeFile(join(dir, 'secret-key'), '', { mode: 0o600 });
    await chmod(dir, 0o755);
    await chmod(join(dir, 'store'), 0o755);
    await chmod(join(dir, 'store', 'store.mdb'), 0o644);
    const mended = [dir, join(dir, 'store'), join(dir, 'store', 'store.mdb')];
    expect([...(await protectDataDir(dir))].toSorted()).toEqual(mended.toSorted());
    expect(await Promise.all(mended.map(modeOf))).toEqual(['700', '700', '600']);
    expect(await protectDataDir(dir)).toEqual([]);
  });

  it('leaves alone what leads nowhere', async () => {
    await symlink(join(root, 'gone'), join(root, 'dangling'));
    await chmod(root, 0o700);
    expect(await protectDataDir(root)).toEqual([]);
  });

  it.each([
    ['file', 'is a file, or lies below one'],
    ['file/below', 'is a file, or lies below one'],
  ])('refuses %s in words', async (name, words) => {
    await writeFile(join(root, 'file'), '');
    const refused = protectDataDir(join(root, name));
    await expect(refused).rejects.toThrow(DataDirError);
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.toThrow('for example DATA_DIR=data');
  });

  it('refuses at once where nothing can be made', async () => {
    await expect(protectDataDir('/proc/nope')).rejects.toThrow('/proc/nope cannot be made');
  });
});

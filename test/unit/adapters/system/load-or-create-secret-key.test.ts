import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadOrCreateSecretKey } from '../../../../src/adapters/system/load-or-create-secret-key.js';

describe('loadOrCreateSecretKey', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'paylink-key-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('makes a key of 256 bits that only its owner may read', async () => {
    const key = await loadOrCreateSecretKey(dir);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect((await stat(join(dir, 'secret-key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(dir)).toEqual(['secret-key']);
  });

  it('answers the same key ever after', async () => {
    const key = await loadOrCreateSecretKey(dir);
    expect(await loadOrCreateSecretKey(dir)).toBe(key);
  });

  it('makes the folder when it is not there', async () => {
    const nested = join(dir, 'data', 'paylink');
    const key = await loadOrCreateSecretKey(nested);
    expect((await readFile(join(nested, 'secret-key'), 'utf8')).trim()).toBe(key);
  });

  it('gives ten processes that start at once one key', async () => {
    const keys = await Promise.all(Array.from({ length: 10 }, () => loadOrCreateSecretKey(dir)));
    expect(new Set(keys).size).toBe(1);
    expect(await readdir(dir)).toEqual(['secret-key']);
  });

  it('refuses an empty key file instead of sealing with nothing', async () => {
    await writeFile(join(dir, 'secret-key'), '\n');
    await expect(loadOrCreateSecretKey(dir)).rejects.toThrow('is empty');
  });

  it('refuses a folder in which it cannot write', async () => {
    await writeFile(join(dir, 'file'), '');
    await chmod(join(dir, 'file'), 0o400);
    await expect(loadOrCreateSecretKey(join(dir, 'file'))).rejects.toThrow();
  });
});

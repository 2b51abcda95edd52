import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inspectFolder } from '../../src/storage/inspect-folder.js';
import { measureFolder } from '../../src/storage/measure-folder.js';
import { compactFolder, restoreFolder } from '../../src/storage/replace-data-file.js';
import { loseFirstPage } from './damage-file.js';
import { withDocs } from './with-docs.js';

const MAIN = fileURLToPath(new URL('./compact-process.mjs', import.meta.url));
const KEPT = 400;
const SOUND = { damage: [], mismatches: [], rest: [] };

let dir: string;
let path: string;

/** 2,000 documents, of which 400 are left. */
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'compact-'));
  path = join(dir, 'store.mdb');
  await withDocs(dir, async (docs) => {
    await docs.createIndex({ n: 1 }, { unique: true });
    await docs.insertMany(Array.from({ length: 2_000 }, (_, n) => ({ n, pad: 'x'.repeat(1_000) })));
    await docs.deleteMany({ n: { $gte: KEPT } });
  });
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('compacting a folder', () => {
  it('gives back what is free, and loses no document, index or rule', async () => {
    const { freeBytes, bytes } = await measureFolder(dir);
    expect(freeBytes).toBeGreaterThan(bytes / 2);
    const sizes = await compactFolder(dir);
    expect(sizes.before).toBe(bytes);
    expect(sizes.after).toBeLessThan(bytes / 2);
    expect(statSync(path).size).toBe(sizes.after);
    const [largest] = (await measureFolder(dir)).collections;
    expect(largest).toMatchObject({ namespace: 'a.b', documents: KEPT });
    expect(await inspectFolder(dir, () => undefined)).toMatchObject(SOUND);
    await withDocs(dir, async (docs) => {
      await expect(docs.insertOne({ n: 1 })).rejects.toMatchObject({ code: 11000 });
      await docs.insertOne({ n: KEPT });
      expect(await docs.countDocuments({ n: { $gte: 0 } })).toBe(KEPT + 1);
    });
  });

  it('leaves one whole store behind, whenever it is killed', async () => {
    for (const killedAfterMs of [0, 7, 19]) {
      const child = spawn(process.execPath, [MAIN, dir], { stdio: ['ignore', 'pipe', 'ignore'] });
      await new Promise((done) => child.stdout.once('data', done));
      await delay(killedAfterMs);
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
      expect(await inspectFolder(dir, () => undefined)).toMatchObject(SOUND);
    }
    expect(await withDocs(dir, (docs) => docs.countDocuments())).toBe(KEPT);
  });

  it('takes no notice of a copy that was cut short, and leaves a damaged store as it is', async () => {
    writeFileSync(join(dir, 'store.mdb.next'), 'half a copy');
    await compactFolder(dir);
    expect(existsSync(join(dir, 'store.mdb.next'))).toBe(false);
    loseFirstPage(path, 'records-1');
    await expect(compactFolder(dir)).rejects.toThrow('is damaged (records-1: page');
  });

  it('waits for nobody: a folder in use is refused', async () => {
    const running = withDocs(dir, () => expect(compactFolder(dir)).rejects.toThrow('is in use by process'));
    await running;
  });
});

describe('restoring a folder', () => {
  it('refuses to start from the moment its own data leave until the backup is there', async () => {
    const backup = join(dir, 'backup');
    await withDocs(backup, (docs) => docs.insertOne({ n: 1 }));
    await restoreFolder(dir, backup, 'kept');
    expect(await withDocs(dir, (docs) => docs.countDocuments())).toBe(1);
    expect(await withDocs(join(dir, 'kept'), (docs) => docs.countDocuments())).toBe(KEPT);
    // As a kill in between leaves it.
    rmSync(path);
    writeFileSync(join(dir, 'store.damaged'), 'a restore was cut short; run it again');
    await expect(withDocs(dir, async () => undefined)).rejects.toThrow(
      'a restore was cut short; run it again',
    );
    await restoreFolder(dir, backup, 'kept-again');
    expect(await withDocs(dir, (docs) => docs.countDocuments())).toBe(1);
  });

  it('refuses a backup that is damaged itself', async () => {
    const backup = join(dir, 'backup');
    await withDocs(backup, (docs) => docs.insertOne({ n: 1 }));
    loseFirstPage(join(backup, 'store.mdb'), 'records-1');
    await expect(restoreFolder(dir, backup, 'kept')).rejects.toThrow('backup is damaged');
    expect(await withDocs(dir, (docs) => docs.countDocuments())).toBe(KEPT);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { encode } from '../../src/bson-values.js';
import { startEmbeddedStore } from '../../src/server/start-embedded-store.js';
import { openEnvironment, openTree } from '../../src/storage/database.js';
import { assertWide } from '../../src/storage/open-folder.js';
import { createStoreProcesses, end, isServed, type Refused, type Served } from './store-processes.js';

const store = createStoreProcesses();
const folders: string[] = [];
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'folder-'));
  folders.push(dir);
});
afterAll(() => {
  store.endAll();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function served(answer: Promise<Served | Refused>): Promise<Served> {
  const result = await answer;
  if (!isServed(result)) throw new Error(result.refused);
  return result;
}

async function countIn({ uri }: { uri: string }): Promise<number> {
  const client = new MongoClient(uri);
  const count = await client.db('a').collection('b').countDocuments();
  await client.close();
  return count;
}

/** A folder with 500 documents, not in use. */
async function fill(): Promise<string> {
  const running = await startEmbeddedStore({ dir, inProcess: true });
  const client = new MongoClient(running.uri);
  await client
    .db('a')
    .collection('b')
    .insertMany(Array.from({ length: 500 }, (_, n) => ({ n, pad: 'x'.repeat(300) })));
  await client.close();
  await running.stop();
  return join(dir, 'store.mdb');
}

describe('the lock on a folder', () => {
  it('keeps a second process out, by name of the first, and is released by death', async () => {
    const first = await served(store.serve(dir, { inProcess: false }));
    const second = await store.serve(dir);
    expect(second).toEqual({ refused: expect.stringContaining(`in use by process ${first.process.pid}`) });
    await end(first.process, 'SIGKILL');
    const third = await served(store.serve(dir));
    await end(third.process, 'SIGTERM');
  });

  it('keeps a process of another container out that has the same number', async () => {
    const first = await served(store.serve(dir));
    expect(await store.serve(dir, { pid: first.process.pid })).toEqual({
      refused: expect.stringContaining(`in use by process ${first.process.pid} (of another container`),
    });
    await end(first.process, 'SIGKILL');
  });

  it('lets at most one of several in that start together', async () => {
    const answers = await Promise.all([store.serve(dir), store.serve(dir), store.serve(dir)]);
    const running = answers.filter(isServed);
    expect(running.length).toBeLessThanOrEqual(1);
    await Promise.all(running.map(({ process }) => end(process, 'SIGKILL')));
  });

  it('keeps the same process out too', async () => {
    const first = await startEmbeddedStore({ dir, inProcess: true });
    await expect(startEmbeddedStore({ dir, inProcess: true })).rejects.toThrow('in use by this process');
    await first.stop();
    await (await startEmbeddedStore({ dir, inProcess: true })).stop();
  });
});

describe('a folder that cannot be served is refused', () => {
  it.each([
    ['is junk', () => Buffer.from('this is no store')],
    ['has a damaged head', (data: Buffer) => Buffer.concat([Buffer.alloc(8_192, 7), data.subarray(8_192)])],
  ])('when its file %s, and the file is left alone', async (_name, damage) => {
    const file = await fill();
    const damaged = damage(readFileSync(file));
    writeFileSync(file, damaged);
    expect(await store.serve(dir)).toEqual({ refused: expect.stringContaining('restore it from a backup') });
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  it('when a newer version wrote it, and an older program cannot spoil it', async () => {
    const file = await fill();
    const environment = openEnvironment(file, { durable: true });
    await openTree(environment, 'format').put(Buffer.from('format'), encode({ version: 2 }));
    await environment.close();
    expect(await store.serve(dir)).toEqual({
      refused: expect.stringContaining('has format 2; this program reads format 1'),
    });
  });

  it('when it cannot be written to', async () => {
    writeFileSync(join(dir, 'a-file'), '');
    expect(await store.serve(join(dir, 'a-file'))).toEqual({
      refused: expect.stringContaining('cannot be written to'),
    });
  });
});

describe('an architecture of 32 bits', () => {
  it('is refused in words, and others are not', () => {
    expect(() => assertWide('arm')).toThrow('needs a 64-bit Node.js; this one is arm');
    expect(() => assertWide('arm64')).not.toThrow();
  });
});

describe('a disk that fills up', () => {
  it('fails the write by its code, keeps what was acknowledged, and serves on', async () => {
    const running = await served(store.serve(dir, { fileBlocks: 1_500 }));
    const client = new MongoClient(running.uri);
    const docs = client.db('a').collection('b');
    let acknowledged = 0;
    const failure = await (async () => {
      for (;;) {
        await docs.insertOne({ pad: 'x'.repeat(2_000) });
        acknowledged += 1;
      }
    })().catch((error: { code?: number }) => error.code);
    expect(failure).toBe(14_031);
    expect(acknowledged).toBeGreaterThan(10);
    expect(await docs.countDocuments()).toBe(acknowledged);
    await client.close();
    await end(running.process, 'SIGKILL');
    const again = await served(store.serve(dir));
    expect(await countIn(again)).toBe(acknowledged);
    await end(again.process, 'SIGTERM');
  });
});

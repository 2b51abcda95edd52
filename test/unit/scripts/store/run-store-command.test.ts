import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import type { Tree } from '@paylink/embedded-store/storage/database';
import { openFolder } from '@paylink/embedded-store/storage/open-folder';
import { Int32, Long, MongoClient, ObjectId } from 'mongodb';
import {
  type TemporaryFolder,
  temporaryFolder,
} from '../../../../packages/embedded-store/test/unit/temporary-store.js';
import { runStoreCommand } from '../../../../scripts/store/run-store-command.js';
import { ENGLISH } from '../../../support/english.js';

const PROGRESS = { show: () => undefined, end: () => undefined };
const LINE =
  '{"_id":{"$oid":"0123456789abcdef01234567"},"amountMinor":{"$numberInt":"1200"},"total":{"$numberLong":"9007199254740993"},"at":{"$date":{"$numberLong":"1767225600000"}},"tags":["a",null]}';

describe('npm run store', () => {
  let folder: TemporaryFolder;
  let said: string[];
  const path = (name: string) => join(folder.dir, name);
  const run = (dir: string, ...args: string[]) =>
    runStoreCommand([...args, '--dir', path(dir)], {
      defaultDir: path('unused'),
      progress: PROGRESS,
      words: ENGLISH,
    });

  async function withStore(dir: string, work: (client: MongoClient) => Promise<void>): Promise<void> {
    const store = await startEmbeddedStore({ dir: path(dir), durable: false, inProcess: true });
    const client = new MongoClient(store.uri);
    try {
      await work(client);
    } finally {
      await client.close();
      await store.stop();
    }
  }

  beforeEach(async () => {
    folder = temporaryFolder();
    said = [];
    jest.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
    jest.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)));
    await withStore('first', async (client) => {
      const links = client.db('paylink').collection('links');
      await links.createIndex({ amountMinor: 1 });
      await links.insertOne({
        _id: new ObjectId('0123456789abcdef01234567'),
        amountMinor: new Int32(1_200),
        total: Long.fromString('9007199254740993'),
        at: new Date('2026-01-01T00:00:00Z'),
        tags: ['a', null],
      });
      await client
        .db('paylink')
        .collection('numbers')
        .insertMany([{ _id: 1 as never }, { _id: 2 as never }]);
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    folder.remove();
  });

  it('exports extended JSON that imports to the same documents', async () => {
    expect(await run('first', 'export', path('out'))).toBe(0);
    expect(readdirSync(path('out')).sort()).toEqual(['paylink.links.json', 'paylink.numbers.json']);
    expect(readFileSync(path('out/paylink.links.json'), 'utf8')).toBe(`${LINE}\n`);
    const files = readdirSync(path('out')).map((name) => path(`out/${name}`));
    expect(await run('second', 'import', ...files)).toBe(0);
    expect(await run('second', 'export', path('again'))).toBe(0);
    for (const name of readdirSync(path('out')))
      expect(readFileSync(path(`again/${name}`), 'utf8')).toBe(readFileSync(path(`out/${name}`), 'utf8'));
  });

  it('imports no document twice, and no file without a collection in its name', async () => {
    await run('first', 'export', path('out'));
    await expect(run('first', 'import', path('out/paylink.links.json'))).rejects.toMatchObject({
      code: 11000,
    });
    writeFileSync(path('links.txt'), LINE);
    await expect(run('first', 'import', path('links.txt'))).rejects.toThrow('<database>.<collection>.json');
  });

  it('checks a sound folder', async () => {
    expect(await run('first', 'check')).toBe(0);
    expect(said).toEqual(['2 collections, 3 indexes, 0 mismatches.']);
  });

  async function damage(work: (index: Tree | undefined) => void): Promise<void> {
    const { environment, catalog, close } = await openFolder(path('first'), { durable: true });
    const index = catalog.find('paylink.links')?.indexes.find(({ name }) => name === 'amountMinor_1');
    await environment.transaction(() => work(index?.tree));
    await close();
  }

  it('finds an entry of an index that is gone', async () => {
    await damage((index) => {
      for (const key of [...(index?.getKeys() ?? [])]) index?.remove(key);
    });
    expect(await run('first', 'check')).toBe(1);
    expect(said).toEqual([
      'paylink.links amountMinor_1: no entry for document 1',
      'paylink.links amountMinor_1: 0 entries where the documents make 1',
      '2 collections, 3 indexes, 2 mismatches.',
    ]);
  });

  it('finds an entry of an index that belongs to no document', async () => {
    await damage((index) => index?.put(Buffer.from('stray entry'), Buffer.alloc(0)));
    expect(await run('first', 'check')).toBe(1);
    expect(said).toEqual([
      'paylink.links amountMinor_1: 2 entries where the documents make 1',
      '2 collections, 3 indexes, 1 mismatches.',
    ]);
  });

  it('backs up to a folder that opens like the first, while the first is in use', async () => {
    await withStore('first', async () => {
      expect(await run('first', 'backup', path('copy'))).toBe(0);
    });
    await withStore('copy', async (client) => {
      expect(await client.db('paylink').collection('links').countDocuments({ amountMinor: 1_200 })).toBe(1);
      expect(await client.db('paylink').collection('numbers').countDocuments()).toBe(2);
    });
    await expect(run('first', 'backup', path('copy'))).rejects.toThrow('is not empty');
  });

  it('reads from no folder that was not there, and says what it can do', async () => {
    mkdirSync(path('empty'));
    await expect(run('empty', 'check')).rejects.toThrow('There is no store in');
    expect(readdirSync(path('empty'))).toEqual([]);
    expect(await run('first', 'delete')).toBe(2);
    expect(said.join('\n')).toContain('Usage: npm run store -- <command> [options]');
  });
});

import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import type { Tree } from '@paylink/embedded-store/storage/database';
import { openFolder } from '@paylink/embedded-store/storage/open-folder';
import { Int32, Long, MongoClient, ObjectId } from 'mongodb';
import { loseFirstPage } from '../../../../packages/embedded-store/test/fault/damage-file.js';
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
    expect(readdirSync(path('out')).sort()).toEqual([
      'paylink.links.json',
      'paylink.links.metadata.json',
      'paylink.numbers.json',
      'paylink.numbers.metadata.json',
    ]);
    expect(readFileSync(path('out/paylink.links.json'), 'utf8')).toBe(`${LINE}\n`);
    const files = readdirSync(path('out')).map((name) => path(`out/${name}`));
    expect(await run('second', 'import', ...files)).toBe(0);
    expect(await run('second', 'export', path('again'))).toBe(0);
    for (const name of readdirSync(path('out')))
      expect(readFileSync(path(`again/${name}`), 'utf8')).toBe(readFileSync(path(`out/${name}`), 'utf8'));
  });

  it('exports the indexes with their rules, and an import makes them', async () => {
    await withStore('first', async (client) => {
      const options = { unique: true, name: 'one', partialFilterExpression: { amountMinor: { $gt: 1 } } };
      await client.db('paylink').collection('links').createIndex({ total: -1, at: 1 }, options);
    });
    const list = async (dir: string) => {
      let found: unknown;
      await withStore(dir, async (client) => {
        found = await client.db('paylink').collection('links').indexes();
      });
      return found;
    };
    await run('first', 'export', path('out'));
    expect(await run('second', 'import', path('out'))).toBe(0);
    expect(said).toContain(`${path('out/paylink.links.metadata.json')}: 2 indexes`);
    expect(await list('second')).toEqual(await list('first'));
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

  function damageFile(): void {
    const file = path('first/store.mdb');
    truncateSync(file, Math.floor(statSync(file).size / 2));
  }

  it('says what can be saved of a damaged folder and how, and saves it', async () => {
    loseFirstPage(path('first/store.mdb'), 'index-2');
    expect(await run('first', 'check')).toBe(1);
    expect(said).toEqual([
      expect.stringMatching(/^Damaged: index-2: page \d+ is damaged$/),
      'paylink.links: 1 of 1 documents can be saved',
      'paylink.numbers: 2 of 2 documents can be saved',
      `Put a backup in its place: npm run store -- restore <backup> --dir ${path('first')}
Or save what can be read: npm run store -- export <to> --dir ${path('first')}, then move the folder away and read that into a new one: npm run store -- import <to>`,
    ]);
    expect(await run('first', 'export', path('out'))).toBe(0);
    expect(readFileSync(path('out/paylink.links.json'), 'utf8')).toBe(`${LINE}\n`);
  });

  it('exports what is left where documents are lost, and says that some are', async () => {
    loseFirstPage(path('first/store.mdb'), 'records-4');
    expect(await run('first', 'export', path('out'))).toBe(1);
    expect(said[1]).toMatch(/^Damaged: paylink\.numbers: page \d+ is damaged$/);
    expect(readFileSync(path('out/paylink.numbers.json'), 'utf8')).toBe('');
  });

  it('restores a backup and keeps what was there', async () => {
    await run('first', 'backup', path('copy'));
    damageFile();
    await expect(withStore('first', async () => undefined)).rejects.toThrow('is damaged');
    await expect(run('first', 'backup', path('other'))).rejects.toThrow('is damaged');
    expect(await run('first', 'restore', path('copy'))).toBe(0);
    expect(said.at(-1)).toContain(`What was there before is kept in ${path('first/before-restore-')}`);
    await withStore('first', async (client) => {
      expect(await client.db('paylink').collection('numbers').countDocuments()).toBe(2);
    });
    await expect(run('first', 'restore', path('first'))).rejects.toThrow('is the store itself');
  });

  it('says the size and the largest collections, while the store is in use, and compacts it', async () => {
    const pads = Array.from({ length: 300 }, () => ({ pad: 'x'.repeat(2_000) }));
    await withStore('first', async (client) => {
      await client.db('paylink').collection('pads').insertMany(pads);
      expect(await run('first', 'stats')).toBe(0);
      await client.db('paylink').collection('pads').deleteMany({});
    });
    const [size, largest] = said;
    expect(size).toMatch(/^[\d.]+ MB, [\d.]+ kB of it free\.$/);
    expect(largest).toMatch(/^paylink\.pads: 300 documents, 1\.2 MB, indexes [\d.]+ kB$/);
    expect(await run('first', 'compact')).toBe(0);
    expect(said.at(-1)).toMatch(/^[\d.]+ MB before, \d+ kB now\.$/);
  });

  it.each([
    'store-0.1.0',
    'store-before-api',
    'store-before-money',
    'store-before-review',
    'store-one-of-each',
  ])('reads a folder of an earlier release: %s', async (name) => {
    mkdirSync(path('earlier'));
    writeFileSync(path('earlier/store.mdb'), gunzipSync(readFileSync(`test/fixtures/${name}.mdb.gz`)));
    expect(await run('earlier', 'check')).toBe(0);
    expect(said.at(-1)).toMatch(/ collections, \d+ indexes, 0 mismatches\.$/);
  });

  it('takes the folder as an argument, and refuses what it does not know', async () => {
    const bare = (...args: string[]) =>
      runStoreCommand(args, { defaultDir: path('unused'), progress: PROGRESS, words: ENGLISH });
    for (const command of ['check', 'stats', 'compact']) expect(await bare(command, path('first'))).toBe(0);
    await expect(bare('check')).rejects.toThrow('There is no store in');
    const wrong = [
      ['check', path('first'), 'more'],
      ['check', path('first'), '--dir', path('first')],
      ['check', '--deep'],
      ['check', '--dir'],
      ['backup', path('one'), path('two')],
      ['restore'],
      ['import'],
      ['delete'],
      [],
    ];
    for (const args of wrong) expect(await bare(...args)).toBe(2);
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

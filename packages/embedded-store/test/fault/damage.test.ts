import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inspectFolder, withSaved } from '../../src/storage/inspect-folder.js';
import { loseFirstPage, overwriteValue } from './damage-file.js';
import { withDocs } from './with-docs.js';

const DOCUMENTS = 500;
const quietly = () => undefined;

let dir: string;
let path: string;

const start = () => withDocs(dir, async () => 'served');

/** Documents of 300 bytes, and every tenth on pages of its own. */
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'damage-'));
  path = join(dir, 'store.mdb');
  await withDocs(dir, async (docs) => {
    await docs.createIndex({ n: 1 });
    const pads = Array.from({ length: DOCUMENTS }, (_, n) => 'x'.repeat(n % 10 === 9 ? 5_000 : 300));
    for (let from = 0; from < DOCUMENTS; from += 100)
      await docs.insertMany(pads.slice(from, from + 100).map((pad, i) => ({ n: from + i, pad })));
  });
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('a data file that is cut', () => {
  const cuts: [string, (size: number) => number][] = [
    ['to nothing', () => 0],
    ['in its first head', () => 100],
    ['in its second head', () => 4_096 + 40],
    ['behind its heads', () => 8_192],
    ['to a half', (size) => Math.floor(size / 2)],
    ['to 97 %', (size) => Math.floor(size * 0.97)],
    ['to 97 %, between two pages', (size) => Math.floor((size * 0.97) / 4_096) * 4_096],
  ];

  it.each(cuts)('%s is refused at every start, and nothing is written to it', async (_name, sizeOf) => {
    truncateSync(path, sizeOf(statSync(path).size));
    const cut = readFileSync(path);
    await expect(start()).rejects.toThrow(
      'restore it from a backup: npm run store -- restore <backup> --dir',
    );
    await expect(start()).rejects.toThrow('is cut short');
    expect(readFileSync(path).equals(cut)).toBe(true);
  });

  it('is refused where an earlier release had filled it up with nothing', async () => {
    const { size } = statSync(path);
    truncateSync(path, Math.floor(size * 0.97));
    truncateSync(path, size);
    await expect(start()).rejects.toThrow('damaged (');
  });

  it('is served where only free pages are gone that were at its end', async () => {
    await withDocs(dir, (docs) => docs.drop());
    await withDocs(dir, async (docs) => {
      for (let n = 0; n < 20; n += 1) await docs.insertOne({ n });
    });
    truncateSync(path, statSync(path).size - 4_096);
    expect(await withDocs(dir, (docs) => docs.countDocuments())).toBe(20);
  });

  it('stays refused when a whole one was put in its place, until somebody has it checked', async () => {
    const whole = readFileSync(path);
    truncateSync(path, Math.floor(whole.length * 0.97));
    await expect(start()).rejects.toThrow('is cut short');
    writeFileSync(path, whole);
    await expect(start()).rejects.toThrow('npm run store -- check');
    expect(await inspectFolder(dir, quietly)).toMatchObject({ damage: [], mismatches: [], rest: [] });
    expect(await withDocs(dir, (docs) => docs.countDocuments())).toBe(DOCUMENTS);
  });

  it('gives back what is left of it', async () => {
    truncateSync(path, Math.floor(statSync(path).size * 0.8));
    const { damage, rest } = await inspectFolder(dir, quietly);
    expect(damage).not.toEqual([]);
    expect(rest).toEqual([{ namespace: 'a.b', readable: expect.any(Number), expected: expect.any(Number) }]);
    const readable = rest[0]?.readable ?? 0;
    expect(readable).toBeGreaterThan(DOCUMENTS / 2);
    const saved = await withSaved(dir, quietly, async (all) =>
      all.map(({ namespace, indexes, docs }) => [namespace, indexes.length, [...docs(quietly)].length]),
    );
    expect(saved).toEqual([['a.b', 2, readable]]);
  });
});

describe('a page that the disk has lost', () => {
  it('fails what reads it and nothing else, in the same moment too', async () => {
    loseFirstPage(path, 'records-1');
    await withDocs(dir, async (docs) => {
      const reads = [0, 400, 0, 401, 402].map((n) => docs.findOne({ n }).then((doc) => doc?.['n']));
      const results = await Promise.allSettled(reads);
      expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
        'failed',
        400,
        'failed',
        401,
        402,
      ]);
      await expect(docs.findOne({ n: 0 })).rejects.toThrow('the data file is damaged');
      expect(await docs.countDocuments({ n: { $gte: 100, $lt: 300 } })).toBe(200);
      await docs.insertOne({ n: 1_000 });
      expect(await docs.findOne({ n: 1_000 })).toMatchObject({ n: 1_000 });
    });
  });

  it('of an index fails what is found by it, and the count of it', async () => {
    loseFirstPage(path, 'index-3');
    await withDocs(dir, async (docs) => {
      for (let i = 0; i < 3; i += 1) {
        await expect(docs.findOne({ n: 0 })).rejects.toThrow('the data file is damaged');
        expect(await docs.estimatedDocumentCount()).toBe(DOCUMENTS);
        expect(await docs.findOne({ n: 490 })).toMatchObject({ n: 490 });
      }
    });
  });

  it('has every start refused that needs it', async () => {
    await withDocs(dir, (docs) => docs.drop());
    await withDocs(dir, (docs) => docs.insertOne({ n: 1 }));
    loseFirstPage(path, 'records-1');
    await expect(start()).rejects.toThrow('MDB_CORRUPTED');
    await expect(start()).rejects.toThrow('npm run store -- restore');
    expect((await inspectFolder(dir, quietly)).damage).toEqual([expect.stringMatching(/^records-1: page/)]);
  });

  it('has a start after a run that died refused', async () => {
    loseFirstPage(path, 'records-1');
    writeFileSync(join(dir, 'store.running'), '');
    await expect(start()).rejects.toThrow('records-1: page');
  });

  it('is named by a check, with what can be saved', async () => {
    loseFirstPage(path, 'records-1');
    const { damage, rest } = await inspectFolder(dir, quietly);
    expect(damage).toEqual([expect.stringMatching(/^records-1: page \d+ is damaged$/)]);
    const [lost] = rest.map(({ expected, readable }) => expected - readable);
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(20);
  });
});

describe('a document whose bytes are damaged', () => {
  it('is an error, never nothing, however it is asked for', async () => {
    overwriteValue(path, 'records-1', 7);
    await withDocs(dir, async (docs) => {
      const asked = [
        docs.findOne({ n: 7 }),
        docs.find({ pad: 'none' }).toArray(),
        docs.find({}).toArray(),
        docs.updateOne({ n: 7 }, { $set: { x: 1 } }),
        docs.distinct('n'),
      ];
      for (const one of await Promise.allSettled(asked))
        expect(one).toMatchObject({
          reason: { message: 'document 8 of a.b is damaged: have the store checked' },
        });
      expect(await docs.findOne({ n: 8 })).toMatchObject({ n: 8 });
    });
  });

  it('is named by a check, with what can be saved', async () => {
    overwriteValue(path, 'records-1', 7);
    const { mismatches, rest } = await inspectFolder(dir, quietly);
    expect(mismatches[0]).toEqual({ namespace: 'a.b', index: '', problem: 'document 8 cannot be read' });
    expect(rest).toEqual([{ namespace: 'a.b', readable: DOCUMENTS - 1, expected: DOCUMENTS }]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { mongo } from 'mongoose';
import { DatabaseNewerError } from '../../../src/adapters/persistence/database-newer-error.js';
import { findLinksByNotes } from '../../../src/adapters/persistence/migrations/find-links-by-notes.js';
import { foldLinkWords } from '../../../src/adapters/persistence/migrations/fold-link-words.js';
import { indexDatesThatAreThere } from '../../../src/adapters/persistence/migrations/index-dates-that-are-there.js';
import type { Migration } from '../../../src/adapters/persistence/migrations/migration.js';
import { runMigrations } from '../../../src/adapters/persistence/migrations/run-migrations.js';
import { storeLinkWords } from '../../../src/adapters/persistence/migrations/store-link-words.js';
import { createFakeLogger } from '../../support/fake-logger.js';
import { startTestStore } from '../../support/test-store.js';
import { buildLink } from './build-link.js';
import { SILENT, setUpStores } from './open-stores.js';

const migration = (id: string, run: Migration['run']): Migration => ({ id, run });

describe('runMigrations', () => {
  const openStore = setUpStores();

  async function openEmpty() {
    const { db } = await openStore();
    await db.collection('migrations').deleteMany({});
    return db;
  }

  it('runs each once, in their order', async () => {
    const db = await openEmpty();
    const ran: string[] = [];
    const both = ['001-a', '002-b'].map((id) => migration(id, async () => void ran.push(id)));
    await runMigrations(db, both.slice(0, 1), SILENT);
    await runMigrations(db, both, SILENT);
    await runMigrations(db, both, SILENT);
    expect(ran).toEqual(['001-a', '002-b']);
  });

  it('runs none on a new database, not even later, and says nothing of it', async () => {
    const store = await startTestStore();
    const client = new mongo.MongoClient(store.uri);
    const { logger, lines } = createFakeLogger();
    const ran: string[] = [];
    const both = ['001-a', '002-b'].map((id) => migration(id, async () => void ran.push(id)));
    try {
      await Promise.all([1, 2].map(() => runMigrations(client.db(), both.slice(0, 1), logger)));
      expect([ran, lines]).toEqual([[], []]);
      await client.db().collection('links').insertOne({ description: 'School fees' });
      await runMigrations(client.db(), both, logger);
      expect(ran).toEqual(['002-b']);
    } finally {
      await client.close();
      await store.stop();
    }
  });

  it('goes on where one that was cut off had got to', async () => {
    const db = await openEmpty();
    const begun: (string | null)[] = [];
    const dies = migration('001-a', async ({ reached, note }) => {
      begun.push(reached);
      await note('lnk_5');
      if (begun.length === 1) throw new Error('killed');
    });
    await expect(runMigrations(db, [dies], SILENT)).rejects.toThrow('killed');
    await runMigrations(db, [dies], SILENT);
    await runMigrations(db, [dies], SILENT);
    expect(begun).toEqual([null, 'lnk_5']);
  });

  it('does not begin the next when one fails', async () => {
    const db = await openEmpty();
    const ran: string[] = [];
    const fails = migration('001-a', async () => {
      throw new Error('no');
    });
    const next = migration('002-b', async () => void ran.push('002-b'));
    await expect(runMigrations(db, [fails, next], SILENT)).rejects.toThrow('no');
    expect(ran).toEqual([]);
  });

  it('refuses a database that has had one it does not know, and changes nothing', async () => {
    const db = await openEmpty();
    const ran: string[] = [];
    const known = migration('001-a', async () => void ran.push('001-a'));
    await runMigrations(db, [migration('009-later', async () => {})], SILENT);
    await expect(runMigrations(db, [known], SILENT)).rejects.toBeInstanceOf(DatabaseNewerError);
    await expect(runMigrations(db, [known], SILENT)).rejects.toThrow('009-later');
    expect(ran).toEqual([]);
  });
});

describe('storeLinkWords', () => {
  const openStore = setUpStores();

  it('gives links of earlier releases their words, and takes the old text away', async () => {
    const store = await openStore();
    const collection = store.db.collection<{ _id: string }>('links');
    const ids = Array.from({ length: 1_203 }, (_, i) => `lnk_${String(i).padStart(4, '0')}`);
    for (const id of [ids[0], ids[1], ids.at(-1)])
      await store.links.insert(buildLink(id ?? '', { description: `Fees of ${id}` }), `req_${id}`);
    const [first] = await collection.find().sort({ _id: 1 }).toArray();
    if (first === undefined) throw new Error('the link is there');
    const older = ids.slice(2, -1).map((id) => ({
      ...{ ...first, _id: id, slug: id, requestKey: id, referenceKey: id, description: `Bus of ${id}` },
    }));
    await collection.insertMany(older);
    await collection.updateMany({}, { $unset: { words: 1 }, $set: { searchText: 'fees' } });
    await store.db.collection('migrations').deleteMany({});
    expect(
      (await store.links.list({ merchantId: 'mer_1', words: 'fees' }, { skip: 0, limit: 10 })).total,
    ).toBe(0);

    await runMigrations(store.db, [storeLinkWords], SILENT);

    const find = async (words: string) => {
      const { links } = await store.links.list({ merchantId: 'mer_1', words }, { skip: 0, limit: 10 });
      return links.map(({ id }) => id).sort();
    };
    expect(await find('fees')).toEqual([ids[0], ids[1], ids.at(-1)]);
    expect(await find('bus 0777')).toEqual(['lnk_0777']);
    expect(await collection.countDocuments({ searchText: { $exists: true } })).toBe(0);
  });

  it('leaves the words of a link that was changed meanwhile, and what lies before the place it had reached', async () => {
    const store = await openStore();
    const collection = store.db.collection<{ _id: string; words?: string[] }>('links');
    for (const id of ['lnk_1', 'lnk_2', 'lnk_3']) await store.links.insert(buildLink(id), `req_${id}`);
    await collection.updateMany({ _id: { $in: ['lnk_1', 'lnk_3'] } }, { $unset: { words: 1 } });
    await collection.updateOne({ _id: 'lnk_2' }, { $set: { words: ['newer'] } });
    const noted: string[] = [];
    const note = async (place: string) => void noted.push(place);
    await storeLinkWords.run({ db: store.db, reached: 'lnk_1', note });
    const words = (await collection.find().sort({ _id: 1 }).toArray()).map((link) => link.words);
    expect(words).toEqual([undefined, ['newer'], ['pl', 'lnk', '3', 'pllnk3']]);
    expect(noted).toEqual(['lnk_3']);
  });
});

describe('foldLinkWords', () => {
  const openStore = setUpStores();

  it('finds links of earlier releases by what is seen of them', async () => {
    const store = await openStore();
    const collection = store.db.collection<{ _id: string; words: string[]; schemaVersion: number }>('links');
    await store.links.insert(buildLink('lnk_1', { description: 'Tr\u3164\u1ea7n' }), 'req_1');
    await store.links.insert(buildLink('lnk_2', { description: 'School fees' }), 'req_2');
    await collection.updateOne({ _id: 'lnk_1' }, { $set: { words: ['tr\u1160an'] } });
    await collection.updateMany({}, { $set: { schemaVersion: 8 } });
    const find = async (words: string) => {
      const { links } = await store.links.list({ merchantId: 'mer_1', words }, { skip: 0, limit: 10 });
      return links.map(({ id }) => id);
    };
    expect(await find('Tran')).toEqual([]);

    await foldLinkWords.run({ db: store.db, reached: null, note: async () => {} });

    expect(await find('Tran')).toEqual(['lnk_1']);
    expect(await find('Tra\u0302\u0300n')).toEqual(['lnk_1']);
    const versions = (await collection.find().sort({ _id: 1 }).toArray()).map((link) => link.schemaVersion);
    expect(versions).toEqual([9, 8]);
  });

  it('leaves what lies before the place it had reached, and notes how far it got', async () => {
    const store = await openStore();
    const collection = store.db.collection<{ _id: string; words: string[] }>('links');
    for (const id of ['lnk_1', 'lnk_2', 'lnk_3']) await store.links.insert(buildLink(id), `req_${id}`);
    await collection.updateMany({}, { $set: { words: ['old'] } });
    const noted: string[] = [];
    const note = async (place: string) => void noted.push(place);
    await foldLinkWords.run({ db: store.db, reached: 'lnk_1', note });
    await foldLinkWords.run({ db: store.db, reached: 'lnk_1', note });
    const words = (await collection.find().sort({ _id: 1 }).toArray()).map((link) => link.words);
    expect(words).toEqual([['old'], ['pl', 'lnk', '2', 'pllnk2'], ['pl', 'lnk', '3', 'pllnk3']]);
    expect(noted).toEqual(['lnk_3', 'lnk_3']);
  });
});

describe('findLinksByNotes', () => {
  const openStore = setUpStores();

  it('finds links of earlier releases by what their notes say, and leaves those without', async () => {
    const store = await openStore();
    const collection = store.db.collection<{ _id: string; words: string[]; schemaVersion: number }>('links');
    const notes = [{ key: 'order', value: '1042 Lotus' }];
    await store.links.insert(buildLink('lnk_1', { notes }), 'req_1');
    await store.links.insert(buildLink('lnk_2'), 'req_2');
    await collection.updateMany({}, { $pull: { words: { $in: ['1042', 'lotus'] } } });
    await collection.updateMany({}, { $set: { schemaVersion: 14 } });
    const run = () => findLinksByNotes.run({ db: store.db, reached: null, note: async () => {} });
    await run();
    await run();
    const listed = { merchantId: 'mer_1', words: '1042 lot' };
    const { links } = await store.links.list(listed, { skip: 0, limit: 10 });
    expect(links.map(({ id }) => id)).toEqual(['lnk_1']);
    const versions = (await collection.find().sort({ _id: 1 }).toArray()).map((link) => link.schemaVersion);
    expect(versions).toEqual([15, 14]);
  });
});

describe('indexDatesThatAreThere', () => {
  const openStore = setUpStores();

  it('lets go of the indexes that held every document, and of none that was made anew', async () => {
    const { db } = await openStore();
    const updates = db.collection('updates');
    await updates.dropIndex('workedAt_1');
    await updates.createIndex({ workedAt: 1 }, { expireAfterSeconds: 90_000 });
    const run = () => indexDatesThatAreThere.run({ db, reached: null, note: async () => {} });
    await run();
    await run();
    const names = (await updates.indexes()).map(({ name }) => name);
    expect(names).not.toContain('workedAt_1');
    expect(names).toContain('parkedAt_1');
  });
});

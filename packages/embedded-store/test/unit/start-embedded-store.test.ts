import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../src/server/start-embedded-store.js';
import { type TemporaryFolder, temporaryFolder } from './temporary-store.js';

describe('startEmbeddedStore', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  async function withClient<T>(work: (client: MongoClient) => Promise<T>, dir = folder.dir): Promise<T> {
    const store = await startEmbeddedStore({ dir, durable: false, inProcess: true });
    const client = new MongoClient(store.uri);
    try {
      return await work(client);
    } finally {
      await client.close();
      await store.stop();
    }
  }

  it('has everything again after a stop: documents, indexes, and what unique means', async () => {
    await withClient(async (client) => {
      const links = client.db('a').collection('links');
      await links.createIndex({ slug: 1 }, { unique: true });
      await links.createIndex({ 'tags.name': 1 });
      await links.insertOne({ slug: 's', tags: [{ name: 'x' }, { name: 'y' }] });
    });
    await withClient(async (client) => {
      const links = client.db('a').collection('links');
      expect(await links.countDocuments({ 'tags.name': 'y' })).toBe(1);
      expect((await links.indexes()).map(({ name }) => name)).toEqual(['_id_', 'slug_1', 'tags.name_1']);
      await expect(links.insertOne({ slug: 's' })).rejects.toMatchObject({ code: 11000 });
      await links.insertOne({ slug: 't' });
      expect((await links.find().toArray()).map((link) => link['slug'])).toEqual(['s', 't']);
    });
  });

  it('stops once, however often it is asked', async () => {
    const store = await startEmbeddedStore({ dir: folder.dir, durable: false, inProcess: true });
    await Promise.all([store.stop(), store.stop()]);
    await store.stop();
    await withClient(async (client) => expect(await client.db('a').command({ ping: 1 })).toEqual({ ok: 1 }));
  });

  it('keeps its socket to this user', async () => {
    await withClient(async () => {
      expect(statSync(join(folder.dir, 'store.sock')).mode & 0o777).toBe(0o600);
    });
  });

  it('serves on loopback where the path is too long for a socket', async () => {
    const dir = join(folder.dir, 'x'.repeat(110));
    const store = await startEmbeddedStore({ dir, durable: false, inProcess: true });
    expect(store.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/\?directConnection=true$/);
    const client = new MongoClient(store.uri);
    expect(await client.db('a').command({ ping: 1 })).toEqual({ ok: 1 });
    await client.close();
    await store.stop();
  });

  it('ends a cursor whose collection was dropped, instead of reading what came in its place', async () => {
    await withClient(async (client) => {
      const docs = client.db('a').collection('docs');
      await docs.insertMany(Array.from({ length: 3_000 }, (_, n) => ({ n })));
      const cursor = docs.find().batchSize(10);
      await cursor.next();
      await docs.drop();
      await client
        .db('a')
        .collection('others')
        .insertMany(Array.from({ length: 3_000 }, () => ({ other: true })));
      await expect(cursor.toArray()).rejects.toMatchObject({ code: 175 });
    });
  });
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../../src/embedded-store/start-embedded-store.js';

it('serves', async () => {
  const store = await startEmbeddedStore({
    dir: mkdtempSync(join(tmpdir(), 's-')),
    durable: false,
    inProcess: true,
  });
  const client = new MongoClient(store.uri);
  await client.db('a').collection('b').insertOne({ a: 1 });
  expect(
    await client
      .db('a')
      .collection('b')
      .countDocuments({ $expr: { $eq: ['$a', 1] } }),
  ).toBe(1);
  await client.close();
  await store.stop();
});

import { type Collection, MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../src/server/start-embedded-store.js';

/** Serves the folder for as long as this works on its documents. */
export async function withDocs<T>(folder: string, work: (docs: Collection) => Promise<T>): Promise<T> {
  const store = await startEmbeddedStore({ dir: folder, durable: false, inProcess: true });
  const client = new MongoClient(store.uri);
  try {
    return await work(client.db('a').collection('b'));
  } finally {
    await client.close();
    await store.stop();
  }
}

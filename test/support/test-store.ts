import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { MongoClient } from 'mongodb';

export interface TestStore {
  /** Names a database of its own. */
  readonly uri: string;
  stop(): Promise<void>;
}

/** An empty store: on the MongoDB of `MONGODB_TEST_URI` where that is set, else embedded in a temporary folder. */
export async function startTestStore(): Promise<TestStore> {
  const serverUri = process.env['MONGODB_TEST_URI'];
  return serverUri === undefined ? startEmbedded() : onServer(serverUri);
}

async function startEmbedded(): Promise<TestStore> {
  const dir = await mkdtemp(join(tmpdir(), 'paylink-store-'));
  const store = await startEmbeddedStore({ dir, durable: false, inProcess: true });
  return {
    uri: withDatabase(store.uri, 'test'),
    async stop() {
      await store.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function onServer(serverUri: string): TestStore {
  const uri = withDatabase(serverUri, `test_${randomUUID()}`);
  return {
    uri,
    async stop() {
      const client = new MongoClient(uri);
      await client.db().dropDatabase();
      await client.close();
    },
  };
}

/** The same server, another database. */
export function withDatabase(uri: string, name: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`);
}

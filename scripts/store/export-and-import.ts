import { createReadStream, mkdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { EJSON } from 'bson';
import { type Document, MongoClient } from 'mongodb';
import { dataFileOf } from './backup-and-check.js';
import type { Teller } from './teller.js';

const BATCH = 1_000;
/** Numbers keep their BSON types both ways; mongoimport reads canonical extended JSON as it is. */
const CANONICAL = { relaxed: false };

async function withClient<T>(dir: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  // A command serves itself alone: there is nobody a thread of its own would spare.
  const store = await startEmbeddedStore({ dir, inProcess: true });
  const client = new MongoClient(store.uri);
  try {
    return await work(client);
  } finally {
    await client.close();
    await store.stop();
  }
}

/** Writes `<database>.<collection>.json` for each collection. */
export async function exportFolder(dir: string, to: string, teller: Teller): Promise<number> {
  dataFileOf(dir);
  mkdirSync(to, { recursive: true });
  await withClient(dir, async (client) => {
    for (const { name: database } of (await client.db().admin().listDatabases()).databases) {
      for (const { name } of await client.db(database).listCollections({}, { nameOnly: true }).toArray()) {
        await exportCollection(client, { database, name, to, teller });
      }
    }
  });
  return 0;
}

type Export = { database: string; name: string; to: string; teller: Teller };

async function exportCollection(
  client: MongoClient,
  { database, name, to, teller: { progress, words } }: Export,
): Promise<void> {
  const collection = client.db(database).collection(name, { promoteValues: false, bsonRegExp: true });
  const total = await collection.estimatedDocumentCount();
  const path = join(to, `${database}.${name}.json`);
  const file = await open(path, 'wx');
  let done = 0;
  for await (const doc of collection.find({}, { batchSize: BATCH })) {
    await file.write(`${EJSON.stringify(doc, CANONICAL)}\n`);
    done += 1;
    progress.show(`${database}.${name}`, done, total);
  }
  await file.close();
  progress.end();
  console.log(words.say('terminal.store.documents', { file: path, count: done }));
}

/** Adds the documents of each file; one whose _id is there already stops the import and says so. */
export async function importFiles(dir: string, files: readonly string[], teller: Teller): Promise<number> {
  await withClient(dir, async (client) => {
    for (const file of files) await importFile(client, file, teller);
  });
  return 0;
}

async function importFile(client: MongoClient, file: string, { progress, words }: Teller): Promise<void> {
  const [, database, name] = /^([^.]+)\.(.+)\.json$/.exec(basename(file)) ?? [];
  if (database === undefined || name === undefined)
    throw new Error(`${file} is not named <database>.<collection>.json`);
  const collection = client.db(database).collection(name);
  const { size } = statSync(file);
  let [read, done] = [0, 0];
  let batch: Document[] = [];
  const flush = async () => {
    if (batch.length > 0) await collection.insertMany(batch);
    done += batch.length;
    batch = [];
    progress.show(`${database}.${name}`, read, size);
  };
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    read += Buffer.byteLength(line) + 1;
    if (line.trim() !== '') batch.push(parseLine(file, line));
    if (batch.length === BATCH) await flush();
  }
  await flush();
  progress.end();
  console.log(words.say('terminal.store.documents', { file, count: done }));
}

function parseLine(file: string, line: string): Document {
  if (line.startsWith('[')) throw new Error(`${file} is one array: export it again without --jsonArray`);
  return EJSON.parse(line, { ...CANONICAL, useBigInt64: false }) as Document;
}

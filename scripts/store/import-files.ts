import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { EJSON } from 'bson';
import { type Document, type IndexDescription, MongoClient } from 'mongodb';
import type { Teller } from './teller.js';

const BATCH = 1_000;
/** Numbers keep their BSON types. */
const CANONICAL = { relaxed: false, useBigInt64: false };
const METADATA = '.metadata.json';

/**
 * Adds the documents of each file, or of a folder's, and then makes the indexes of those that list indexes; a document
 * whose _id is there already stops the import and says so.
 */
export async function importFiles(dir: string, from: readonly string[], teller: Teller): Promise<number> {
  const files = from.flatMap((one) =>
    statSync(one).isDirectory() ? readdirSync(one).map((name) => join(one, name)) : [one],
  );
  // A command serves itself alone: there is nobody a thread of its own would spare.
  const store = await startEmbeddedStore({ dir, inProcess: true });
  const client = new MongoClient(store.uri);
  try {
    for (const file of files) if (!file.endsWith(METADATA)) await importDocuments(client, file, teller);
    for (const file of files) if (file.endsWith(METADATA)) await importIndexes(client, file, teller);
  } finally {
    await client.close();
    await store.stop();
  }
  return 0;
}

function collectionOf(client: MongoClient, file: string, ending: string) {
  const [, database, name] = /^([^.]+)\.(.+)$/.exec(basename(file, ending)) ?? [];
  if (database === undefined || name === undefined || !file.endsWith(ending))
    throw new Error(`${file} is not named <database>.<collection>${ending}`);
  return client.db(database).collection(name);
}

async function importDocuments(
  client: MongoClient,
  file: string,
  { progress, words }: Teller,
): Promise<void> {
  const collection = collectionOf(client, file, '.json');
  const { size } = statSync(file);
  let [read, done] = [0, 0];
  let batch: Document[] = [];
  const flush = async () => {
    if (batch.length > 0) await collection.insertMany(batch);
    done += batch.length;
    batch = [];
    progress.show(collection.namespace, read, size);
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
  return EJSON.parse(line, CANONICAL) as Document;
}

/** As an export and mongodump list them. */
async function importIndexes(client: MongoClient, file: string, { words }: Teller): Promise<void> {
  const collection = collectionOf(client, file, METADATA);
  const { indexes = [] } = EJSON.parse(readFileSync(file, 'utf8'), CANONICAL) as {
    indexes?: IndexDescription[];
  };
  const made = indexes.filter(({ name }) => name !== '_id_');
  if (made.length > 0) await collection.createIndexes(made);
  console.log(words.say('terminal.store.indexes', { file, count: made.length }));
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Collection, MongoClient } from 'mongodb';
import { checkCollections } from '../../src/storage/check-folder.js';
import { openFolder } from '../../src/storage/open-folder.js';
import { createStoreProcesses, end, isServed } from './store-processes.js';

/** `STORE_CUTS=40` for the long run. */
const CUTS = Number(process.env['STORE_CUTS'] ?? 6);
const WRITERS = 16;
const CLOSED_WITHIN_MS = 5_000;

type Account = { _id: string; n: number; tag: string; unheard: { id: string; dueAt: Date }[] };
/** What was acknowledged for each document: the highest count, and how often an insert of it was. */
type Ledger = Map<string, number>;

const store = createStoreProcesses();
const dir = mkdtempSync(join(tmpdir(), 'kill-'));
afterAll(() => {
  store.endAll();
  rmSync(dir, { recursive: true });
});

/** Writes until the connection breaks, and notes only what was acknowledged. */
async function writeUntilCut(accounts: Collection<Account>, ledger: Ledger, writer: string): Promise<void> {
  for (let i = 0; ; i += 1) {
    const _id = `${writer}-${i}`;
    try {
      await accounts.insertOne({ _id, n: 0, tag: `t${i % 7}`, unheard: [] });
      ledger.set(_id, 0);
      const event = { id: `e${i}`, dueAt: new Date(i) };
      await accounts.updateOne(
        { _id, n: 0 },
        { $inc: { n: 1 }, $set: { tag: 'done' }, $push: { unheard: event } },
      );
      ledger.set(_id, 1);
    } catch {
      return;
    }
  }
}

async function serveAndCut(cut: number, ledger: Ledger): Promise<void> {
  const served = await store.serve(dir);
  if (!isServed(served)) throw new Error(served.refused);
  const client = new MongoClient(served.uri, { serverSelectionTimeoutMS: 1_000, retryWrites: false });
  const accounts = client.db('bank').collection<Account>('accounts');
  await accounts.createIndexes([{ key: { tag: 1, n: -1 } }, { key: { 'unheard.dueAt': 1 } }]);
  const before = ledger.size;
  const writers = Array.from({ length: WRITERS }, (_, w) => writeUntilCut(accounts, ledger, `${cut}-${w}`));
  while (ledger.size < before + 50 + ((cut * 37) % 200)) await new Promise((done) => setImmediate(done));
  await end(served.process, 'SIGKILL');
  // A write that meets a socket in the moment of its death may never be answered by the client, nor its closing.
  const closed = Promise.all(writers).then(() => client.close());
  await Promise.race([closed, delay(CLOSED_WITHIN_MS, null, { ref: false })]);
}

describe(`a store that is killed ${CUTS} times under ${WRITERS} writers`, () => {
  const ledger: Ledger = new Map();
  let lost: string[];

  beforeAll(
    async () => {
      for (let cut = 0; cut < CUTS; cut += 1) await serveAndCut(cut, ledger);
    },
    120_000 + CUTS * 3_000,
  );

  it('loses no acknowledged write', async () => {
    const served = await store.serve(dir, { inProcess: false });
    if (!isServed(served)) throw new Error(served.refused);
    const client = new MongoClient(served.uri);
    const found = await client.db('bank').collection<Account>('accounts').find().toArray();
    const counts = new Map(found.map((account) => [account._id, account.n]));
    lost = [...ledger].filter(([id, n]) => (counts.get(id) ?? -1) < n).map(([id]) => id);
    expect(lost).toEqual([]);
    expect(
      found.filter(({ n, unheard, tag }) => unheard.length !== n || (n === 1) !== (tag === 'done')),
    ).toEqual([]);
    expect(ledger.size).toBeGreaterThan(CUTS * 50);
    await client.close();
    await end(served.process, 'SIGTERM');
  });

  it('has every index agree with the documents', async () => {
    const { catalog, close } = await openFolder(dir, { durable: true });
    expect(checkCollections(catalog)).toEqual([]);
    await close();
  });
});

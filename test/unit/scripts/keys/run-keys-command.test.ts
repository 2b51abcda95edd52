import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import mongoose from 'mongoose';
import { runKeysCommand } from '../../../../scripts/keys/run-keys-command.js';
import { SEALED } from '../../../../src/adapters/persistence/sealed/reseal-secrets.js';
import { defineModels } from '../../../../src/adapters/persistence/store/models.js';
import { rotateKeyFile } from '../../../../src/adapters/system/rotate-key-file.js';
import { createSecretBox } from '../../../../src/adapters/system/secret-box.js';
import { ENGLISH } from '../../../support/english.js';
import { startTestStore, type TestStore } from '../../../support/test-store.js';

const FORMER = 'the key before, as long as a key has to be';
const CURRENT = 'the key of now, as long as a key has to be';
const former = createSecretBox(FORMER);
const current = createSecretBox(CURRENT);
const BOTH = { SECRET_KEY: CURRENT, SECRET_KEY_OLD: FORMER };
const DAY = new Date('2026-11-22T10:00:00Z');

interface Kept {
  readonly _id: string;
  readonly [field: string]: unknown;
}

let store: TestStore;
let client: MongoClient;
let dataDir: string;
beforeAll(async () => {
  store = await startTestStore();
  client = await MongoClient.connect(store.uri);
});
beforeEach(async () => {
  await client.db().dropDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'paylink-keys-'));
});
afterAll(async () => {
  await client.close();
  await store.stop();
});

async function run(environment: Record<string, string>, isAlone = false, args = ['rotate']) {
  const lines: string[] = [];
  const deps = {
    db: client.db() as never,
    isAlone,
    words: ENGLISH,
    print: (line: string) => void lines.push(line),
  };
  const code = await runKeysCommand(args, { ...deps, environment: { DATA_DIR: dataDir, ...environment } });
  await rm(dataDir, { recursive: true, force: true });
  return { code, lines };
}

const at = (name: string) => client.db().collection<Kept>(name);

async function fill(box = former) {
  const endpoint = {
    secrets: [
      { sealed: box.seal('whsec_a'), endsAt: DAY },
      { sealed: box.seal('whsec_b'), endsAt: null },
    ],
  };
  await at('gateway_accounts').insertMany([
    { _id: 'gwa_1', sealedKeys: box.seal('{}'), sealedWebhookSecrets: [box.seal('one'), box.seal('two')] },
    { _id: 'gwa_removed', sealedWebhookSecrets: [] },
  ]);
  await at('document_keys').insertOne({ _id: 'doc_1', sealedKey: box.seal('file key') });
  await at('installations').insertOne({ _id: 'T1', sealedPayload: box.seal('xoxb'), revision: 3 });
  await at('idempotent_answers').insertOne({ _id: 'key_1 x', sealedAnswer: box.seal('answer') });
  await at('webhook_endpoints').insertOne({ _id: 'end_1', ...endpoint });
}

describe('npm run keys -- rotate', () => {
  it('seals everything anew that the key before sealed, and nothing twice', async () => {
    await fill();
    expect(await run(BOTH)).toEqual({
      code: 0,
      lines: [
        '6 fields are sealed anew.',
        'Nothing is left under the key before: take SECRET_KEY_OLD away and restart Paylink.',
      ],
    });
    const account = await at('gateway_accounts').findOne({ _id: 'gwa_1' });
    const opened = [account?.['sealedWebhookSecrets']].flat().map((sealed) => current.open(String(sealed)));
    expect(opened).toEqual(['one', 'two']);
    const endpoint = await at('webhook_endpoints').findOne({ _id: 'end_1' });
    const secrets = endpoint?.['secrets'] as { sealed: string; endsAt: Date | null }[];
    expect(secrets.map(({ sealed, endsAt }) => [current.open(sealed), endsAt])).toEqual([
      ['whsec_a', DAY],
      ['whsec_b', null],
    ]);
    expect((await run(BOTH)).lines[0]).toBe('0 fields are sealed anew.');
  });

  it('goes on where it was cut off: what is done already stays as it is', async () => {
    await fill();
    const done = current.seal('xoxb');
    await at('installations').updateOne({ _id: 'T1' }, { $set: { sealedPayload: done } });
    expect((await run(BOTH)).lines[0]).toBe('5 fields are sealed anew.');
    expect((await at('installations').findOne({ _id: 'T1' }))?.['sealedPayload']).toBe(done);
  });

  it('names what neither key opens, and keeps the one before', async () => {
    await fill(createSecretBox('a key that nobody has any more, long enough'));
    const { code, lines } = await run(BOTH);
    expect([code, lines[1]]).toEqual([1, 'Neither key opens: document_keys doc_1 sealedKey']);
    expect(lines).toHaveLength(7);
  });

  it('says how where one key alone is set, and what it is called', async () => {
    const { code, lines } = await run({ SECRET_KEY: CURRENT });
    expect([code, lines[0]]).toEqual([
      1,
      expect.stringMatching(/^Set SECRET_KEY_OLD to the key of now and SECRET_KEY/),
    ]);
    expect((await run(BOTH, false, ['turn'])).code).toBe(2);
  });
});

describe('npm run keys -- rotate, with the key in the data folder', () => {
  it('is refused while Paylink runs', async () => {
    expect((await run({})).lines[0]).toMatch(/^Stop Paylink first: /);
  });

  it('makes a new one, seals everything under it and forgets the one before', async () => {
    await rotateKeyFile(dataDir);
    const keep = join(dataDir, 'secret-key');
    const before = (await readFile(keep, 'utf8')).trim();
    await fill(createSecretBox(before));
    const lines: string[] = [];
    const deps = {
      db: client.db() as never,
      isAlone: true,
      words: ENGLISH,
      print: (line: string) => void lines.push(line),
    };
    // Cut off before: the one that it began with is beside it, and is what things are sealed with.
    await rm(`${keep}.old`);
    expect(await runKeysCommand(['rotate'], { ...deps, environment: { DATA_DIR: dataDir } })).toBe(0);
    expect(lines).toEqual(['6 fields are sealed anew.']);
    const after = (await readFile(keep, 'utf8')).trim();
    expect(after).not.toBe(before);
    expect(await readdir(dataDir)).toEqual(['secret-key']);
    const kept = await at('installations').findOne({ _id: 'T1' });
    expect(createSecretBox(after).open(String(kept?.['sealedPayload']))).toBe('xoxb');
    await rm(dataDir, { recursive: true, force: true });
  });

  it('never makes a second new key before the first has done its work', async () => {
    await rotateKeyFile(dataDir);
    const read = () =>
      Promise.all(['secret-key', 'secret-key.old'].map((name) => readFile(join(dataDir, name), 'utf8')));
    const [fresh, old] = await read();
    await rotateKeyFile(dataDir);
    expect(await read()).toEqual([fresh, old]);
    expect(fresh).not.toBe(old);
    await rm(dataDir, { recursive: true, force: true });
  });
});

describe('the list of what is sealed', () => {
  it('names every field of every schema that holds such a text', () => {
    const models = Object.values(defineModels(new mongoose.Mongoose().createConnection()));
    const sealed = models.flatMap(({ schema, collection }) => {
      const fields = Object.keys(schema.paths).filter((path) => /^sealed/.test(path) || path === 'secrets');
      return fields.map((field) => `${collection.collectionName} ${field}`);
    });
    // A chunk of a file is sealed under the file's own key, and of keys of the API only hashes are kept.
    const others = ['document_chunks sealed', 'api_keys secrets'];
    const expected = Object.entries(SEALED).flatMap(([name, fields]) =>
      fields.map((field) => `${name} ${field}`),
    );
    expect(sealed.filter((each) => !others.includes(each)).sort()).toEqual(expected.sort());
  });
});

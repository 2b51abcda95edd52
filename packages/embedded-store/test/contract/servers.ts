import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../../src/server/start-embedded-store.js';

/** A server the suite can run on: the embedded store always, a MongoDB where one is given. */
export type Server = { name: string; start: () => Promise<{ uri: string; stop: () => Promise<void> }> };

const BINARY = process.env['MONGOD_BINARY'] ?? resolve('../shared/mongod/mongod');

export function listServers(): Server[] {
  const uri = process.env['MONGODB_TEST_URI'];
  return [
    { name: 'the embedded store', start: startEmbedded },
    ...(uri === undefined
      ? []
      : [{ name: `MongoDB at ${uri}`, start: async () => ({ uri, stop: async () => {} }) }]),
    ...(existsSync(BINARY) ? [{ name: `mongod from ${BINARY}`, start: startMongod }] : []),
  ];
}

async function startEmbedded() {
  const dir = mkdtempSync(join(tmpdir(), 'store-'));
  const store = await startEmbeddedStore({ dir, durable: false, inProcess: true });
  const stop = () => store.stop().finally(() => rmSync(dir, { recursive: true }));
  return { uri: store.uri, stop };
}

async function startMongod() {
  const dir = mkdtempSync(join(tmpdir(), 'mongod-'));
  const port = await freePort();
  const mongod = spawn(BINARY, ['--dbpath', dir, '--port', String(port), '--bind_ip', '127.0.0.1'], {
    stdio: 'ignore',
  });
  const uri = `mongodb://127.0.0.1:${port}/?directConnection=true`;
  const client = await new MongoClient(uri, { serverSelectionTimeoutMS: 30_000 }).connect();
  await client.close();
  const stop = async () => {
    const ended = new Promise((done) => mongod.once('exit', done));
    mongod.kill('SIGTERM');
    await ended;
    rmSync(dir, { recursive: true });
  };
  return { uri, stop };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

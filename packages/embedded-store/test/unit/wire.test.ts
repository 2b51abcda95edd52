import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deserialize, serialize } from 'bson';
import { type EmbeddedStore, startEmbeddedStore } from '../../src/server/start-embedded-store.js';
import { temporaryFolder } from './temporary-store.js';

const folder = temporaryFolder();
let store: EmbeddedStore;
let path: string;
beforeAll(async () => {
  store = await startEmbeddedStore({ dir: folder.dir, durable: false, inProcess: true });
  path = decodeURIComponent(new URL(store.uri).host);
});
afterAll(async () => {
  await store.stop();
  folder.remove();
});

const OP_MSG = 2013;
const OP_COMPRESSED = 2012;

function message(body: Buffer, { opcode = OP_MSG, length = body.length + 16 } = {}): Buffer {
  const head = Buffer.alloc(16);
  head.writeInt32LE(length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(opcode, 12);
  return Buffer.concat([head, body]);
}

function command(doc: Record<string, unknown>, flags = 0): Buffer {
  const bits = Buffer.alloc(5);
  bits.writeUInt32LE(flags, 0);
  return message(Buffer.concat([bits, serialize({ ...doc, $db: 'a' })]));
}

/** Writes the parts one by one and waits for a whole reply, or the end of the connection. */
async function talk(...parts: Buffer[]): Promise<Record<string, unknown> | 'closed'> {
  const socket: Socket = connect(path);
  const answer = new Promise<Record<string, unknown> | 'closed'>((done) => {
    let received = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (received.length >= 16 && received.length >= received.readInt32LE(0))
        done(deserialize(received.subarray(21)));
    });
    socket.on('close', () => done('closed'));
    socket.on('error', () => done('closed'));
  });
  for (const part of parts) await new Promise((written) => socket.write(part, written));
  const result = await answer;
  socket.destroy();
  return result;
}

describe('the wire', () => {
  it('puts a message together that arrives byte by byte', async () => {
    const bytes = command({ ping: 1 });
    expect(await talk(...Array.from(bytes, (byte) => Buffer.of(byte)))).toEqual({ ok: 1 });
  });

  it('answers the second of two messages that arrive together, when the first wants no reply', async () => {
    const silent = command({ insert: 'b', documents: [{ a: 1 }] }, 2);
    expect(await talk(Buffer.concat([silent, command({ count: 'b' })]))).toMatchObject({ n: 1 });
  });

  it.each<[string, Buffer]>([
    ['a length of 3', message(Buffer.alloc(0), { length: 3 })],
    ['a length of 1 GB', message(Buffer.alloc(0), { length: 2 ** 30 })],
    ['a compressed message', message(Buffer.alloc(10), { opcode: OP_COMPRESSED })],
    ['an unknown required flag', command({ ping: 1 }, 4)],
    ['no section', message(Buffer.alloc(4))],
    [
      'a section of an unknown kind',
      message(Buffer.concat([Buffer.of(0, 0, 0, 0, 9), serialize({ ping: 1 })])),
    ],
    [
      'a document longer than its message',
      message(Buffer.concat([Buffer.alloc(5), Buffer.of(0xff, 0xff, 0, 0)])),
    ],
    [
      'a document that is no BSON',
      message(Buffer.concat([Buffer.alloc(5), Buffer.of(8, 0, 0, 0, 99, 99, 99, 0)])),
    ],
  ])('closes the connection at %s, and serves others on', async (_name, bytes) => {
    expect(await talk(bytes)).toBe('closed');
    expect(await talk(command({ ping: 1 }))).toEqual({ ok: 1 });
  });
});

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

/** An insert whose document is a sequence, as drivers send it, with bytes that none would make. */
function insertOfBytes(collection: string, document: Buffer): Buffer {
  const name = Buffer.from('documents\0');
  const head = Buffer.alloc(5);
  head[0] = 1;
  head.writeInt32LE(4 + name.length + document.length, 1);
  const body = serialize({ insert: collection, $db: 'a' });
  return message(Buffer.concat([Buffer.alloc(5), body, head, name, document]));
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

  it('leaves no key of a name that came twice in a document, once that is changed', async () => {
    const twice = Buffer.from(serialize({ _id: 1, a: 'one', c: 'two', b: 3 }));
    twice[twice.indexOf('c\0')] = 'a'.charCodeAt(0);
    await talk(command({ createIndexes: 'twice', indexes: [{ key: { a: 1, b: 1 }, name: 'a_b' }] }));
    expect(await talk(insertOfBytes('twice', twice))).toMatchObject({ n: 1 });
    expect(await talk(command({ count: 'twice', query: { a: 'two' }, hint: 'a_b' }))).toMatchObject({ n: 1 });
    await talk(command({ update: 'twice', updates: [{ q: { _id: 1 }, u: { $set: { a: 'three' } } }] }));
    expect(await talk(command({ count: 'twice', query: { a: 'two' }, hint: 'a_b' }))).toMatchObject({ n: 0 });
    expect(await talk(command({ count: 'twice', query: { a: 'three' }, hint: 'a_b' }))).toMatchObject({
      n: 1,
    });
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

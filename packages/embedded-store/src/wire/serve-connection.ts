import type { Socket } from 'node:net';
import type { Doc } from '../bson-values.js';
import { runCommand } from '../commands/run-command.js';
import type { Store } from '../commands/store.js';
import { CommandError, messageOf } from '../errors.js';
import { encodeBatch } from './cursor-reply.js';
import { buildReply, MAX_MESSAGE_BYTES, parseRequest, type Request } from './message.js';

/** Answers one client, request after request, until either side closes. */
export function serveConnection(store: Store, socket: Socket): void {
  let received: Buffer[] = [];
  let length = 0;
  let queue = Promise.resolve();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    received.push(chunk);
    length += chunk.length;
    const expected = expectedLength(received);
    if (expected > MAX_MESSAGE_BYTES) socket.destroy();
    if (length < expected || socket.destroyed) return;
    let rest = received.length === 1 ? chunk : Buffer.concat(received, length);
    for (let size = messageLength(rest); size <= rest.length; size = messageLength(rest)) {
      if (size < 16 || size > MAX_MESSAGE_BYTES) return void socket.destroy();
      const message = rest.subarray(0, size);
      queue = queue.then(() => serveMessage(store, socket, message));
      rest = rest.subarray(size);
    }
    received = rest.length > 0 ? [rest] : [];
    length = rest.length;
  });
}

function expectedLength(received: readonly Buffer[]): number {
  const [first] = received;
  return first !== undefined && first.length >= 4 ? first.readInt32LE(0) : 4;
}

function messageLength(bytes: Buffer): number {
  return bytes.length >= 4 ? bytes.readInt32LE(0) : Number.POSITIVE_INFINITY;
}

/** The one error boundary: what a command throws becomes the reply, broken framing closes the connection. */
async function serveMessage(store: Store, socket: Socket, message: Buffer): Promise<void> {
  let request: Request;
  try {
    request = parseRequest(message);
  } catch {
    return void socket.destroy();
  }
  const reply = await answer(store, request).catch(describeError);
  if (!request.silent && socket.writable) socket.write(buildReply(request, reply));
}

async function answer(store: Store, { body }: Request): Promise<Doc | Buffer> {
  const name = Object.keys(body)[0] ?? '';
  const reply = await runCommand(store, { name, body, database: String(body['$db'] ?? 'test') });
  return 'batch' in reply ? encodeBatch(reply.batch) : reply.fields;
}

/** lmdb calls it an input/output error when a page fits only in part, which is what a disk does as it fills up. */
const OUT_OF_SPACE = /No space left|File too large|quota exceeded|MDB_MAP_FULL|Input\/output error/i;

function describeError(error: unknown): Doc {
  const message = messageOf(error);
  const { code, codeName, details } =
    error instanceof CommandError ? error : new CommandError(OUT_OF_SPACE.test(message) ? 14031 : 1, message);
  return { ok: 0, errmsg: message, code, codeName, ...details };
}

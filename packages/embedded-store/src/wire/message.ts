import { type Doc, decodeExact, encode } from '../bson-values.js';

/** https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/ */
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER_BYTES = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const REQUIRED_FLAGS = 0xffff;
export const MAX_MESSAGE_BYTES = 48_000_000;

export type Request = {
  requestId: number;
  body: Doc;
  /** The client sends on and wants no reply (write concern 0). */
  silent: boolean;
  /** OP_QUERY, which only the first handshake uses. */
  legacy: boolean;
};

/** Where bytes break the protocol the connection is closed, as there is no telling where the next message starts. */
function assertProtocol(holds: boolean, problem: string): asserts holds {
  if (!holds) throw new Error(problem);
}

export function parseRequest(message: Buffer): Request {
  const requestId = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === OP_QUERY) return parseQuery(message, requestId);
  assertProtocol(opcode === OP_MSG, `opcode ${opcode} is not supported`);
  return parseMsg(message, requestId);
}

function parseQuery(message: Buffer, requestId: number): Request {
  const nameStart = HEADER_BYTES + 4;
  const nameEnd = message.indexOf(0, nameStart);
  const name = message.toString('utf8', nameStart, nameEnd);
  assertProtocol(name.endsWith('.$cmd'), 'OP_QUERY is for commands only');
  const body = decodeExact(documentAt(message, nameEnd + 9, message.length));
  return { requestId, body: { ...body, $db: name.slice(0, -'.$cmd'.length) }, silent: false, legacy: true };
}

function parseMsg(message: Buffer, requestId: number): Request {
  const flags = message.readUInt32LE(HEADER_BYTES);
  const unknownFlags = flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME);
  assertProtocol(unknownFlags === 0, 'unknown flags');
  const end = message.length - ((flags & CHECKSUM_PRESENT) === 0 ? 0 : 4);
  let body: Doc | undefined;
  const sequences: [string, unknown[]][] = [];
  for (let offset = HEADER_BYTES + 4; offset < end; ) {
    const kind = message[offset];
    const size = message.readInt32LE(offset + 1);
    assertProtocol(size >= 5 && offset + 1 + size <= end, 'a section reaches beyond its message');
    const section = message.subarray(offset + 1, offset + 1 + size);
    assertProtocol(kind === 1 || (kind === 0 && body === undefined), 'an unknown section');
    if (kind === 0) body = decodeExact(section);
    else sequences.push(parseSequence(section));
    offset += 1 + size;
  }
  assertProtocol(body !== undefined, 'a message without a body');
  return {
    requestId,
    body: { ...body, ...Object.fromEntries(sequences) },
    silent: (flags & MORE_TO_COME) !== 0,
    legacy: false,
  };
}

/** Documents to insert stay bytes, copied out of the receive buffer; statements are decoded. */
function parseSequence(section: Buffer): [string, unknown[]] {
  const nameEnd = section.indexOf(0, 4);
  assertProtocol(nameEnd !== -1, 'a document sequence without a name');
  const name = section.toString('utf8', 4, nameEnd);
  const docs: unknown[] = [];
  for (let offset = nameEnd + 1; offset < section.length; ) {
    const bytes = documentAt(section, offset, section.length);
    docs.push(name === 'documents' ? Buffer.from(bytes) : decodeExact(bytes));
    offset += bytes.length;
  }
  return [name, docs];
}

function documentAt(message: Buffer, offset: number, end: number): Buffer {
  const size = offset + 4 <= end ? message.readInt32LE(offset) : 0;
  assertProtocol(size >= 5 && offset + size <= end, 'a document reaches beyond its message');
  return message.subarray(offset, offset + size);
}

export function buildReply(request: Request, reply: Doc | Buffer): Buffer {
  const body = Buffer.isBuffer(reply) ? reply : encode(reply);
  const head = request.legacy ? Buffer.alloc(HEADER_BYTES + 20) : Buffer.alloc(HEADER_BYTES + 5);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(request.requestId, 8);
  head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  if (request.legacy) head.writeInt32LE(1, HEADER_BYTES + 16);
  return Buffer.concat([head, body]);
}

import type { Readable } from 'node:stream';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isAppError } from '../../domain/errors.js';

/** What is thrown away at most so that whoever sends it reads why: browsers read no answer before they have sent all. */
const MOST_THROWN_AWAY_BYTES = 100_000_000;

/** What of it is kept: the fields before its file. */
const HEAD_BYTES = 4_096;

/** Lets a form bring files as bytes; whoever sends one that is too large is told so on its page, which knows how the form began. */
export function takeFiles(
  server: FastifyInstance,
  sayTooLarge: (request: FastifyRequest, reply: FastifyReply, head: string) => Promise<FastifyReply>,
): void {
  const parse = async (_request: unknown, body: Buffer) => body;
  server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, parse);
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const isTooLarge = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
    const head = isTooLarge || isAppError(error, 'page_gone') ? await throwAway(request.raw) : '';
    // Thrown on, it comes to the boundary of all requests.
    if (!isTooLarge) throw error;
    return sayTooLarge(request, reply.code(413), head);
  });
}

async function throwAway(body: Readable): Promise<string> {
  let bytes = 0;
  let head = '';
  try {
    for await (const chunk of body) {
      const part = chunk as Buffer;
      if (head.length < HEAD_BYTES) head += part.toString('latin1', 0, HEAD_BYTES);
      bytes += part.length;
      if (bytes > MOST_THROWN_AWAY_BYTES) break;
    }
  } catch {
    // Cut off: nobody is there to read why.
  }
  return head;
}

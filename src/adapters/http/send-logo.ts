import type { FastifyReply } from 'fastify';
import type { Logo } from '../../ports/logo-repository.js';

/** As a picture and nothing else, whatever its bytes might also be read as. */
export function sendLogo(reply: FastifyReply, { contentType, bytes }: Logo): FastifyReply {
  return reply
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(contentType)
    .send(Buffer.from(bytes));
}

import type { FastifyReply } from 'fastify';

/** A page for a person, in their language. */
export function sendPage(reply: FastifyReply, page: string | Buffer): FastifyReply {
  return reply.header('vary', 'Accept-Language, Cookie').type('text/html; charset=utf-8').send(page);
}

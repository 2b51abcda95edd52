import type { FastifyReply } from 'fastify';

export function sendPage(reply: FastifyReply, page: string | Buffer): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page);
}

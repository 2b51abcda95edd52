import { fastify } from 'fastify';
import type { Served } from './served.js';

/** The yardstick: a Fastify route that sends the bytes of the page at `pageUrl`, with all its headers. */
export async function serveBareRoute(pageUrl: string): Promise<Served> {
  const page = await fetch(pageUrl);
  const body = Buffer.from(await page.arrayBuffer());
  const headers = Object.fromEntries(page.headers);
  for (const own of ['connection', 'content-length', 'date', 'keep-alive']) delete headers[own];
  const app = fastify();
  app.get('/p/:slug', (_request, reply) => reply.headers(headers).send(body));
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), answers: {} };
}

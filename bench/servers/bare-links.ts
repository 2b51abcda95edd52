import { fastify } from 'fastify';
import type { LinkDocument } from '../../src/adapters/persistence/links/link-document.js';
import { linkSchema } from '../../src/adapters/persistence/links/link-schema.js';
import { openBenchServices } from '../load/bench-services.js';
import { makeLink } from '../load/make-links.js';
import type { Served } from './served.js';

/** The yardstick: routes that insert the document of a link and find one, with the same indexes, and know nothing. */
export async function serveBareLinks(): Promise<Served> {
  const { store, services } = await openBenchServices();
  const twin = store.connection.model<LinkDocument>('LinkTwin', linkSchema, 'link_twins');
  await twin.createIndexes();
  const { id } = await makeLink(services);
  const document = await store.connection.model<LinkDocument>('Link').findById(id).lean<LinkDocument>();
  if (document === null) throw new Error('the link is not stored');
  const { slug, referenceKey, requestKey } = document;
  let made = 0;
  const app = fastify();
  app.post('/api/v1/links', async (_request, reply) => {
    made += 1;
    const own = { _id: `${id}${made}`, slug: `${slug}${made}`, makerSerial: made + 1 };
    const keys = { referenceKey: `${referenceKey}${made}`, requestKey: `${requestKey}${made}` };
    const copy = { ...document, ...own, ...keys };
    await twin.insertOne(copy);
    return reply.code(201).send({ ...copy, id: copy._id });
  });
  app.get<{ Params: { id: string } }>('/api/v1/links/:id', ({ params }) => twin.findById(params.id).lean());
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), answers: {} };
}

import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { NEWEST_VERSION } from '../../../../domain/api/versions.js';
import { finishDocument } from './finish-document.js';

const DESCRIPTION = `Payment links by program: what a person does in chat, by the same rules.

Amounts are text in the currency's own decimals, never JSON numbers. Keys are made in chat by an owner of the merchant; a
key of test mode moves no money. Whatever is refused is refused as problem+json, with a page for each code.`;

/** Describes what is added after it, in OpenAPI 3.1, from the very schemas that requests are read by. */
export async function addDocument(server: FastifyInstance, publicUrl: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Paylink', version: NEWEST_VERSION, description: DESCRIPTION },
      servers: [{ url: publicUrl }],
      components: {
        securitySchemes: {
          key: {
            type: 'http',
            scheme: 'bearer',
            description: 'A key of the API, pl_test_... or pl_live_...',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (given) => finishDocument(jsonSchemaTransformObject(given) as never) as never,
  });
}

/** `GET /api/v1/openapi.json`; written once, when it is first asked for. */
export function addDocumentRoute(api: FastifyInstance): void {
  let text: string | null = null;
  api.get('/openapi.json', { schema: { hide: true } }, (_request, reply) => {
    text ??= JSON.stringify(api.swagger());
    return reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=300')
      .send(text);
  });
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Of the package the files alone are used: its plugin would bring a server of files of its own. */
const FILES = join(dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui')), 'static');

const SERVED: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** Swagger UI draws its arrows from data addresses; nothing of it is written into the page, nothing comes from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Paylink API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<main id="docs"></main>
<noscript><p>This page needs a script. The description itself: <a href="/api/v1/openapi.json">openapi.json</a>.</p></noscript>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

/** What is typed there stays in the page. */
const START = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  persistAuthorization: false,
  validatorUrl: null,
});
`;

/** The description of the API, for people: `/api/docs`. */
export function addDocsPage(server: FastifyInstance): void {
  const hidden = { schema: { hide: true } };
  server.get('/api/docs', hidden, (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE),
  );
  server.get('/api/docs/start.js', hidden, (_request, reply) =>
    sendKept(reply, START, 'text/javascript; charset=utf-8'),
  );
  server.get<{ Params: { file: string } }>('/api/docs/:file', hidden, async (request, reply) => {
    const { file } = request.params;
    const type = Object.hasOwn(SERVED, file) ? SERVED[file] : undefined;
    if (type === undefined) return reply.callNotFound();
    return sendKept(reply, await readFile(join(FILES, file)), type);
  });
}

function sendKept(reply: FastifyReply, file: string | Buffer, type: string): FastifyReply {
  return reply.header('cache-control', 'public, max-age=86400').type(type).send(file);
}

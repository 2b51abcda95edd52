import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { PlannedFaults } from '../../planned-faults.js';
import type { JsonObject } from '../../protocol.js';
import { callMethod } from '../bot-api/call-method.js';
import { BotApiError, tooManyRequests } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { BotApiFault } from '../faults.js';
import { readCall } from './read-call.js';

const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

interface ServerDeps {
  ctx: TelegramContext;
  botToken: string;
  faults: PlannedFaults<BotApiFault>;
}

/** The addresses a bot may call: its methods, and the files it was told of. */
export function buildServer(deps: ServerDeps): FastifyInstance {
  const server = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  server.all<{ Params: { token: string; method: string } }>('/bot:token/:method', async (request, reply) => {
    const { token, method } = request.params;
    if (token !== deps.botToken) return sendAnswer(reply, { refusal: new BotApiError(401, 'Unauthorized') });
    const work = () => answer(deps.ctx, method, request);
    const fault = deps.faults.take(method);
    if (fault === undefined) return sendAnswer(reply, await work());
    return failAsPlanned(reply, fault, work);
  });
  server.get<{ Params: { token: string; id: string } }>(
    '/file/bot:token/files/:id',
    async (request, reply) => {
      const file = deps.ctx.state.files.get(request.params.id);
      if (request.params.token !== deps.botToken || file === undefined) return notFound(reply);
      return reply.type(file.mimetype).send(file.bytes);
    },
  );
  server.setNotFoundHandler((_request, reply) => notFound(reply));
  return server;
}

function notFound(reply: FastifyReply): FastifyReply {
  return sendAnswer(reply, { refusal: new BotApiError(404, 'Not Found') });
}

type Answer = { result: unknown } | { refusal: BotApiError };

async function answer(ctx: TelegramContext, method: string, request: FastifyRequest): Promise<Answer> {
  try {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const contentType = request.headers['content-type'] ?? '';
    const call = await readCall({ ...(request.query as JsonObject) }, body, contentType);
    const result = await callMethod(ctx, method, call);
    ctx.changes.publish({ type: 'bot_called', method, outcome: 'ok' });
    return { result };
  } catch (error) {
    if (!(error instanceof BotApiError)) throw error;
    ctx.changes.publish({ type: 'bot_called', method, outcome: 'refused', reason: error.description });
    return { refusal: error };
  }
}

function sendAnswer(reply: FastifyReply, given: Answer): FastifyReply {
  if ('result' in given) return reply.send({ ok: true, result: given.result });
  const { code, description, parameters } = given.refusal;
  return reply.code(code).send({
    ok: false,
    error_code: code,
    description,
    ...(parameters === undefined ? {} : { parameters }),
  });
}

async function failAsPlanned(
  reply: FastifyReply,
  fault: BotApiFault,
  work: () => Promise<Answer>,
): Promise<FastifyReply> {
  if (fault.kind === 'refuse') {
    return sendAnswer(reply, { refusal: new BotApiError(fault.code, fault.description) });
  }
  if (fault.kind === 'rate_limit') {
    return sendAnswer(reply, { refusal: tooManyRequests(fault.retryAfterSeconds) });
  }
  if (fault.afterEffect === true) await work();
  if (fault.kind === 'http_error')
    return reply.code(fault.status).type('text/html').send('<h1>Bad Gateway</h1>');
  if (fault.kind === 'garbage') return reply.code(200).type('application/json').send('{"ok":tr');
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

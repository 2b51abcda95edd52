import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { PlannedFaults } from '../../planned-faults.js';
import type { JsonObject } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import { readFields, readJsonObject, readUpload } from '../read-body.js';
import { SlackApiError } from '../slack-api-error.js';
import { applyResponse } from '../web-api/apply-response.js';
import { type ApiRequest, callMethod } from '../web-api/call-method.js';
import type { ApiFault } from '../web-api/faults.js';
import type { RateLimiter } from '../web-api/rate-limiter.js';

const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

/** The addresses an app may call: the Web API, response_url, and uploads. */
export function buildServer(
  ctx: PlatformContext,
  limiter: RateLimiter,
  faults: PlannedFaults<ApiFault>,
): FastifyInstance {
  const server = Fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  serveApi(server, { ctx, limiter, faults });
  serveResponses(server, ctx);
  serveFiles(server, ctx);
  return server;
}

function serveApi(
  server: FastifyInstance,
  { ctx, limiter, faults }: { ctx: PlatformContext; limiter: RateLimiter; faults: PlannedFaults<ApiFault> },
): void {
  server.all<{ Params: { method: string } }>('/api/:method', async (request, reply) => {
    const { method } = request.params;
    const fields = await readFields(bodyOf(request), contentTypeOf(request));
    const { token, ...args }: JsonObject = { ...(request.query as JsonObject), ...fields };
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const inArguments = token === undefined ? undefined : String(token);
    const work = () => answer(ctx, limiter, { method, token: bearer ?? inArguments, args });
    const fault = faults.take(method);
    return fault === undefined ? sendAnswer(reply, work()) : failAsPlanned(reply, fault, work);
  });
}

function serveResponses(server: FastifyInstance, ctx: PlatformContext): void {
  server.post<{ Params: { token: string } }>('/responses/:token', async (request, reply) => {
    try {
      applyResponse(ctx, request.params.token, readJsonObject(bodyOf(request).toString()));
      return reply.type('text/plain').send('ok');
    } catch (error) {
      const refusal = refusalOf(ctx, 'response_url', error);
      return reply.code(refusal.code.endsWith('_url') ? 404 : 400).send({ ok: false, error: refusal.code });
    }
  });
}

function serveFiles(server: FastifyInstance, ctx: PlatformContext): void {
  server.post<{ Params: { token: string } }>('/upload/:token', async (request, reply) => {
    const file = [...ctx.state.files.values()].find((other) => other.uploadToken === request.params.token);
    if (file === undefined) return reply.code(404).send('unknown upload');
    const bytes = await readUpload(bodyOf(request), contentTypeOf(request));
    if (bytes.length !== file.announcedSize) return reply.code(400).send('length does not match');
    file.bytes = bytes;
    return reply.send(`OK - ${bytes.length}`);
  });

  server.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
    const file = ctx.state.files.get(request.params.id);
    if (file?.bytes === undefined) return reply.code(404).send();
    // As Slack does, for whom may not read files as well: https://github.com/slackapi/bolt-js/issues/2585
    if (!mayReadFiles(ctx, request)) return reply.type('text/html; charset=utf-8').send(SIGN_IN);
    return reply.type(file.mimetype).send(file.bytes);
  });
}

const SIGN_IN = '<!DOCTYPE html><title>Sign in</title>';

function mayReadFiles({ botToken, state }: PlatformContext, { headers }: FastifyRequest): boolean {
  const { scopes } = state.settings;
  return (
    headers.authorization === `Bearer ${botToken}` && (scopes === 'all' || scopes.includes('files:read'))
  );
}

type Answer = { body: JsonObject } | { refusal: SlackApiError };

function answer(ctx: PlatformContext, limiter: RateLimiter, request: ApiRequest): Answer {
  try {
    return { body: callMethod(ctx, limiter, request) };
  } catch (error) {
    return { refusal: refusalOf(ctx, request.method, error) };
  }
}

function sendAnswer(reply: FastifyReply, result: Answer): FastifyReply {
  if ('body' in result) return reply.send(result.body);
  const { code, reasons, fields, retryAfterSeconds } = result.refusal;
  if (retryAfterSeconds !== undefined) reply.code(429).header('retry-after', String(retryAfterSeconds));
  const metadata = reasons.length > 0 ? { response_metadata: { messages: reasons } } : {};
  return reply.send({ ok: false, error: code, ...fields, ...metadata });
}

function failAsPlanned(reply: FastifyReply, fault: ApiFault, work: () => Answer): FastifyReply {
  if (fault.kind === 'refuse') return sendAnswer(reply, { refusal: new SlackApiError(fault.error) });
  if (fault.kind === 'rate_limit') {
    return sendAnswer(reply, { refusal: new SlackApiError('ratelimited', fault) });
  }
  if (fault.afterEffect === true) work();
  if (fault.kind === 'http_error')
    return reply.code(fault.status).type('text/html').send('Something went wrong');
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

/** Slack's refusals are told to whoever watches; anything else is a defect of the platform and stays an error. */
function refusalOf(ctx: PlatformContext, method: string, error: unknown): SlackApiError {
  if (!(error instanceof SlackApiError)) throw error;
  ctx.changes.publish({ type: 'call_refused', method, error: error.code, reasons: error.reasons });
  return error;
}

function bodyOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

function contentTypeOf(request: FastifyRequest): string {
  return request.headers['content-type'] ?? '';
}

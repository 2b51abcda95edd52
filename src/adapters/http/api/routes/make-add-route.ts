import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject } from '../../../../domain/api/api-event.js';
import { downToVersion } from '../../../../domain/api/down-to-version.js';
import { upFromVersion } from '../../../../domain/api/up-from-version.js';
import { VERSION_CHANGES, type VersionChange } from '../../../../domain/api/versions.js';
import type { KeptAnswer } from '../../../../ports/idempotent-answers.js';
import type { ApiOptions } from '../door/api-options.js';
import { getCallerOrThrow } from '../door/api-request.js';
import { makeAnswerOnce, type Once, readOnce } from '../door/idempotency.js';
import { readPart } from '../problems/schema-faults.js';
import type { AddRoute, ApiRoute, Asked } from './api-route.js';
import { describeRoute } from './describe-route.js';

/** Adds routes that read a request by its schemas, do it once, and answer in the version that was asked for. */
export function makeAddRoute(api: FastifyInstance, options: ApiOptions): AddRoute {
  const answerOnce = makeAnswerOnce(options);
  const { versionChanges: changes = VERSION_CHANGES } = options;

  return (route) => {
    const { method, path: url, scopes, object = null, pointers = {} } = route;
    api.route({
      ...{ method, url, config: { api: { scopes, object, pointers } }, schema: describeRoute(route) },
      handler: async (request, reply) => {
        const once = method === 'POST' ? readOnce(request, route.needsIdempotencyKey === true) : null;
        const asked = readRequest(route, { request, once, changes });
        const answer = async () => render(await route.handle(asked), { request, changes });
        return send(reply, once === null ? await answer() : await answerOnce(request, once, answer));
      },
    });
  };
}

interface Given {
  readonly request: FastifyRequest;
  readonly once: Once | null;
  readonly changes: readonly VersionChange[];
}

/** Parameters as examples show them. */
const QUERY_EXAMPLE = {
  limit: '20',
  'created[gte]': '2026-11-01T00:00:00Z',
  'created[gt]': '2026-11-01T00:00:00Z',
  'created[lte]': '2026-11-30T23:59:59Z',
  'created[lt]': '2026-12-01T00:00:00Z',
  state: 'open,processing',
  expand: 'payments,timeline',
  type: 'link.paid',
};

function readRequest<Params, Query, Body>(
  route: ApiRoute<Params, Query, Body>,
  { request, once, changes }: Given,
): Asked<Params, Query, Body> {
  const { object, example = {} } = route;
  const { apiVersion: version } = request;
  const written = request.body === undefined ? {} : request.body;
  const isOlder = object !== undefined && isJsonObject(written);
  const value = isOlder ? upFromVersion(written, { object, version }, changes) : written;
  return {
    caller: getCallerOrThrow(request),
    params: readPart(route.params, { value: request.params, example: {}, kind: 'query' }),
    query: readPart(route.query, { value: request.query, example: QUERY_EXAMPLE, kind: 'query' }),
    body: readPart(route.body, { value, example, kind: 'body' }),
    requestKey: once?.requestKey ?? request.id,
    isNamed: once !== null && once.key !== null,
    request,
  };
}

/** Of what was parsed as JSON all is. */
function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function render(
  { status, body, headers = {} }: Awaited<ReturnType<ApiRoute<unknown, unknown, unknown>['handle']>>,
  { request, changes }: Pick<Given, 'request' | 'changes'>,
): KeptAnswer {
  const view = body === null ? '' : JSON.stringify(downToVersion(body, request.apiVersion, changes));
  return { status, headers, body: view };
}

function send(reply: FastifyReply, { status, headers, body }: KeptAnswer): FastifyReply {
  reply.code(status).headers(headers);
  return body === '' ? reply.send() : reply.type('application/json; charset=utf-8').send(body);
}

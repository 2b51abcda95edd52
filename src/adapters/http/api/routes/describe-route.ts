import type { FastifySchema } from 'fastify';
import { z } from 'zod';
import { wordsIn } from '../../../chat/words/words-in.js';
import { ERROR_STATUS } from '../../error-status.js';
import { apiCodeOf, isApiOnlyCode } from '../problems/api-codes.js';
import { NOTHING } from '../schemas/common-schemas.js';
import { PROBLEM } from '../schemas/problem-schema.js';
import type { ApiRoute, RefusalCode } from './api-route.js';

/** What any route may refuse with. */
const ALWAYS: readonly RefusalCode[] = [
  'unauthenticated',
  'merchant_closed',
  'version_unknown',
  'unknown_field',
  'invalid_input',
  'too_many_requests',
  'request_refused',
  'internal',
  'store_unavailable',
];
const WITH_BODY: readonly RefusalCode[] = [
  'malformed_json',
  'json_too_deep',
  'body_too_large',
  'unsupported_media_type',
  'write_conflict',
];
const OF_POST: readonly RefusalCode[] = [
  'idempotency_key_invalid',
  'idempotency_key_reused',
  'idempotency_in_flight',
];

/** A route as `@fastify/swagger` takes it. Nothing is checked by it: the route reads its own request. */
export function describeRoute<Params, Query, Body>(route: ApiRoute<Params, Query, Body>): FastifySchema {
  const { method, params, query, body, scopes, example } = route;
  const hasBody = method === 'POST' || method === 'PATCH';
  const mayDo = scopes.length === 0 ? 'Any key.' : `Scope: ${scopes.join(' or ')}.`;
  const description = [...(route.description === undefined ? [] : [route.description]), mayDo].join('\n\n');
  return {
    ...{ operationId: route.name, summary: route.summary, description, tags: [route.tag] },
    security: [{ key: [] }],
    ...(isNothing(params) ? {} : { params }),
    ...(isNothing(query) ? {} : { querystring: query }),
    ...(hasBody && !isNothing(body) ? { body } : {}),
    response: { ...describeAnswers(route), ...describeRefusals(listRefusals(route)) },
    'x-scopes': scopes,
    'x-idempotency-key': method !== 'POST' ? 'none' : route.needsIdempotencyKey ? 'required' : 'honoured',
    ...(example === undefined ? {} : { 'x-example': example }),
  } as FastifySchema;
}

function isNothing(schema: unknown): boolean {
  return schema === NOTHING;
}

function listRefusals<Params, Query, Body>({
  method,
  scopes,
  refusals,
  needsIdempotencyKey,
}: ApiRoute<Params, Query, Body>): readonly RefusalCode[] {
  return [
    ...ALWAYS,
    ...(scopes.length === 0 ? [] : (['scope_missing'] as const)),
    ...(method === 'POST' || method === 'PATCH' ? WITH_BODY : []),
    ...(method === 'POST' ? OF_POST : []),
    ...(needsIdempotencyKey ? (['idempotency_key_missing'] as const) : []),
    ...refusals,
  ];
}

function describeAnswers<Params, Query, Body>({ answers }: ApiRoute<Params, Query, Body>) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema }]) => [
      status,
      schema === null
        ? z.null().meta({ description })
        : { description, content: { 'application/json': { schema } } },
    ]),
  );
}

/** One answer a status; the codes that it may have stand in its words. */
function describeRefusals(codes: readonly RefusalCode[]) {
  const statuses = [...new Set(codes.map(statusOf))];
  return Object.fromEntries(
    statuses.map((status) => {
      const own = [...new Set(codes)].filter((code) => statusOf(code) === status);
      const description = own.map((code) => `\`${code}\`: ${titleOf(code)}`).join('\n\n');
      return [status, { description, content: { 'application/problem+json': { schema: PROBLEM } } }];
    }),
  );
}

function statusOf(code: RefusalCode): number {
  return isApiOnlyCode(code) ? apiCodeOf(code).status : ERROR_STATUS[code];
}

function titleOf(code: RefusalCode): string {
  if (isApiOnlyCode(code)) return apiCodeOf(code).title;
  if (code === 'live_mode_refused') return 'The merchant may not take real money now; the detail says why.';
  return wordsIn('en').say(`error.${code}.failed`);
}

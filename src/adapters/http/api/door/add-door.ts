import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiCaller } from '../../../../domain/api/api-caller.js';
import { listVersions, NEWEST_VERSION, VERSION_CHANGES } from '../../../../domain/api/versions.js';
import { checkScope } from '../../../../service/programs/check-scope.js';
import { ApiRefusal } from '../problems/api-refusal.js';
import type { ApiOptions } from './api-options.js';
import { createTokenBuckets, PER_SECOND, type Taken } from './token-buckets.js';

type DoorOptions = Pick<ApiOptions, 'services' | 'clock' | 'versionChanges'>;

/** What is known of a key is 4 s old at most; what was revoked opens nothing after 5. */
const SLOW_MS = 1_000;

const POLICY = `"default";q=${PER_SECOND};w=1`;

/** Who comes in: a key that is in use, not too often, in a version that is spoken, with a scope that opens the route. */
export function addDoor(
  api: FastifyInstance,
  { services, clock, versionChanges = VERSION_CHANGES }: DoorOptions,
): void {
  const versions = new Set(listVersions(versionChanges));
  const buckets = createTokenBuckets(clock);
  api.decorateRequest('apiCaller', null);
  api.decorateRequest('apiAskedAt', 0);
  api.decorateRequest('apiVersion', NEWEST_VERSION);
  api.addHook('onRequest', async (request, reply) => {
    const { api: route } = request.routeOptions.config;
    if (route === undefined) return;
    const caller = await authenticate(services, request);
    request.apiCaller = caller;
    request.apiAskedAt = clock.now().getTime();
    tellRate(reply, buckets.take(caller.keyId));
    request.apiVersion = readVersion(request, caller, versions);
    reply.header('paylink-version', request.apiVersion);
    checkScope(caller, route.scopes);
  });
  // Its body may come minutes after its headers. From here on a request is done, whatever becomes of its key.
  api.addHook('preHandler', async (request) => {
    if (request.apiCaller === null || clock.now().getTime() - request.apiAskedAt < SLOW_MS) return;
    request.apiCaller = await authenticate(services, request);
  });
}

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;

async function authenticate(
  { authenticate: find }: Pick<ApiOptions['services'], 'authenticate'>,
  { headers }: FastifyRequest,
): Promise<ApiCaller> {
  const secret = BEARER.exec(headers.authorization ?? '')?.[1];
  const caller = secret === undefined ? null : await find(secret);
  if (caller === null) throw new ApiRefusal('unauthenticated', { headers: { 'www-authenticate': 'Bearer' } });
  return caller;
}

/** https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-11 */
function tellRate(reply: FastifyReply, taken: Taken): void {
  reply
    .header('ratelimit-policy', POLICY)
    .header('ratelimit', `"default";r=${taken.remaining};t=${taken.fullInSeconds}`);
  if (taken.isAllowed) return;
  throw new ApiRefusal('too_many_requests', { headers: { 'retry-after': String(taken.waitSeconds) } });
}

function readVersion(
  { headers }: FastifyRequest,
  { version: own }: ApiCaller,
  versions: ReadonlySet<string>,
): string {
  const asked = headers['paylink-version'];
  if (asked === undefined) return own;
  const version = String(asked);
  if (versions.has(version)) return version;
  const known = [...versions].join(', ');
  throw new ApiRefusal('version_unknown', {
    detail: `Name one that is answered (${known}), or leave the header out: the key has one of its own.`,
    example: `Paylink-Version: ${NEWEST_VERSION}`,
  });
}

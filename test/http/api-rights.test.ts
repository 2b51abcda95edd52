import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSampleEvent, SHOWN_SAMPLE } from '../../src/domain/api/events/samples.js';
import { SCOPES, type Scope } from '../../src/domain/api/scope.js';
import type { WebhookEndpoint } from '../../src/domain/api/webhook-endpoint.js';
import { buildKeyMember, buildTestKey, secretOf, seedKey } from '../support/api-keys.js';
import { buildTestAuditEntry } from '../support/build-audit-entry.js';
import { buildPaidLink } from '../support/build-paid-link.js';
import { buildTestRefund } from '../support/build-test-link.js';
import { buildTestMember, buildTestMerchant } from '../support/build-test-merchant.js';
import { type ApiReply, callApi } from '../support/call-api.js';
import { START } from '../support/fake-clock.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

/** Of what each kind of id names, the owner's own. */
const IDS: readonly (readonly [path: RegExp, id: string])[] = [
  [/^\/links/, 'lnk_1'],
  [/^\/payments/, 'pay_1'],
  [/^\/refunds/, 'rfd_ask_1_x'],
  [/^\/events/, 'evt_1'],
  [/^\/webhook_endpoints/, 'whe_1'],
];

interface Route {
  readonly method: string;
  readonly path: string;
  readonly scopes: readonly Scope[];
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

const ENDPOINT: WebhookEndpoint = {
  ...{ id: 'whe_1', merchantId: 'mer_lotus', mode: 'test', url: 'https://shop.example/hook', types: null },
  ...{ description: null, version: '2026-11-27', madeAt: START, madeBy: 'mem_mai', keyId: null, off: null },
  ...{ secrets: [{ secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', endsAt: null }] },
  ...{ failingSince: null, told: 'nothing' },
};

const KEYS = {
  owner: { key: buildTestKey(), secret: secretOf(1) },
  revoked: { key: buildTestKey({ id: 'key_revoked', revokedAt: START }), secret: secretOf(2) },
  otherMode: { key: buildTestKey({ id: 'key_live', mode: 'live' }), secret: secretOf(3, 'live') },
  otherMerchant: {
    key: buildTestKey({ id: 'key_other', merchantId: 'mer_other', memberId: 'mem_other', madeBy: 'mem_jo' }),
    secret: secretOf(4),
  },
} as const;

/** A key with every scope but these. */
const keyWithout = (scopes: readonly Scope[]) => {
  const kept = SCOPES.filter((scope) => !scopes.includes(scope));
  const key = buildTestKey({ id: `key_without_${scopes.join('_')}`, scopes: kept });
  return {
    key,
    secret: secretOf(100 + SCOPES.reduce((sum, s, at) => sum + (scopes.includes(s) ? 2 ** at : 0), 0)),
  };
};
const LACKING = [
  ['links:read'],
  ['links:read', 'reports:read'],
  ['links:read', 'webhooks'],
  ['links:write'],
  ['send'],
  ['refunds:write'],
  ['webhooks'],
] as const;

let server: TestHttpServer;
let routes: readonly Route[] = [];

async function readRoutes(url: string): Promise<readonly Route[]> {
  const document = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as {
    paths: Record<
      string,
      Record<
        string,
        {
          'x-scopes': Scope[];
          requestBody?: { content: Record<string, { example?: Record<string, unknown> }> };
        }
      >
    >;
  };
  return Object.entries(document.paths).flatMap(([name, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const bare = name.replace('/api/v1', '');
      const id = IDS.find(([pattern]) => pattern.test(bare))?.[1] ?? '';
      const example = operation.requestBody?.content['application/json']?.example;
      const body = example === undefined ? undefined : nameOwn(example);
      return {
        method: method.toUpperCase(),
        path: bare.replace('{id}', id),
        scopes: operation['x-scopes'],
        body,
      };
    }),
  );
}

/** What an example names, as the owner's own. */
function nameOwn(example: Readonly<Record<string, unknown>>) {
  return {
    ...example,
    ...('link' in example ? { link: 'lnk_1' } : {}),
    ...('endpoint' in example ? { endpoint: 'whe_1' } : {}),
  };
}

/** What is read comes before what is made, and what is removed last. */
const turnOf = ({ method }: Route) => (method === 'GET' ? 0 : method === 'DELETE' ? 2 : 1);

let calls = 0;

/** A stream would not end: who may open it is told by whether it is answered at all. */
async function call({ method, path, body }: Route, secret: string | null): Promise<ApiReply> {
  calls += 1;
  // Buckets are not what is tried here.
  server.clock.advance(100);
  const query = path === '/events/sample' ? '?type=link.paid' : path === '/events/stream' ? '?events=' : '';
  return callApi(server.url, `${path}${query}`, {
    method,
    secret,
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: body ?? {} }),
    headers: { 'idempotency-key': `call-${calls}` },
  });
}

async function startServer(): Promise<void> {
  const all = [...Object.values(KEYS), ...LACKING.map(keyWithout)];
  const paid = buildPaidLink();
  server = await startTestHttpServer({
    links: [{ ...paid, refunds: [buildTestRefund({ id: 'rfd_ask_1_x', status: 'failed' })] }],
    keys: all.map(({ key, secret }) => seedKey(key, secret)),
    members: [buildTestMember(), buildKeyMember(KEYS.owner.key), buildKeyMember(KEYS.otherMerchant.key)],
    otherMerchants: [buildTestMerchant({ id: 'mer_other', name: 'Other', workspaces: [] })],
  });
  const sample = { ...SHOWN_SAMPLE, id: 'evt_1', merchantId: 'mer_lotus' };
  await server.apiEvents.add([buildSampleEvent('link.paid', sample)]);
  await server.webhookEndpoints.insert(ENDPOINT, buildTestAuditEntry('aud_1'));
  routes = [...(await readRoutes(server.url))].sort((one, other) => turnOf(one) - turnOf(other));
}

describe('who may do what by the API', () => {
  beforeAll(startServer);
  afterAll(() => server.close());

  it('knows every route', () => {
    expect(routes.length).toBeGreaterThanOrEqual(31);
    expect(routes.filter(({ scopes }) => scopes.length === 0).map(({ path }) => path)).toEqual(['/me']);
  });

  it.each([
    ['without a key', null],
    ['with a revoked key', KEYS.revoked.secret],
    ['with a key that never was', secretOf(999)],
  ])('lets nobody in %s', async (_what, secret) => {
    for (const route of routes) {
      const { status, body } = await call(route, secret);
      expect({ route: `${route.method} ${route.path}`, status, code: body['code'] }).toEqual({
        route: `${route.method} ${route.path}`,
        status: 401,
        code: 'unauthenticated',
      });
    }
  });

  it('opens no route to a key without its scope', async () => {
    for (const route of routes.filter(({ scopes }) => scopes.length > 0)) {
      const { status, body } = await call(route, keyWithout(route.scopes).secret);
      expect([route.path, status, body['code']]).toEqual([route.path, 403, 'scope_missing']);
    }
  });

  it.each([
    ['another merchant', KEYS.otherMerchant.secret],
    ['the other mode', KEYS.otherMode.secret],
  ])('shows a key of %s nothing of what is there', async (_whose, secret) => {
    for (const route of routes.filter(({ path }) => path !== '/me')) {
      const { status, body } = await call(route, secret);
      const names = /_1(\/|$|_)/.test(route.path) || JSON.stringify(route.body ?? {}).includes('lnk_1');
      if (names) expect([route.method, route.path, status]).toEqual([route.method, route.path, 404]);
      else if (route.method === 'GET' && 'data' in body && body['object'] === 'list') {
        expect([route.path, body['data']]).toEqual([route.path, []]);
      }
      expect(status).not.toBe(500);
    }
  });

  it('opens every route to a key of the merchant with all scopes', async () => {
    for (const route of routes) {
      const { status, body } = await call(route, KEYS.owner.secret);
      expect([route.method, route.path, [401, 403, 404, 500].includes(status), body['code']]).toEqual([
        route.method,
        route.path,
        false,
        status < 400 ? undefined : body['code'],
      ]);
    }
  });
});

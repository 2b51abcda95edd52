import type { ApiOptions } from '../door/api-options.js';
import { NOTHING } from '../schemas/common-schemas.js';
import { KEY } from '../schemas/key-schema.js';
import type { AddRoute } from './api-route.js';

/** Who a key is. */
export function addMeRoute(addRoute: AddRoute, { services }: Pick<ApiOptions, 'services'>): void {
  addRoute({
    ...{ method: 'GET', path: '/me', name: 'getMe', tag: 'Key' },
    summary: 'The key that asks, and whose it is',
    scopes: [],
    ...{ params: NOTHING, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'The key.', schema: KEY } },
    refusals: ['gateway_misconfigured'],
    handle: async ({ caller }) => ({ status: 200, body: { ...(await services.me(caller)) } }),
  });
}

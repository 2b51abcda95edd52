import type { FastifyInstance } from 'fastify';
import { ApiRefusal } from '../problems/api-refusal.js';

interface Known {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** What is at no address of the API: 404, or 405 with the methods that the address takes. Before any route is added. */
export function addUnknownRoutes(api: FastifyInstance): void {
  const known = new Map<string, Known>();
  api.addHook('onRoute', ({ url, method }) => {
    const one = known.get(url) ?? { pattern: toPattern(url), methods: new Set<string>() };
    for (const each of [method].flat()) one.methods.add(each);
    known.set(url, one);
  });
  api.setNotFoundHandler(async ({ url }) => {
    const path = url.split('?')[0] ?? '';
    const matching = [...known.values()].filter(({ pattern }) => pattern.test(path));
    const allow = [...new Set(matching.flatMap(({ methods }) => [...methods]))].sort();
    if (allow.length === 0) throw new ApiRefusal('route_not_found');
    throw new ApiRefusal('method_not_allowed', { headers: { allow: allow.join(', ') } });
  });
}

function toPattern(url: string): RegExp {
  const escaped = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/:[a-z]+/g, '[^/]+')}/?$`);
}

import type { FastifyInstance } from 'fastify';
import { watchMethods } from '../../watch-methods.js';
import { ApiRefusal } from '../problems/api-refusal.js';

/**
 * What is at no address of the API: 404, or 405 with the methods that the address takes, which OPTIONS is told of. Before any
 * route is added.
 */
export function addUnknownRoutes(api: FastifyInstance): void {
  const findAllowed = watchMethods(api);
  api.setNotFoundHandler(async (request, reply) => {
    const allow = findAllowed(request);
    if (allow === null) throw new ApiRefusal('route_not_found');
    if (request.method === 'OPTIONS') return reply.code(204).header('allow', allow).send();
    throw new ApiRefusal('method_not_allowed', { headers: { allow } });
  });
}

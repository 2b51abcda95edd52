import type { FastifyRequest } from 'fastify';
import type { ApiCaller } from '../../../../domain/api/api-caller.js';
import type { Scope } from '../../../../domain/api/scope.js';
import type { FieldPointers } from '../problems/problem-faults.js';

/** What the door knows of a route. */
export interface ApiRouteConfig {
  /** Any of them opens it; none: every key does. */
  readonly scopes: readonly Scope[];
  /** What a request's body is a wish for, by its `object`; null: nothing that versions change. */
  readonly object: string | null;
  /** Where fields of a link stand in its body, if elsewhere than in a link. */
  readonly pointers?: FieldPointers;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null before the door and where there is no such address. */
    apiCaller: ApiCaller | null;
    /** When that was asked, ms since the epoch. */
    apiAskedAt: number;
    /** The version that is spoken in this request. */
    apiVersion: string;
  }

  interface FastifyContextConfig {
    api?: ApiRouteConfig;
  }
}

/** Behind the door there is always one. */
export function getCallerOrThrow({ apiCaller }: FastifyRequest): ApiCaller {
  if (apiCaller === null) throw new Error('a route of the API answered without its door');
  return apiCaller;
}

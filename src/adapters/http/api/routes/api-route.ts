import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ApiCaller } from '../../../../domain/api/api-caller.js';
import type { JsonObject } from '../../../../domain/api/api-event.js';
import type { Scope } from '../../../../domain/api/scope.js';
import type { ErrorCode } from '../../../../domain/error-details.js';
import type { ApiOnlyCode } from '../problems/api-codes.js';
import type { FieldPointers } from '../problems/problem-faults.js';

/** What a route answers with. */
export interface ApiAnswer {
  readonly status: number;
  /** Null: nothing is said beside the status. */
  readonly body: JsonObject | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request, read. */
export interface Asked<Params, Query, Body> {
  readonly caller: ApiCaller;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Names its effect: a retry under the same Idempotency-Key has the same. */
  readonly requestKey: string;
  /** It came with an Idempotency-Key. */
  readonly isNamed: boolean;
  readonly request: FastifyRequest;
}

export interface AnswerDoc {
  readonly description: string;
  /** Null: it has no body. */
  readonly schema: z.ZodType | null;
}

export type RefusalCode = ErrorCode | ApiOnlyCode;

/** A route: its schemas, its words in the description of the API, and one use case. */
export interface ApiRoute<Params, Query, Body> {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`. */
  readonly path: string;
  /** Its name in the description, as clients call it. */
  readonly name: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Any of them opens it; none: every key does. */
  readonly scopes: readonly Scope[];
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  readonly body: z.ZodType<Body>;
  /** A body that is right, also shown beside what is wrong with another. */
  readonly example?: JsonObject;
  /** What a body is a wish for, where versions may change how that is written. */
  readonly object?: string;
  /** It takes no request without an Idempotency-Key. */
  readonly needsIdempotencyKey?: true;
  /** Where fields of a link stand in its body, if elsewhere than in a link. */
  readonly pointers?: FieldPointers;
  readonly answers: Readonly<Record<number, AnswerDoc>>;
  /** What it may refuse with, beside what any route may. */
  readonly refusals: readonly RefusalCode[];
  handle(asked: Asked<Params, Query, Body>): Promise<ApiAnswer>;
}

export type AddRoute = <Params, Query, Body>(route: ApiRoute<Params, Query, Body>) => void;

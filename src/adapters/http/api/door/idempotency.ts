import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { IdempotentAsk, KeptAnswer } from '../../../../ports/idempotent-answers.js';
import { ApiRefusal } from '../problems/api-refusal.js';
import type { ApiOptions } from './api-options.js';
import { getCallerOrThrow } from './api-request.js';

type OnceOptions = Pick<ApiOptions, 'idempotentAnswers' | 'holder' | 'clock' | 'logger'>;

/** What a request says of being one with another. */
export interface Once {
  /** Null: it came without an Idempotency-Key. */
  readonly key: string | null;
  /** Names the effect: the same request under the same Idempotency-Key has the same. */
  readonly requestKey: string;
  readonly fingerprint: string;
}

const KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/;

/**
 * https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07 writes it in quotes; most clients
 * do not: both are the same. Throws ApiRefusal `idempotency_key_missing`, `idempotency_key_invalid`.
 */
export function readOnce(request: FastifyRequest, isNeeded: boolean): Once {
  const header = request.headers['idempotency-key'];
  const text = header === undefined ? null : String(header);
  const key = text === null ? null : (/^"(.*)"$/.exec(text)?.[1] ?? text);
  if (key === null && isNeeded) throw new ApiRefusal('idempotency_key_missing');
  if (key !== null && !KEY.test(key)) throw new ApiRefusal('idempotency_key_invalid');
  const { keyId } = getCallerOrThrow(request);
  const fingerprint = digest([request.method, nameAddress(request), canonical(request.body ?? null)]);
  const requestKey = key === null ? request.id : digest([keyId, key, fingerprint]);
  return { key, requestKey, fingerprint };
}

/** However it was written: an id in %-signs, with a slash behind it. No request that is done once has a query. */
function nameAddress({ routeOptions: { url = '' }, params }: FastifyRequest): string {
  return Object.entries(Object(params)).reduce(
    (address, [name, value]) => address.replace(`:${name}`, String(value)),
    url,
  );
}

export function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** JSON whose text does not hang on the order of its names. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** The first answer to this Idempotency-Key, which is this one where none was given. Refusals are not kept. */
export function makeAnswerOnce({ idempotentAnswers, holder, clock, logger }: OnceOptions) {
  return async (
    request: FastifyRequest,
    { key, fingerprint }: Once,
    answer: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> => {
    if (key === null) return answer();
    const { keyId } = getCallerOrThrow(request);
    const ask: IdempotentAsk = {
      keyId,
      idempotencyKey: key,
      fingerprint,
      holder: holder(),
      now: clock.now(),
    };
    const start = await idempotentAnswers.begin(ask);
    if (start.kind === 'other_request') throw new ApiRefusal('idempotency_key_reused');
    if (start.kind === 'in_flight') {
      throw new ApiRefusal('idempotency_in_flight', { headers: { 'retry-after': '1' } });
    }
    if (start.kind === 'answered') {
      return { ...start.answer, headers: { ...start.answer.headers, 'idempotent-replayed': 'true' } };
    }
    // Whatever fails from here on, the effect has a name: whoever retries gets what it made.
    const forget = () =>
      idempotentAnswers.forget(ask).catch((error: unknown) => {
        logger.warn({ err: error, requestId: request.id }, 'an idempotency key stays in flight for a minute');
      });
    try {
      const given = await answer();
      await idempotentAnswers.answer(ask, given);
      return given;
    } catch (error) {
      await forget();
      throw error;
    }
  };
}

import type { z } from 'zod';
import { makeToken } from './make-token.js';
import { getApiOrigin, type PortoneAccount, type PortoneClientDeps } from './portone-account.js';
import { type PortoneRefusal, readRefusal, toError, unavailable } from './read-refusal.js';

export interface PortoneQuestion<T> {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Its parts are encoded. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly schema: z.ZodType<T>;
}

export type PortoneAnswer<T> =
  | { readonly ok: true; readonly content: T }
  | { readonly ok: false; readonly refusal: PortoneRefusal };

export interface PortoneClient {
  /** Throws AppError `provider_unavailable`: no answer, or none that says what it should. */
  ask<T>(question: PortoneQuestion<T>): Promise<PortoneAnswer<T>>;
  /** Throws for each refusal what is to be done next. */
  demand<T>(question: PortoneQuestion<T>): Promise<T>;
}

/**
 * Calls PortOne's API: https://docs.portone.cloud/docs/jwt-authentication. Each call leaves once; nothing is
 * repeated.
 */
export function createPortoneClient(account: PortoneAccount, deps: PortoneClientDeps): PortoneClient {
  const origin = getApiOrigin(account);
  async function ask<T>({
    method,
    path,
    query,
    body,
    schema,
  }: PortoneQuestion<T>): Promise<PortoneAnswer<T>> {
    const { status, text } = await call(deps, {
      url: `${origin}/api/${path.map(encodeURIComponent).join('/')}${toQuery(query)}`,
      method,
      headers: {
        'X-Portone-Client-Key': account.clientKey,
        Authorization: `Bearer ${makeToken(account, deps.clock.now())}`,
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const parsed = parseJson(text);
    const refusal = readRefusal(status, parsed);
    if (refusal !== null) return { ok: false, refusal };
    const content = schema.safeParse(parsed);
    if (!content.success) throw unavailable('unreadable', content.error);
    return { ok: true, content: content.data };
  }
  return {
    ask,
    async demand(question) {
      const answer = await ask(question);
      if (!answer.ok) throw toError(answer.refusal);
      return answer.content;
    },
  };
}

function toQuery(query: PortoneQuestion<unknown>['query']): string {
  return query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
}

interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

async function call({ call, timeoutMs }: PortoneClientDeps, { url, ...asked }: Call) {
  try {
    const answer = await call(url, { ...asked, signal: AbortSignal.timeout(timeoutMs) });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    throw unavailable('no_answer', error);
  }
}

/** Undefined: no JSON, which no schema takes. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

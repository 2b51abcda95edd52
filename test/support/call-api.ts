import { SHOP_SECRET } from './api-keys.js';
import { checkAnswer } from './check-answer.js';

export interface ApiCall {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: none is sent. */
  readonly secret?: string | null;
}

export interface ApiReply {
  readonly status: number;
  readonly headers: Headers;
  // What it says is for each test to know.
  readonly body: Readonly<Record<string, unknown>>;
}

/** Calls the API over loopback, as "Shop" unless told otherwise. Throws where it answers what it does not say of itself. */
export async function callApi(url: string, path: string, call: ApiCall = {}): Promise<ApiReply> {
  const { body, headers = {}, secret = SHOP_SECRET } = call;
  const method = call.method ?? (body === undefined ? 'GET' : 'POST');
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const contentType = response.headers.get('content-type');
  const answer = /json/.test(contentType ?? '') ? JSON.parse(text) : {};
  const { status } = response;
  await checkAnswer(url, { method, path, status, contentType, body: answer });
  return { status, headers: response.headers, body: answer };
}

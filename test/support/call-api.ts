import { SHOP_SECRET } from './api-keys.js';

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

/** Calls the API over loopback, as "Shop" unless told otherwise. */
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
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : {} };
}

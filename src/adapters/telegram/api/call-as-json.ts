import { TelegramError } from 'telegraf';
import { listGiven } from './to-payload.js';

interface JsonRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** Sends a request and answers once its head is there. */
export type JsonCall = (
  url: string,
  request: JsonRequest,
) => Promise<{ readonly status: number; text(): Promise<string> }>;

interface MethodCall {
  readonly url: string;
  readonly args: object;
  readonly signal: AbortSignal;
}

type Told =
  | { readonly ok: true; readonly result: unknown }
  | ({ readonly ok: false } & ConstructorParameters<typeof TelegramError>[0]);

const HEADERS = { 'content-type': 'application/json' };

/** Calls a method that takes no file. Rejects as telegraf's client does: https://core.telegram.org/bots/api#making-requests */
export async function callAsJson(call: JsonCall, { url, args, signal }: MethodCall): Promise<unknown> {
  const body = JSON.stringify(Object.fromEntries(listGiven(args)));
  const answer = await call(url, { method: 'POST', headers: HEADERS, body, signal });
  const text = await answer.text();
  const { status } = answer;
  if (status >= 500) throw new TelegramError({ error_code: status, description: '' });
  const told = JSON.parse(text) as Told;
  if (!told.ok) throw new TelegramError(told);
  return told.result;
}

import { readFailure } from '../http/failure.js';

/** An event as an endpoint would get it. */
export interface SignedEvent {
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; the signature is over these very bytes. */
  readonly body: string;
}

const ANSWER_WITHIN_MS = 15_000;

/** Posts it as Paylink would; answers what came of it, in words. */
export async function forward(url: string, { headers, body }: SignedEvent, signal: AbortSignal) {
  const startedMs = performance.now();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    await response.body?.cancel();
    const tookMs = Math.round(performance.now() - startedMs);
    return { isTaken: response.ok, words: `${response.status} in ${tookMs} ms` };
  } catch (error) {
    return { isTaken: false, words: tellWhy(error) };
  }
}

function tellWhy(error: unknown): string {
  const { name, reason } = readFailure(error);
  if (name === 'TimeoutError') return `no answer in ${ANSWER_WITHIN_MS / 1_000} s`;
  return reason === 'ECONNREFUSED' ? 'nobody listens there: start your server' : reason;
}

import { PaylinkError } from '../problems/paylink-error.js';
import { readFailure } from './failure.js';
import { parseProblem } from './parse-problem.js';

export interface Attempt {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | null;
}

/** One request and its answer, as it was parsed. Throws PaylinkError, or the signal's reason. */
export async function tryOnce(attempt: Attempt): Promise<unknown> {
  const { response, text } = await askInTime(attempt);
  if (response.status >= 300 && response.status < 400) throw buildRedirected(attempt, response);
  if (!response.ok) throw parseProblem(response, text);
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = `${attempt.url} answered what is no JSON: is this the address of Paylink?`;
    throw buildUnanswered('unreadable_answer', detail, { cause: error });
  }
}

/** A redirect is not followed: the key goes to the address that it was given for, and to no other. */
async function askInTime({ url, method, headers, body, fetch, timeoutMs, signal }: Attempt) {
  const timeout = AbortSignal.timeout(timeoutMs);
  const either = signal === null ? timeout : AbortSignal.any([signal, timeout]);
  try {
    const response = await fetch(url, { method, headers, body, redirect: 'manual', signal: either });
    return { response, text: await response.text() };
  } catch (error) {
    signal?.throwIfAborted();
    if (timeout.aborted)
      throw buildUnanswered('timeout', `No answer from ${url} within ${timeoutMs} ms.`, { cause: error });
    throw buildUnanswered('no_connection', `No answer from ${url}: ${readFailure(error).reason}.`, {
      cause: error,
    });
  }
}

function buildRedirected({ url }: Attempt, response: Response): PaylinkError {
  const to = response.headers.get('location');
  return buildUnanswered(
    'redirected',
    `${url} leads elsewhere${to === null ? '' : ` (${to})`}: set baseUrl to the address that answers.`,
  );
}

function buildUnanswered(code: string, detail: string, options?: ErrorOptions): PaylinkError {
  const none = { status: null, type: null, requestId: null, errors: [], retryAfterSeconds: null };
  return new PaylinkError({ ...none, code, title: 'No answer', detail }, options);
}

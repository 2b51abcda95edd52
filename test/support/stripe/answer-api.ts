import { setImmediate } from 'node:timers/promises';
import { expand } from './expand.js';
import { allowOnly } from './form.js';
import type { Answer, createKeptAnswers } from './keep-answers.js';
import { API_VERSION } from './stripe-books.js';
import type { StripeCall } from './stripe-calls.js';
import type { StripeContext } from './stripe-context.js';
import type { StripeFault } from './stripe-fault.js';
import { StripeRefusal } from './stripe-refusal.js';
import { route } from './stripe-routes.js';

export interface ApiDeps {
  readonly context: StripeContext;
  readonly kept: ReturnType<typeof createKeptAnswers>;
  readonly secretKeys: ReadonlySet<string>;
}

/** What Stripe answers to a call. */
export async function answerApi(
  deps: ApiDeps,
  call: StripeCall,
  fault: StripeFault | undefined,
): Promise<Answer> {
  try {
    checkHeaders(deps, call);
    const key = call.method === 'POST' ? call.idempotencyKey : null;
    const fingerprint = JSON.stringify([call.method, call.path, call.form]);
    return await deps.kept.answer(key, fingerprint, async () => {
      await setImmediate();
      if (fault?.kind === 'failed') return FAILURE;
      const answer = work(deps, call);
      return fault?.kind === 'failed_late' ? FAILURE : answer;
    });
  } catch (error) {
    return toAnswer(error);
  }
}

const QUERY_PARAMETERS = [
  ...['limit', 'starting_after', 'expand', 'payment_intent', 'payout', 'created', 'types', 'arrival_date'],
];

const FAILURE: Answer = {
  status: 500,
  body: JSON.stringify({ error: { type: 'api_error', message: 'An unknown error occurred' } }),
};

function work({ context }: ApiDeps, call: StripeCall): Answer {
  try {
    const { method, path, form } = call;
    if (method === 'GET') allowOnly(form, QUERY_PARAMETERS);
    const answer = route(context, { method, path, form });
    return { status: 200, body: JSON.stringify(expand(context.books, answer, form)) };
  } catch (error) {
    return toAnswer(error);
  }
}

function checkHeaders({ secretKeys }: ApiDeps, { method, version, headers }: StripeCall): void {
  const key = /^Bearer (\S+)$/.exec(String(headers['authorization'] ?? ''))?.[1] ?? '';
  if (!secretKeys.has(key)) {
    const message = `Invalid API Key provided: ${key.slice(0, 8)}****`;
    throw new StripeRefusal(401, { type: 'invalid_request_error', message });
  }
  if (version !== API_VERSION) {
    const message = `Invalid Stripe API version: ${version}`;
    throw new StripeRefusal(400, { type: 'invalid_request_error', message });
  }
  if (method === 'POST' && !String(headers['content-type']).startsWith('application/x-www-form-urlencoded')) {
    const message = 'Bodies are application/x-www-form-urlencoded';
    throw new StripeRefusal(400, { type: 'invalid_request_error', message });
  }
}

function toAnswer(error: unknown): Answer {
  if (!(error instanceof StripeRefusal)) throw error;
  return { status: error.status, body: JSON.stringify({ error: error.error }) };
}

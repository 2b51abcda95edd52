import twilio from 'twilio';
import type { PromptCall } from '../../system/create-prompt-call.js';
import { wasNeverConnected } from '../../system/was-never-connected.js';
import { readRefusal } from './read-refusal.js';
import { TwilioCallError } from './twilio-call-error.js';

type SdkClient = InstanceType<typeof twilio.RequestClient>;
type SdkRequest = Parameters<SdkClient['request']>[0];

export interface RequestClientDeps {
  readonly call: PromptCall;
  /** As long as a call may take, its answer read. */
  readonly timeoutMs: number;
}

/**
 * What the SDK sends its requests with: each leaves at once or never, once, and ends in time. Its answers are those of
 * success; `request` throws TwilioCallError for all others.
 */
export function createRequestClient({ call, timeoutMs }: RequestClientDeps): SdkClient {
  const client = new twilio.RequestClient({ autoRetry: false });
  return Object.assign(client, {
    async request<TData>(asked: SdkRequest) {
      const answer = await makeCall(call, asked, timeoutMs);
      if (answer.status >= 300) throw readRefusal(answer);
      return { statusCode: answer.status, body: parseBody<TData>(answer.text), headers: {} };
    },
  });
}

async function makeCall(call: PromptCall, asked: SdkRequest, timeoutMs: number) {
  const { method, uri, username = '', password = '', headers, params, data } = asked;
  try {
    const answer = await call(`${uri}${writeQuery(params)}`, {
      method: method.toUpperCase(),
      headers: {
        ...readHeaders(headers),
        Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
      },
      ...(data === undefined || data === null ? {} : { body: String(writeForm(data)) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      status: answer.status,
      text: await answer.text(),
      retryAfter: answer.headers.get('retry-after'),
    };
  } catch (error) {
    const left = !wasNeverConnected(error);
    throw new TwilioCallError(left ? 'no answer' : 'no connection', { kind: 'unanswered', left });
  }
}

function parseBody<TData>(text: string): TData {
  try {
    return JSON.parse(text);
  } catch {
    throw new TwilioCallError('an answer that is no JSON', { kind: 'unreadable' });
  }
}

function writeQuery(params: object = {}): string {
  const query = String(writeForm(params));
  return query === '' ? '' : `?${query}`;
}

function writeForm(fields: object): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== null) form.append(name, String(value));
  }
  return form;
}

function readHeaders(headers: object = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

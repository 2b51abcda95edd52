import type { Deadlines } from '../../deadlines.js';
import type { JsonObject } from '../../protocol.js';

export interface Webhook {
  url: string;
  secret: string | undefined;
  maxConnections: number;
}

export type Delivery =
  | { kind: 'answered'; status: number; retryAfterSeconds: number | null }
  | { kind: 'timeout' }
  | { kind: 'unreachable' };

/** The server waits this long for the bot's answer. */
const ANSWER_DEADLINE_MS = 60_000;

interface Deliverer {
  fetch: typeof fetch;
  deadlines: Deadlines;
}

/** One POST of one update to the bot's webhook. */
export async function deliverUpdate(
  deliverer: Deliverer,
  webhook: Webhook,
  body: JsonObject,
): Promise<Delivery> {
  const abort = new AbortController();
  const cancel = deliverer.deadlines.after(ANSWER_DEADLINE_MS, () => abort.abort('timeout'));
  try {
    const response = await deliverer.fetch(webhook.url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        ...(webhook.secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': webhook.secret }),
      },
      redirect: 'manual',
      signal: abort.signal,
    });
    await response.text();
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    const retryAfterSeconds = Number.isFinite(retryAfter) ? Math.min(3600, Math.max(0, retryAfter)) : null;
    return { kind: 'answered', status: response.status, retryAfterSeconds };
  } catch {
    return abort.signal.aborted ? { kind: 'timeout' } : { kind: 'unreachable' };
  } finally {
    cancel();
  }
}

export function isTaken(delivery: Delivery): boolean {
  return delivery.kind === 'answered' && delivery.status >= 200 && delivery.status < 300;
}

import type { ApiEvent } from '../../domain/api/api-event.js';
import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import { AppError } from '../../domain/errors.js';
import type { Ids } from '../../ports/ids.js';
import type { WebhookAnswer } from '../../ports/webhook-sender.js';
import type { Tally } from '../work/create-tally.js';
import { type CallAddressDeps, callAddress } from './call-address.js';

export interface PingAddressDeps extends CallAddressDeps {
  readonly ids: Pick<Ids, 'newId'>;
  /** Pings under way, by merchant. */
  readonly pings: Tally;
}

type Pinged = Pick<WebhookEndpoint, 'merchantId' | 'mode' | 'url' | 'version' | 'secrets'>;

/** A merchant's, on one instance: each may hang until its call is given up, and holds a connection as long. */
const MOST_PINGS = 10;
const COME_AGAIN_MS = 5_000;

/** Tells an address the event `ping`, which no list keeps. Throws AppError `rate_limited` while `MOST_PINGS` hang. */
export async function pingAddress(deps: PingAddressDeps, endpoint: Pinged): Promise<WebhookAnswer> {
  const { merchantId, mode } = endpoint;
  if (deps.pings.count(merchantId) >= MOST_PINGS)
    throw new AppError('rate_limited', { retryAfterMs: COME_AGAIN_MS, of: 'pings' });
  const event: ApiEvent = {
    ...{ id: deps.ids.newId('evt'), merchantId, mode, type: 'ping', at: deps.clock.now() },
    ...{ linkId: null, sequence: null, data: {}, isSample: false },
  };
  const end = deps.pings.add(merchantId);
  try {
    return await callAddress(deps, endpoint, { event, isRepeat: false });
  } finally {
    end();
  }
}

/**
 * Throws AppError `endpoint_refused`: an address that is not called, or whose answer to a ping is no 2xx; `rate_limited` as
 * `pingAddress`.
 */
export async function checkAnswers(deps: PingAddressDeps, endpoint: Pinged): Promise<void> {
  checkUrl(deps, endpoint.url);
  const { status, answer, problem } = await pingAddress(deps, endpoint);
  if (problem !== null) throw new AppError('endpoint_refused', { problem, status, answer });
}

function checkUrl({ webhookSender }: Pick<PingAddressDeps, 'webhookSender'>, url: string): void {
  const problem = webhookSender.findUrlProblem(url);
  if (problem !== null) throw new AppError('endpoint_refused', { problem, status: null, answer: '' });
}

import type { ApiEvent } from '../../domain/api/api-event.js';
import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import { AppError } from '../../domain/errors.js';
import type { Ids } from '../../ports/ids.js';
import type { WebhookAnswer } from '../../ports/webhook-sender.js';
import { type CallAddressDeps, callAddress } from './call-address.js';

export interface PingAddressDeps extends CallAddressDeps {
  readonly ids: Pick<Ids, 'newId'>;
}

type Pinged = Pick<WebhookEndpoint, 'merchantId' | 'mode' | 'url' | 'version' | 'secrets'>;

/** Tells an address the event `ping`, which no list keeps. Never rejects. */
export function pingAddress(deps: PingAddressDeps, endpoint: Pinged): Promise<WebhookAnswer> {
  const { merchantId, mode } = endpoint;
  const event: ApiEvent = {
    ...{ id: deps.ids.newId('evt'), merchantId, mode, type: 'ping', at: deps.clock.now() },
    ...{ linkId: null, sequence: null, data: {}, isSample: false },
  };
  return callAddress(deps, endpoint, { event, isRepeat: false });
}

/** Throws AppError `endpoint_refused`: an address that is not called, or whose answer to a ping is no 2xx. */
export async function checkAnswers(deps: PingAddressDeps, endpoint: Pinged): Promise<void> {
  checkUrl(deps, endpoint.url);
  const { status, answer, problem } = await pingAddress(deps, endpoint);
  if (problem !== null) throw new AppError('endpoint_refused', { problem, status, answer });
}

function checkUrl({ webhookSender }: Pick<PingAddressDeps, 'webhookSender'>, url: string): void {
  const problem = webhookSender.findUrlProblem(url);
  if (problem !== null) throw new AppError('endpoint_refused', { problem, status: null, answer: '' });
}

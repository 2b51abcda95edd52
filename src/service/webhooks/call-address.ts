import type { ApiEvent } from '../../domain/api/api-event.js';
import { renderEvent } from '../../domain/api/events/render-event.js';
import { listSigningSecrets, type WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import type { Clock } from '../../ports/clock.js';
import type { SignWebhook } from '../../ports/sign-webhook.js';
import type { WebhookAnswer, WebhookSender } from '../../ports/webhook-sender.js';

export interface CallAddressDeps {
  readonly webhookSender: WebhookSender;
  readonly signWebhook: SignWebhook;
  readonly clock: Clock;
}

export interface Told {
  readonly event: ApiEvent;
  /** It was told before; somebody asked for it again. */
  readonly isRepeat: boolean;
}

/** Tells one event, signed now, in the endpoint's version: on each try the same text under the same id. Never rejects. */
export function callAddress(
  { webhookSender, signWebhook, clock }: CallAddressDeps,
  endpoint: Pick<WebhookEndpoint, 'url' | 'version' | 'secrets'>,
  { event, isRepeat }: Told,
): Promise<WebhookAnswer> {
  const at = clock.now();
  const body = renderEvent(event, endpoint.version);
  const secrets = listSigningSecrets(endpoint, at);
  const signed = signWebhook({ id: event.id, at, body, secrets });
  const headers = { ...signed, ...(isRepeat ? { 'webhook-repeat': 'true' } : {}) };
  return webhookSender.call({ url: endpoint.url, body, headers });
}

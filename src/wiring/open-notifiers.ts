import { CARRIER_TIMEOUT_MS } from '../adapters/delivery/calls/call-carrier.js';
import type { Composer } from '../adapters/delivery/create-composer.js';
import { createPromptFetch } from '../adapters/system/create-prompt-fetch.js';
import type { Config, SendgridConfig } from '../config/config.js';
import type { Notifier } from '../ports/notifier.js';
import type { WebhookSource } from '../ports/webhook-source.js';
import type { World } from './world.js';

/** What carries messages to customers, and whose news of them is heard. */
export interface Carrier {
  readonly notifier: Notifier;
  readonly source: WebhookSource;
}

export interface CarrierParts extends Pick<World, 'clock' | 'timers'> {
  readonly composer: Composer;
}

/** The carriers that are configured, each loaded only then: their packages are large. */
export async function openNotifiers({ sendgrid }: Config, parts: CarrierParts): Promise<readonly Carrier[]> {
  const carriers = await Promise.all([sendgrid && openSendgrid(sendgrid, parts)]);
  return carriers.filter((carrier) => carrier !== null);
}

async function openSendgrid(
  { webhookPublicKey, ...options }: SendgridConfig,
  { clock, timers, composer }: CarrierParts,
): Promise<Carrier> {
  const [{ createSendgridNotifier }, { createSendgridSource }] = await Promise.all([
    import('../adapters/delivery/sendgrid/create-sendgrid-notifier.js'),
    import('../adapters/delivery/sendgrid/create-sendgrid-source.js'),
  ]);
  const calls = { fetch: createPromptFetch(timers), timeoutMs: CARRIER_TIMEOUT_MS };
  return {
    notifier: createSendgridNotifier({ ...options, ...calls, composer, clock }),
    source: createSendgridSource(webhookPublicKey),
  };
}

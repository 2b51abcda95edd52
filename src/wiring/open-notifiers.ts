import type { Composer } from '../adapters/delivery/create-composer.js';
import { createPromptCall, type PromptCall } from '../adapters/system/create-prompt-call.js';
import type { Config, SendgridConfig, TwilioConfig } from '../config/config.js';
import type { Notifier } from '../ports/notifier.js';
import type { WebhookSource } from '../ports/webhook-source.js';
import { judgedByClock } from './judged-by-clock.js';
import type { World } from './world.js';

/** Less than the 30 s that a notifier's call may take, more than carriers take in their worst minutes. */
const TIMEOUT_MS = 20_000;

/** What carries messages to customers, and whose news of them is heard. */
export interface Carrier {
  readonly notifier: Notifier;
  readonly source: WebhookSource;
}

export interface CarrierParts extends Pick<World, 'clock' | 'outsideClock' | 'timers' | 'publicUrl'> {
  readonly composer: Composer;
}

/** The carriers that are configured, each loaded only then: their packages are large. */
export async function openNotifiers(
  { sendgrid, twilio }: Pick<Config, 'sendgrid' | 'twilio'>,
  parts: CarrierParts,
): Promise<readonly Carrier[]> {
  const calls = { call: createPromptCall(parts.timers), timeoutMs: TIMEOUT_MS };
  const carriers = await Promise.all([
    sendgrid && openSendgrid(sendgrid, { ...parts, ...calls }),
    twilio && openTwilio(twilio, { ...parts, ...calls }),
  ]);
  return carriers.filter((carrier) => carrier !== null);
}

interface CallingParts extends CarrierParts {
  readonly call: PromptCall;
  readonly timeoutMs: number;
}

async function openSendgrid(
  { webhookPublicKey, ...options }: SendgridConfig,
  parts: CallingParts,
): Promise<Carrier> {
  const [{ createSendgridNotifier }, { createSendgridSource }] = await Promise.all([
    import('../adapters/delivery/sendgrid/create-sendgrid-notifier.js'),
    import('../adapters/delivery/sendgrid/create-sendgrid-source.js'),
  ]);
  return {
    notifier: createSendgridNotifier({ ...parts, ...options }),
    source: judgedByClock(createSendgridSource(webhookPublicKey), parts.outsideClock),
  };
}

async function openTwilio(config: TwilioConfig, parts: CallingParts): Promise<Carrier> {
  const [{ createTwilio }, { createTwilioWebhooks }] = await Promise.all([
    import('../adapters/delivery/twilio/create-twilio.js'),
    import('../adapters/delivery/twilio/create-twilio-webhooks.js'),
  ]);
  return { notifier: createTwilio({ ...parts, config }), source: createTwilioWebhooks(config) };
}

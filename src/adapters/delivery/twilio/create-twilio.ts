import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { Notifier, NotifierResult } from '../../../ports/notifier.js';
import type { Composer } from '../create-composer.js';
import { buildMessage, findTemplate, type TwilioMessage, toTwilioAddress } from './build-message.js';
import type { RequestClientDeps } from './create-request-client.js';
import { findMessage } from './find-message.js';
import { openClient } from './open-client.js';
import { readOutcome } from './read-outcome.js';
import { readTemplateState } from './read-template-state.js';
import { buildStatusCallback } from './status-callback.js';
import type { TwilioAccount } from './twilio-account.js';
import { TwilioCallError } from './twilio-call-error.js';

export interface TwilioDeps extends RequestClientDeps {
  readonly config: TwilioAccount;
  readonly composer: Composer;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** Twilio queues what a sender may not send yet: https://www.twilio.com/docs/messaging/guides/scaling-queueing-latency */
const LIMITS = { atOnce: 8, everyMs: 0 };

/** As many as Twilio puts on a page. */
const PAGE_SIZE = 1_000;

type Client = Awaited<ReturnType<typeof openClient>>;

/** Carries texts and WhatsApp messages, each where it has a sender. */
export function createTwilio(deps: TwilioDeps): Notifier {
  const { config, composer, publicUrl } = deps;
  let opening: Promise<Client> | undefined;
  const open = () => {
    opening ??= openClient(config, deps);
    return opening;
  };
  return {
    carrier: 'twilio',
    channels: listChannels(config),
    reachesCustomers: true,
    limitsOf: () => LIMITS,

    async send(outgoing) {
      const { delivery, merchant } = outgoing;
      const composed = await composer.compose(outgoing);
      const message = buildMessage({ ...delivery, merchant, composed }, config);
      const statusCallback = buildStatusCallback(delivery.id, { publicUrl, apiUrl: config.apiUrl });
      return hand(await open(), { ...message, ...(statusCallback === null ? {} : { statusCallback }) });
    },

    async sendTrial(trial) {
      const composed = await composer.composeTrial(trial);
      return hand(await open(), buildMessage({ ...trial, purpose: { kind: 'trial' }, composed }, config));
    },

    async ask(outgoing, begunAt) {
      const { channel, address, purpose } = outgoing.delivery;
      const { text } = await composer.compose(outgoing);
      const isTemplate = channel === 'whatsapp' && findTemplate(outgoing.merchant, purpose) !== null;
      const listed = await listMessages(await open(), toTwilioAddress(channel, address));
      if (listed === null) return 'unknown';
      return findMessage(listed, { text, isTemplate, begunAt, mayBeCut: listed.length >= PAGE_SIZE });
    },

    checkTemplate: async (contentId) => readTemplateState(await open(), contentId),
  };
}

function listChannels({ from, whatsappFrom }: TwilioAccount): readonly DeliveryChannel[] {
  return [
    ...(from === null ? [] : ['sms' as const]),
    ...(whatsappFrom === null ? [] : ['whatsapp' as const]),
  ];
}

async function hand(client: Client, message: TwilioMessage): Promise<NotifierResult> {
  try {
    const { sid } = await client.messages.create(message);
    if (typeof sid === 'string' && sid !== '') return { outcome: 'sent', carrier: 'twilio', carrierRef: sid };
    return { outcome: 'uncertain', words: 'an answer without an id' };
  } catch (error) {
    return readOutcome(error);
  }
}

/** Newest first; null when Twilio has no such list, or one that cannot be read. */
async function listMessages(client: Client, to: string) {
  try {
    return (await client.messages.page({ to, pageSize: PAGE_SIZE })).instances;
  } catch (error) {
    if (!(error instanceof TwilioCallError) || error.trouble.kind === 'unreadable') return null;
    if (error.trouble.kind === 'refused' && error.trouble.status === 404) return null;
    throw error;
  }
}

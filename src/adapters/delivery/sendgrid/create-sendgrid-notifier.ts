import type { Clock } from '../../../ports/clock.js';
import type { Notifier, NotifierResult } from '../../../ports/notifier.js';
import type { Composer } from '../create-composer.js';
import type { ComposedMessage } from '../templates/composed-message.js';
import { buildMail, type MailEnvelope } from './build-mail.js';
import { createMailClient, type MailClientOptions } from './create-mail-client.js';
import { mapAnswer } from './map-answer.js';

export interface SendgridNotifierDeps extends MailClientOptions {
  readonly from: { readonly email: string; readonly name: string | null };
  readonly composer: Composer;
  readonly clock: Clock;
}

/** SendGrid takes thousands in a second; each waits longer for our store than for SendGrid. */
const AT_ONCE = 200;

/** Emails by SendGrid. It cannot be asked what it has: its activity feed is an add-on that is paid for. */
export function createSendgridNotifier(deps: SendgridNotifierDeps): Notifier {
  const { composer } = deps;
  const post = makePost(deps);
  return {
    carrier: 'sendgrid',
    channels: ['email'],
    reachesCustomers: true,
    limitsOf: () => ({ atOnce: AT_ONCE, everyMs: 0 }),

    async send(outgoing) {
      const { id: deliveryId, address: to, purpose } = outgoing.delivery;
      const category = `paylink-${purpose.kind}`;
      const composed = await composer.compose(outgoing);
      return post(composed, { deliveryId, to, category, ...outgoing });
    },

    async sendTrial(trial) {
      const { id: deliveryId, address: to } = trial;
      const composed = await composer.composeTrial(trial);
      return post(composed, { deliveryId, to, category: 'paylink-trial', ...trial });
    },

    async sendCode(code) {
      const { id: deliveryId, address: to } = code;
      const composed = await composer.composeCode(code);
      return post(composed, { deliveryId, to, category: 'paylink-code', ...code });
    },

    ask: async () => 'unknown',
  };
}

interface Addressed extends Omit<MailEnvelope, 'from'> {
  readonly merchant: Parameters<Notifier['sendTrial']>[0]['merchant'];
}

/** The name that its owner chose for the merchant goes before that of the installation, which goes before the merchant's own. */
function makePost({ from, clock, ...deps }: SendgridNotifierDeps) {
  const call = createMailClient(deps);
  return async (composed: ComposedMessage, { merchant, ...envelope }: Addressed): Promise<NotifierResult> => {
    const isChosen = merchant.settings.sending.senderName !== null;
    const name = isChosen ? composed.senderName : (from.name ?? composed.senderName);
    const mail = buildMail(composed, { ...envelope, from: { email: from.email, name } });
    return mapAnswer(await call(mail), clock.now());
  };
}

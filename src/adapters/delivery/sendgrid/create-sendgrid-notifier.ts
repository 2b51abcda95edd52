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
  const { composer, from } = deps;
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
      return post(composed, { deliveryId, to, category });
    },

    async sendTrial(trial) {
      const { id: deliveryId, address: to } = trial;
      const composed = await composer.composeTrial(trial);
      return post(composed, { deliveryId, to, category: 'paylink-trial' });
    },

    async sendCode(code) {
      const { id: deliveryId, address: to } = code;
      const composed = await composer.composeCode(code);
      // No merchant's mail: the installation's own name, where it has one.
      const senderName = from.name ?? composed.senderName;
      return post({ ...composed, senderName }, { deliveryId, to, category: 'paylink-code' });
    },

    ask: async () => 'unknown',
  };
}

type Addressed = Omit<MailEnvelope, 'from'>;

/** Customers read whose mail it is: the name is the merchant's, and only the address that of the installation. */
function makePost({ from, clock, ...deps }: SendgridNotifierDeps) {
  const call = createMailClient(deps);
  return async (composed: ComposedMessage, envelope: Addressed): Promise<NotifierResult> => {
    const mail = buildMail(composed, { ...envelope, from: { email: from.email, name: composed.senderName } });
    return mapAnswer(await call(mail), clock.now());
  };
}

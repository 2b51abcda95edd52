import type { Merchant } from '../../domain/merchant/merchant.js';
import type { LogoRepository } from '../../ports/logo-repository.js';
import type { OutgoingCode, OutgoingDelivery, OutgoingTrial } from '../../ports/notifier.js';
import { composeCode, composeMessage, composeTrial } from './compose-message.js';
import type { ComposedMessage } from './templates/composed-message.js';
import { readMessageFacts } from './templates/message-facts.js';
import { readTrialFacts } from './templates/sender-facts.js';

export interface ComposerDeps {
  /** Where customers reach the pay pages, without a trailing slash. */
  readonly publicUrl: string;
  /** The beginning of addresses in texts, without a trailing slash; null: the pay page's own. */
  readonly shortUrl: string | null;
  readonly logos: Pick<LogoRepository, 'find'>;
}

/** Makes messages of what is owed; what carries them changes no word. */
export interface Composer {
  compose(outgoing: OutgoingDelivery): Promise<ComposedMessage>;
  composeTrial(trial: OutgoingTrial): Promise<ComposedMessage>;
  composeCode(code: OutgoingCode): Promise<ComposedMessage>;
}

export function createComposer({ publicUrl, shortUrl, logos }: ComposerDeps): Composer {
  // Only emails show it, and only a merchant that has one is worth the question.
  const findLogo = async ({ id, settings }: Merchant, channel: string) =>
    channel === 'email' && settings.sending.logoId !== null ? logos.find(id) : null;
  return {
    async compose(outgoing) {
      const { delivery, merchant } = outgoing;
      const logo = await findLogo(merchant, delivery.channel);
      return composeMessage(delivery.channel, readMessageFacts(outgoing, { publicUrl, shortUrl, logo }));
    },
    async composeTrial(trial) {
      const logo = await findLogo(trial.merchant, trial.channel);
      return composeTrial(trial.channel, readTrialFacts(trial, { publicUrl, logo }));
    },
    // Paylink's own mail: whoever reads it does not read what the merchant looks like.
    composeCode: async (code) => composeCode(code, readTrialFacts(code, { publicUrl, logo: null })),
  };
}

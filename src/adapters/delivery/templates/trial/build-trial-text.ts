import { formatMoney } from '../../../../domain/money/format-money.js';
import { isolate } from '../../../../domain/text/isolate.js';
import type { WhatsappVariables } from '../composed-message.js';
import type { SenderFacts } from '../sender-facts.js';
import { shorten } from '../shorten.js';
import { toGsm7 } from '../sms/to-gsm-7.js';

const MAX_NAME = 40;

/** Of an SMS or a WhatsApp message: one sentence, no address. */
export function buildTrialText({ words, merchantName }: SenderFacts): string {
  return toGsm7(words.say('message.trial_sms', { merchant: isolate(shorten(merchantName, MAX_NAME)) }));
}

/** The template of a link with nothing to pay. */
export function buildTrialVariables({ words, merchantName, publicUrl }: SenderFacts): WhatsappVariables {
  return {
    '1': shorten(merchantName, MAX_NAME),
    '2': formatMoney({ minor: 0, currency: 'USD' }),
    '3': words.say('message.template_trial'),
    '4': words.say('message.template_no_end'),
    '5': publicUrl,
  };
}

import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { TrialOutcome } from '../../../../service/delivery/send-trial.js';
import { describeTried } from '../../copy/trial-copy.js';
import type { Words } from '../../words/words.js';
import { says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';

export const TRIAL_FIELD = { channel: 'trial_channel', address: 'trial_address' } as const;

/** Asks where a trial goes. */
export function buildTrialForm(words: Words, channel: DeliveryChannel): FormReply {
  return {
    kind: 'form',
    form: 'trial',
    title: words.say('page.trial.title'),
    submit: words.say('page.trial.submit'),
    about: null,
    fields: [
      {
        kind: 'select',
        name: TRIAL_FIELD.channel,
        label: words.say('page.trial.channel'),
        isRequired: true,
        groups: [
          {
            label: null,
            options: DELIVERY_CHANNELS.map((value) => ({ value, label: words.say(`fact.channel.${value}`) })),
          },
        ],
        chosen: channel,
      },
      {
        kind: 'text',
        name: TRIAL_FIELD.address,
        label: words.say('page.trial.address'),
        hint: words.say('page.trial.address_hint'),
        isRequired: true,
        value: '',
      },
    ],
    smallPrint: null,
    notice: null,
    linkId: null,
  };
}

/** What came of a trial. */
export function buildTried(
  words: Words,
  channel: DeliveryChannel,
  { outcome, hasInbox }: { readonly outcome: TrialOutcome; readonly hasInbox: boolean },
): PageReply {
  const said = describeTried(words, channel, { outcome, hasInbox });
  return { kind: 'tried', title: words.say('page.trial.title'), words: said, parts: [says(said)] };
}

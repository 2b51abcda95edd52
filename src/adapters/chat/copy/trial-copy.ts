import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { TrialOutcome } from '../../../service/delivery/send-trial.js';
import type { Words } from '../words/words.js';
import { describeSent, nameMessage, sayReason } from './delivery-copy.js';

/** What came of a trial: that it left, or why it did not. */
export function describeTried(
  words: Words,
  channel: DeliveryChannel,
  { outcome, hasInbox }: { readonly outcome: TrialOutcome; readonly hasInbox: boolean },
): string {
  const message = nameMessage(words, { kind: 'trial' }, [channel]);
  switch (outcome.kind) {
    case 'sent':
      return describeSent(words, { carrier: outcome.carrier, channel }, { message, hasInbox });
    case 'under_way':
      return words.say('page.trial.under_way');
    case 'not_now':
      return words.say('page.trial.not_now', {
        reason: outcome.reason === 'trouble' ? 'other' : outcome.reason,
      });
    case 'failed':
      if (outcome.reason === 'unknown') return words.say('fact.perhaps_sent', { message });
      return `${words.say('fact.not_sent', { message })} ${sayReason(words, outcome.reason, { channel, hasLeft: false })}`;
  }
}

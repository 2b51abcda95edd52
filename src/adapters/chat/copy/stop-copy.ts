import type { DeliveryReason } from '../../../domain/delivery/delivery-reason.js';
import type { Stop } from '../../../service/delivery/find-stops.js';
import type { Words } from '../words/words.js';
import { nameMessage, sayReason } from './delivery-copy.js';

/** It happened with an earlier message, whatever it was. */
function asEarlier(reason: DeliveryReason): Exclude<DeliveryReason, 'unknown'> {
  if (reason === 'unknown') return 'suppressed';
  return reason === 'spam_report' ? 'called_spam_before' : reason;
}

/** Why nothing goes to an address any more: "The recipient wants no more texts (STOP)." */
export function sayWhyStopped(words: Words, { channel, reason }: Stop): string {
  return sayReason(words, asEarlier(reason), { channel, hasLeft: true });
}

/** That a message will not go, why, and who can change that; a sentence or three for each way. */
export function describeStops(words: Words, stops: readonly Stop[]): readonly string[] {
  return stops.map((stop) =>
    words.say('review.stopped', {
      message: nameMessage(words, { kind: 'link' }, [stop.channel]),
      reason: sayWhyStopped(words, stop),
    }),
  );
}

import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import { didNotArrive } from '../../../domain/sending/link-message.js';
import { helpFor } from '../copy/help-for.js';
import type { MessageKey, Words } from '../words/words.js';
import type { PressChoice } from './choice.js';

/** That a message did not reach the customer. */
export type Undelivered = Extract<LinkEvent, { readonly type: 'delivery.bounced' | 'delivery.failed' }>;

/** The message another way, or once more: "Add an email" where a number cannot receive texts. */
export function helpChoice(words: Words, link: Link, failure: Undelivered): PressChoice {
  const { key, channel } = chooseHelp(link, failure);
  const label = words.say(key);
  const of = { linkId: link.id };
  return {
    label,
    spokenLabel: words.say('card.button.of_link', { label, reference: link.reference }),
    intent:
      channel === null ? { kind: 'ask_send', link: of } : { kind: 'send', link: of, channels: [channel] },
  };
}

/** For what a link's newest news of messages is; null: nothing went wrong, or a message was asked for since. */
export function findHelpChoice(words: Words, link: Link): PressChoice | null {
  const newest = link.history.findLast(
    (event) =>
      event.type === 'sending.asked' || ('deliveryId' in event && event.type !== 'delivery.called_off'),
  );
  const hasFailed = newest?.type === 'delivery.bounced' || newest?.type === 'delivery.failed';
  return hasFailed && link.state === 'open' ? helpChoice(words, link, newest) : null;
}

interface Help {
  readonly key: Extract<MessageKey, `card.button.${'send' | 'add'}_${string}`>;
  /** By which the link goes at once; null: to be chosen. */
  readonly channel: DeliveryChannel | null;
}

function chooseHelp(link: Link, { reason, channel }: Undelivered): Help {
  const help = helpFor(reason);
  if (help === 'ask' || help === 'again') return { key: 'card.button.send_again', channel };
  const isEmailNoHelp = channel === 'email' || didNotArrive(link, 'email');
  if (isEmailNoHelp) return { key: 'card.button.send_another_way', channel: null };
  return link.customer.email === null
    ? { key: 'card.button.add_email', channel: null }
    : { key: 'card.button.send_by_email', channel: 'email' };
}

import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { Link } from '../../../domain/link/link.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import type { Choice } from '../choices/choice.js';
import type { LinkPress } from '../choices/pressable.js';
import { helpFor } from '../copy/delivery-copy.js';
import type { MessageKey, Words } from '../words/words.js';

/** What a link's maker can do about what they are told of: a later end or a new link, or the message another way. */
export function buildNoteButtons(words: Words, link: Link, event: LinkEvent): readonly Choice[] {
  const press = (kind: LinkPress['kind'], label: string): Choice => ({
    label,
    spokenLabel: words.say('card.button.of_link', { label, reference: link.reference }),
    intent: { kind, link: { linkId: link.id } },
  });
  if (event.type === 'link.expired' || (event.type === 'attempt.failed' && link.state === 'expired')) {
    return [
      press('ask_extend', words.say('card.button.extend')),
      press('reissue', words.say('card.button.reissue')),
    ];
  }
  const isUndelivered = event.type === 'delivery.bounced' || event.type === 'delivery.failed';
  // Of what is over, nothing is sent that its maker could ask for here.
  if (!isUndelivered || link.state !== 'open') return [];
  const help = chooseHelp(link, event);
  const helping = press('ask_send', words.say(help.key));
  if (help.channel === null) return [helping];
  return [{ ...helping, intent: { kind: 'send', link: { linkId: link.id }, channels: [help.channel] } }];
}

interface Help {
  readonly key: Extract<MessageKey, `card.button.${'send' | 'add'}_${string}`>;
  /** By which the link goes at once; null: to be chosen. */
  readonly channel: DeliveryChannel | null;
}

function chooseHelp(
  { customer }: Link,
  { reason, channel }: Extract<LinkEvent, { readonly type: 'delivery.bounced' | 'delivery.failed' }>,
): Help {
  const help = helpFor(reason);
  if (help === 'ask' || help === 'again') return { key: 'card.button.send_again', channel };
  if (channel === 'email') return { key: 'card.button.send_another_way', channel: null };
  return customer.email === null
    ? { key: 'card.button.add_email', channel: null }
    : { key: 'card.button.send_by_email', channel: 'email' };
}

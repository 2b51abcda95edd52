import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import type { PressChoice } from '../../choices/choice.js';
import { maskEmail, maskPhone } from '../../contacts/mask-contact.js';
import { describeRecipients } from '../../copy/describe-recipients.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';

export const LIFT_FIELD = { channel: 'lift_channel', why: 'lift_why' } as const;

/** Asks why an address is written to again. */
export function buildLiftForm(
  words: Words,
  link: Link,
  { chosen, stopped }: { readonly chosen: DeliveryChannel; readonly stopped: readonly DeliveryChannel[] },
): FormReply {
  const channels = new Set([chosen, ...stopped]);
  const options = [...channels].map((value) => ({ value, label: describeRecipients(words, link, [value]) }));
  return {
    kind: 'form',
    form: 'lift',
    title: words.say('page.button.write_again'),
    submit: words.say('page.lift.submit'),
    about: `${formatMoney(link.amount)} · ${link.reference}`,
    fields: [
      {
        kind: 'select',
        name: LIFT_FIELD.channel,
        label: words.say('page.lift.where'),
        isRequired: true,
        groups: [{ label: null, options }],
        chosen,
      },
      {
        kind: 'text',
        name: LIFT_FIELD.why,
        label: words.say('page.lift.why'),
        hint: words.say('page.lift.why_hint'),
        isRequired: true,
        value: '',
      },
    ],
    smallPrint: null,
    notice: null,
    linkId: link.id,
  };
}

interface Lifted {
  readonly channel: DeliveryChannel;
  readonly address: string;
}

/** Said when an address is written to again, with the message that it did not get. */
export function buildLifted(words: Words, link: Link, { channel, address }: Lifted): PageReply {
  const isOpen = link.state === 'open';
  const contact = channel === 'email' ? maskEmail(address) : maskPhone(address);
  const said = words.say('page.lifted', { contact, offer: isOpen ? 'send' : 'other' });
  const send: PressChoice = {
    label: words.say('card.button.send'),
    intent: { kind: 'send', link: { linkId: link.id }, channels: [channel] },
    style: 'primary',
  };
  return {
    kind: 'lifted',
    title: words.say('page.title.link'),
    words: said,
    parts: [says(said), ...(isOpen ? [choices(send)] : [])],
  };
}

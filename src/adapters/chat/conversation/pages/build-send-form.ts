import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { suggestChannels } from '../../../../domain/sending/suggest-channels.js';
import type { Words } from '../../words/words.js';
import { buildSendAt, channelOptions } from '../form/build-send-fields.js';
import { LINK_FIELD } from '../form/link-fields.js';
import type { Field } from '../model/field.js';
import type { FormReply } from '../model/reply.js';

function about({ amount, reference }: Link): string {
  return `${formatMoney(amount)} · ${reference}`;
}

function buildContact(words: Words, { customer }: Link, contact: 'email' | 'phone'): Field {
  return {
    kind: 'text',
    name: LINK_FIELD[contact],
    label: words.say(`form.${contact}`),
    value: customer[contact] ?? '',
    takes: contact,
  };
}

/** How, where and when a message goes to the customer, filled as the link went. `stopped`: by which nothing goes. */
export function buildSendForm(words: Words, link: Link, stopped: readonly DeliveryChannel[]): FormReply {
  return {
    kind: 'form',
    form: 'send',
    title: words.say('page.title.link'),
    submit: words.say('card.button.send'),
    about: about(link),
    fields: [
      {
        kind: 'toggles',
        name: LINK_FIELD.channels,
        label: words.say('form.channels'),
        options: channelOptions(words),
        chosen: suggestChannels(link, stopped),
      },
      buildContact(words, link, 'email'),
      buildContact(words, link, 'phone'),
      { ...buildSendAt(words, null), hint: words.say('page.send.at_hint'), isRequired: false },
    ],
    smallPrint: null,
    notice: null,
    linkId: link.id,
  };
}

/** Another time for what has not left. */
export function buildMoveForm(words: Words, link: Link): FormReply {
  const { sendTiming } = link;
  return {
    kind: 'form',
    form: 'move',
    title: words.say('page.button.change_time'),
    submit: words.say('page.button.change_time'),
    about: about(link),
    fields: [buildSendAt(words, sendTiming.kind === 'at' ? sendTiming.at : null)],
    smallPrint: null,
    notice: null,
    linkId: link.id,
  };
}

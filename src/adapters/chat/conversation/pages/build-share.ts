import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { place as placeName, text, toPlainText } from '../../cards/line.js';
import { cutText } from '../../copy/cut-text.js';
import { says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';

export const SHARE_CHANNEL = 'share_channel';

const TITLE = 'Share to a channel';

/** Asks where the pay link goes. `where`: the conversation that the person is in. */
export function buildShareForm(link: Link, where: ChatPlace | null): FormReply {
  const subject = link.description === null ? '' : ` · ${cutText(link.description, 200)}`;
  return {
    kind: 'form',
    form: 'share',
    title: TITLE,
    submit: 'Share link',
    about: `${formatMoney(link.amount)}${subject} · ${link.reference}`,
    fields: [
      {
        kind: 'place',
        name: SHARE_CHANNEL,
        label: 'Channel',
        hint: 'Everyone there can open the pay page. The customer is not named.',
        isRequired: true,
        placeholder: 'Choose a channel',
        channelId: where?.channelId ?? null,
      },
    ],
    smallPrint: null,
    notice: null,
    linkId: link.id,
  };
}

export function buildShared(place: ChatPlace): PageReply {
  const where = [text('The link goes to '), placeName(place), text('.')];
  const invite = 'If I am not in that channel, I tell you by direct message how to invite me.';
  return {
    kind: 'shared',
    title: TITLE,
    words: `${toPlainText(where)} ${invite}`,
    parts: [{ kind: 'text', line: where }, says(invite)],
  };
}

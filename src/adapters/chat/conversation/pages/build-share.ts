import type { ChatPlace, ChatPlatform } from '../../../../domain/chat/chat-place.js';
import type { Link } from '../../../../domain/link/link.js';
import { formatMoney } from '../../../../domain/money/format-money.js';
import { place as placeName, toLine, toPlainText } from '../../cards/line.js';
import { cutText } from '../../copy/cut-text.js';
import type { Words } from '../../words/words.js';
import { says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';

export const SHARE_CHANNEL = 'share_channel';

interface Sharing {
  /** The chat that is asked in. */
  readonly chat: ChatPlatform;
  /** The conversation that the person is in. */
  readonly where: ChatPlace | null;
}

/** Asks where the pay link goes. */
export function buildShareForm(words: Words, link: Link, { chat, where }: Sharing): FormReply {
  const subject = link.description === null ? '' : ` · ${cutText(link.description, 200)}`;
  return {
    kind: 'form',
    form: 'share',
    title: words.say('page.button.share', { chat }),
    submit: words.say('page.button.share_link'),
    about: `${formatMoney(link.amount)}${subject} · ${link.reference}`,
    fields: [
      {
        kind: 'place',
        name: SHARE_CHANNEL,
        label: words.say('page.share.channel', { chat }),
        hint: words.say('page.share.channel_hint'),
        isRequired: true,
        placeholder: words.say('page.share.choose_channel', { chat }),
        channelId: where?.channelId ?? null,
      },
    ],
    smallPrint: null,
    notice: null,
    linkId: link.id,
  };
}

export function buildShared(words: Words, place: ChatPlace): PageReply {
  const chat = place.platform;
  const where = toLine(words.mix('page.shared', { place: placeName(words, place) }));
  const invite = words.say('page.shared.invite', { chat });
  return {
    kind: 'shared',
    title: words.say('page.button.share', { chat }),
    words: `${toPlainText(where)} ${invite}`,
    parts: [{ kind: 'text', line: where }, says(invite)],
  };
}

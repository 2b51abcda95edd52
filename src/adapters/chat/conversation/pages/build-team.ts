import type { ChatPlatform } from '../../../../domain/chat/chat-place.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { PressChoice } from '../../choices/choice.js';
import type { InvitePress } from '../../choices/pressable.js';
import { CHAT_NAMES } from '../../copy/chat-names.js';
import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

interface InvitedParts {
  readonly words: Words;
  readonly as: InvitePress['as'];
  /** The chat that it leads into. */
  readonly chat: ChatPlatform;
  readonly code: string;
  /** The bot's name there, without the @; null while it is not known. */
  readonly bot: string | null;
  readonly expiresAt: Date;
  readonly timeZone: string;
  readonly mayInvite: boolean;
}

/** As the words choose between them. */
function forWhom({ as }: InvitedParts): 'me' | 'other' {
  return as === 'me' ? 'me' : 'other';
}

function listWays(parts: InvitedParts): readonly Part[] {
  const { words, chat: platform, code, bot } = parts;
  const as = forWhom(parts);
  const chat = CHAT_NAMES[platform];
  const byCode = { kind: 'copy', text: `/start ${code}` } as const;
  if (bot === null) return [says(words.say('page.team.code', { as, chat, role: sayInvited(parts) })), byCode];
  // https://core.telegram.org/api/links#bot-links
  const link = `https://t.me/${bot}?start=${code}`;
  return [
    says(sayLink(parts)),
    { kind: 'copy', text: link },
    smallPrint(words.say('page.team.or_code', { bot })),
    byCode,
  ];
}

/** What a colleague will be; whoever asks for themselves stays what they are. */
function sayInvited({ words, as }: InvitedParts): string {
  return as === 'me' ? '' : words.say('team.role', { role: as });
}

/** A colleague reads nowhere else yet what they will be. */
function sayLink(parts: InvitedParts): string {
  const { words, as, chat: platform } = parts;
  const chat = CHAT_NAMES[platform];
  const role = sayInvited(parts);
  if (as === 'me') return words.say('page.team.link', { as, chat, role });
  return words.say('page.team.link', {
    as: mayDo(as, 'create_link') ? 'maker' : 'other',
    chat,
    role,
  });
}

function toWords(part: Part): string {
  switch (part.kind) {
    case 'copy':
      return part.text;
    case 'text':
    case 'small':
      return part.line.map((piece) => ('text' in piece ? piece.text : '')).join('');
    default:
      return '';
  }
}

/** How somebody comes in from the other chat, and until when. */
export function buildInvited(parts: InvitedParts): PageReply {
  const { words, as, chat, expiresAt, timeZone, mayInvite } = parts;
  const time = formatWhen(words, expiresAt, timeZone);
  const shown = [...listWays(parts), smallPrint(words.say('page.team.holds', { as: forWhom(parts), time }))];
  const colleague: PressChoice = {
    label: words.say('page.button.invite_colleague'),
    intent: { kind: 'invite', as: 'sales' },
  };
  return {
    kind: 'team',
    title: words.say('page.title.team', { chat: CHAT_NAMES[chat] }),
    words: shown.map(toWords).join(' '),
    parts: [...shown, ...(mayInvite && as === 'me' ? [choices(colleague)] : [])],
  };
}

/** For whoever is in that chat already, and may bring nobody else. */
export function buildConnected(words: Words, chat: ChatPlatform): PageReply {
  const said = words.say('page.team.here', { chat: CHAT_NAMES[chat] });
  return {
    kind: 'team',
    title: words.say('page.title.team', { chat: CHAT_NAMES[chat] }),
    words: said,
    parts: [says(said)],
  };
}

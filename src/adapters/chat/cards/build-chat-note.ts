import type { ChatContent } from '../../../ports/chat-content.js';
import type { Choice } from '../choices/choice.js';
import { CHAT_NAMES } from '../copy/chat-names.js';
import { SLACK_INSTALL_PATH } from '../copy/install-path.js';
import type { Words } from '../words/words.js';
import { type Card, type CardContext, toCard } from './card.js';
import { bold, text } from './line.js';

type ChatNote = Extract<ChatContent, { readonly kind: 'chat_note' }>;

interface ChatNoteContext extends Pick<CardContext, 'words'> {
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** In another chat: that one does not let us in any more, what becomes of its news, and how that is mended. */
export function buildChatNote(note: ChatNote, { words, publicUrl }: ChatNoteContext): Card {
  const { platform, isPrivate, name } = note;
  const lost = { chat: CHAT_NAMES[platform], name: name ?? '' };
  return toCard(words, {
    headline: [bold(words.say('card.chat_lost.headline', { ...lost, of: whatIsLost(note) }))],
    details: [[text(words.say('card.chat_lost.next', { of: isPrivate ? 'person' : placeOf(note) }))]],
    buttons: platform === 'slack' ? [installAgain(words, publicUrl)] : [],
    more: [],
  });
}

function placeOf({ platform }: ChatNote): 'workspace' | 'other' {
  return platform === 'slack' ? 'workspace' : 'other';
}

function whatIsLost(note: ChatNote): 'person' | 'workspace' | 'named' | 'other' {
  if (note.isPrivate) return 'person';
  return note.name === null ? placeOf(note) : 'named';
}

export function installAgain(words: Words, publicUrl: string): Choice {
  const url = `${publicUrl}${SLACK_INSTALL_PATH}`;
  return { label: words.say('slack.install.again'), url, opens: 'install', style: 'primary' };
}

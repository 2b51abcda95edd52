import type { ChatMessage } from '../../../ports/chat-message-store.js';
import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import { type Line, place, text, toLine } from '../../chat/cards/line.js';
import { sayNotTold } from '../../chat/cards/say-not-told.js';
import { COMMAND_PREFIX, COMMANDS } from '../../chat/grammar/command-table.js';
import type { Words } from '../../chat/words/words.js';
import { INVITE_LINE } from '../text/invite-line.js';

/** Why a message comes here, and not to the channel or the people that it was meant for; nothing where it was meant so. */
export function listDetours(words: Words, outgoing: OutgoingChatMessage): readonly Line[] {
  const notTold = sayNotTold(words, outgoing);
  return [...sayClosed(words, outgoing.message), ...(notTold === null ? [] : [[text(notTold)]])];
}

function sayClosed(words: Words, { closedChannelId, closedWhy }: ChatMessage): readonly Line[] {
  if (closedChannelId === null) return [];
  // It may have been meant for another chat than Slack.
  if (!/^[CG]/.test(closedChannelId)) return [[text(words.say('telegram.sent_here'))]];
  const channel = place(words, { platform: 'slack', channelId: closedChannelId });
  if (closedWhy === undefined) {
    return [toLine(words.mix('card.closed_channel', { channel, command: INVITE_LINE }))];
  }
  const command = `${COMMAND_PREFIX} ${COMMANDS.settings.example}`;
  return [toLine(words.mix(`card.closed_channel.${closedWhy}`, { channel, command }))];
}

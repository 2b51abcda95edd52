import { COMMAND_PREFIX } from '../../chat/grammar/command-table.js';
import { escapeHtml } from '../text/escape-html.js';
import type { TelegramDeps } from './deps/telegram-deps.js';
import { type Membership, membershipShape } from './updates/shapes.js';
import { toAsker } from './updates/to-asker.js';

/** https://core.telegram.org/bots/api#chatmember */
const IN: ReadonlySet<string> = new Set(['creator', 'administrator', 'member']);

function isIn({ status, is_member }: Membership['new_chat_member']): boolean {
  return IN.has(status) || (status === 'restricted' && is_member);
}

async function greet({ messages, conversation }: TelegramDeps, { chat, from }: Membership): Promise<void> {
  const words = conversation.wordsFor(toAsker(from, { chat }));
  const html = escapeHtml(words.say('telegram.added', { command: COMMAND_PREFIX }));
  await messages.post({ chatId: chat.id }, { html, keys: [] });
}

/** The bot was let into a chat or put out of it; in a person's own chat: they blocked it, or let it in again. */
export async function handleMembership(deps: TelegramDeps, told: unknown): Promise<void> {
  const membership = membershipShape.parse(told);
  const { chat, old_chat_member: before, new_chat_member: after } = membership;
  const { services } = deps;
  if (!isIn(after)) return services.noteChatLost('telegram', `${chat.id}`, chat.title ?? null);
  if (isIn(before)) return;
  await services.noteChatFound('telegram', `${chat.id}`);
  const here = { workspaceId: `${chat.id}`, channelId: `${chat.id}` };
  await services.noteInvited({ platform: 'telegram', ...here });
  if (chat.type === 'group' || chat.type === 'supergroup') await greet(deps, membership);
}

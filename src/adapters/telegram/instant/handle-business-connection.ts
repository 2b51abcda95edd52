import type { Asker } from '../people/asker.js';
import { escapeHtml } from '../text/escape-html.js';
import { keepConnection, type TelegramConnection } from './business-connections.js';
import type { InstantDeps } from './instant-deps.js';

/** A seller lets the bot into their own chats, or takes it out again: they are told what it can do there. */
export async function handleBusinessConnection(
  deps: InstantDeps,
  asker: Asker,
  connection: TelegramConnection,
): Promise<void> {
  const { directChatId, isEnabled, mayWrite } = await keepConnection(deps, connection);
  if (!isEnabled) return;
  const words = deps.conversation.wordsFor(asker);
  const said = mayWrite
    ? words.say('telegram.business.connected', { command: '/pay 20 usd coffee' })
    : words.say('telegram.business.may_not_write');
  await deps.api.call('sendMessage', { chat_id: directChatId, text: escapeHtml(said), parse_mode: 'HTML' });
}

import type { KeptValues } from '../../../ports/kept-values.js';
import type { Logger } from '../../../ports/logger.js';
import type { Conversation } from '../../chat/conversation/create-conversation.js';
import type { TelegramApi } from '../api/telegram-api.js';
import type { Asker } from '../people/asker.js';

/** What makes links without a review, in chats that are not the bot's own. */
export interface InstantDeps {
  readonly api: TelegramApi;
  readonly conversation: Pick<Conversation<Asker>, 'answer' | 'wordsFor' | 'readerFor'>;
  readonly kept: KeptValues;
  /** Without the @; null until Telegram told it. */
  readonly botUsername: () => string | null;
  readonly logger: Logger;
}

import type { UpdateKind } from './shapes.js';

/** One change, for whoever watches: look anew at what it names. */
export type TelegramChange =
  /** Chats are named by the platform's own key: a chat id, or "1001:2001" for two people's talk. */
  | { type: 'message_posted' | 'message_edited' | 'message_deleted'; chat: string; messageId: number }
  | { type: 'chat_changed'; chat: string }
  | { type: 'notice_shown'; personId: number; text: string; isAlert: boolean }
  | { type: 'person_changed'; personId: number }
  | { type: 'bot_changed' }
  /** A call of the bot, and what came of it. */
  | { type: 'bot_called'; method: string; outcome: 'ok' | 'refused'; reason?: string }
  /** An update handed to the bot, or tried to; `outcome`: the HTTP status, "polled", "timeout" or "unreachable". */
  | { type: 'update_sent'; updateId: number; kind: UpdateKind; outcome: string; tries: number }
  | { type: 'settings_changed' | 'telegram_reset' }
  | { type: 'clock_moved'; now: string };

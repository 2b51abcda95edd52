/**
 * What the playground's Telegram pane and its server say to each other, all of it JSON. Envelopes are ours and
 * camelCase; users, entities and keyboards are Telegram's own JSON, snake_case, as the bot sent it.
 * Types and addresses only, as in protocol.ts.
 */
import type { Contact, Entity, InlineButton, UpdateKind, User } from './telegram-shapes.js';
import type { JsonObject } from './workspace-shapes.js';

/** The number a bot knows a chat by; "1001:2001" for what two people say to each other, which has none. */
export type ChatKey = number | string;

/** Everything one person sees at this moment, all of it JSON, and the number of the last change it contains. */
export interface TelegramSnapshot {
  seq: number;
  viewer: User;
  bot: User & { username: string };
  /** `role`: who they are to the others, in a word. */
  people: (User & { role: string })[];
  chats: ShownChat[];
  /** The command menus of the bot by scope and language. */
  commands: Record<string, JsonObject[]>;
  /** The seller's own bot has these rights in their chats; null = not connected. */
  businessRights: string[] | null;
  hasBlockedBot: boolean;
  settings: TelegramSettings;
  /** In which the viewer's app shows times, as IANA names it. */
  timeZone: string;
  /** ISO instant of the platform's clock. */
  now: string;
}

/** Switches for a worse day, another server, another bot. */
export interface TelegramSettings {
  /** The version of the Bot API that the server speaks, such as "7.1" or "10.3". */
  apiVersion: `${number}.${number}`;
  /** 429: one message a second per chat, twenty a minute per group, thirty a second in all. */
  rateLimits: boolean;
  /** BotFather's privacy mode is off: the bot hears all that is said in its groups. */
  hearsGroups: boolean;
}

export interface ShownChat {
  key: ChatKey;
  /** `private`: with the bot; `dialog`: of two people. */
  kind: 'private' | 'dialog' | 'group' | 'supergroup';
  title: string;
  memberIds: number[];
  hasBot: boolean;
  topics: { id: number; name: string }[] | null;
  upgradedTo: number | null;
  messages: ShownMessage[];
}

/** A message as one person sees it. */
export interface ShownMessage {
  /** Of the platform: "-5001", "1001" for a private chat with the bot, "1001:2001" for two people's talk. */
  chat: ChatKey;
  /** 0 for an ephemeral. */
  id: number;
  ephemeralId: number | null;
  /** The name above it; what a seller's bot writes stands in the seller's name. */
  from: string;
  fromId: number;
  /** "via @bot". */
  isViaBot: boolean;
  /** Text, or caption, or what a service message says. */
  text: string;
  entities: Entity[];
  /** Labels as they stand, row by row. */
  buttons: string[][];
  keyboard: InlineButton[][];
  /** Labels of a keyboard in place of the letters. */
  replyKeyboard: string[][];
  forcesReply: boolean;
  photoId: string | null;
  document: { fileId: string; name: string } | null;
  contact: Contact | null;
  replyToId: number | null;
  threadId: number | null;
  inlineMessageId: string | null;
  isEdited: boolean;
  /** Unix seconds. */
  date: number;
}

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

/** What the app shows for a pressed button. */
export interface Notice {
  text: string;
  isAlert: boolean;
}

/** What came of a press. */
export type Pressed =
  | { kind: 'copied'; text: string }
  | { kind: 'opened'; url: string }
  /** The app asks for a chat and puts "@bot query" before the person there. */
  | { kind: 'switched'; query: string; where: 'here' | 'chosen' }
  /** A key in place of the letters. */
  | { kind: 'said'; text: string }
  | { kind: 'disabled' }
  /** The bot answered; a toast or an alert, or neither. */
  | { kind: 'answered'; notice: Notice | null; url: string | null }
  /** The bot said nothing within fifteen seconds. */
  | { kind: 'unanswered' };

/** Which message, of those that the person sees. */
export type MessageAddress = Pick<ShownMessage, 'chat' | 'id' | 'ephemeralId'>;

/** What a person does. A chat is named by its key; "bot" is their own with the bot. */
export type TelegramAction =
  | { type: 'say'; chat: ChatKey; text: string; threadId?: number; replyTo?: MessageAddress }
  /** A button by its label. */
  | { type: 'press'; message: MessageAddress; label: string }
  | { type: 'search_inline'; chat: ChatKey; query: string }
  /** One of the results that were offered to this person last. */
  | { type: 'choose'; resultId: string }
  /** A t.me link of the bot. */
  | { type: 'open_link'; link: string }
  /** Has the bot write in the seller's own chats, or no longer. */
  | { type: 'connect_business'; isOn: boolean }
  /** Nothing of the bot reaches who blocked it. */
  | { type: 'block_bot'; isOn: boolean };

/** A result that stands above the line that is typed. */
export interface OfferedResult {
  id: string;
  title: string;
  description: string | null;
}

/** What the person sees at once; the rest comes as changes. */
export interface TelegramResult {
  outcome: 'done' | 'refused';
  /** Why it was refused, in words. */
  notice?: string;
  /** After a press. */
  pressed?: Pressed;
  /** After a search; the button leads to the bot with that payload. */
  offer?: { results: OfferedResult[]; button: { text: string; startParameter: string | null } | null };
}

export interface TelegramPerformRequest {
  as: number;
  action: TelegramAction;
}

/**
 * GET `snapshot?as=<user id>` -> TelegramSnapshot, the newest hundred messages of each chat; `files/<id>` -> the
 * bytes. POST `perform` TelegramPerformRequest -> TelegramResult. Changes come on the stream of protocol.ts as events
 * called `telegram`, each one TelegramChangeRecord in `data:`.
 */
export const telegramPaths = {
  snapshot: '/playground/api/telegram/snapshot',
  files: '/playground/api/telegram/files/',
  perform: '/playground/api/telegram/perform',
} as const;

export const TELEGRAM_EVENT = 'telegram';

export type TelegramChangeRecord = { seq: number; at: string } & TelegramChange;

import type { JsonObject } from '../../protocol.js';
import type { ChatKey, Notice } from '../../telegram-protocol.js';
import type { Content, InlineKeyboard, User } from '../../telegram-shapes.js';

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';

export interface ChatRecord {
  key: ChatKey;
  /** `private`: with the bot; `dialog`: of two people. */
  kind: 'private' | 'dialog' | 'group' | 'supergroup';
  title: string;
  /** People and the bot, by user id. */
  members: Map<number, MemberStatus>;
  /** Topics of a forum; null = no forum. */
  topics: Map<number, string> | null;
  /** Oldest first, ephemerals among them. */
  messages: MessageRecord[];
  lastMessageId: number;
  lastEphemeralId: number;
  /** The supergroup that it became. */
  upgradedTo?: number;
}

/** What only one person (and the bot) can see. */
export interface EphemeralMark {
  id: number;
  personId: number;
  /** The message in whose place that person sees it. */
  replacesId?: number;
}

export interface MessageRecord {
  chatKey: ChatKey;
  /** Counts up in its chat; 0 for an ephemeral. */
  id: number;
  /** Unix seconds. */
  date: number;
  /** In whose name it stands. */
  senderId: number;
  /** An anonymous administrator's group, or the channel that speaks. */
  senderChat?: JsonObject;
  threadId?: number;
  content: Content;
  keyboard?: InlineKeyboard;
  /** A keyboard in place of the letters, or a call to reply: `keyboard`, `force_reply` ... */
  replyMarkup?: JsonObject;
  replyToId?: number;
  /** What else goes over the wire: `forward_origin`, `is_automatic_forward`. */
  extra?: JsonObject;
  viaBot?: true;
  /** By which the bot edits what it cannot see: of inline mode, or of a guest. */
  inlineMessageId?: string;
  /** The bot wrote it in the sender's name. */
  businessConnectionId?: string;
  ephemeral?: EphemeralMark;
  editDate?: number;
}

export interface PersonRecord {
  user: User;
  /** The bot may write to them: they wrote first. */
  hasStarted: boolean;
  hasBlocked: boolean;
  /** The bot met them somewhere. */
  isKnown: boolean;
  /** What pressing showed: toasts and alerts, oldest first. */
  notices: Notice[];
  /** What a Copy button last put there. */
  clipboard: string | null;
}

export interface CallbackRecord {
  id: string;
  personId: number;
  chatKey: ChatKey;
  message: MessageRecord;
  askedAtMs: number;
  isAnswered: boolean;
  /** What waits for the answer. */
  settle(answer: CallbackAnswer): void;
}

/** `none`: nothing came within fifteen seconds. */
export type CallbackAnswer =
  | { kind: 'answered'; notice: Notice | null; url: string | null }
  | { kind: 'none' };

export interface InlineQueryRecord {
  id: string;
  personId: number;
  chatKey: ChatKey;
  query: string;
  askedAtMs: number;
  isAnswered: boolean;
  settle(answer: InlineAnswer | null): void;
}

export interface InlineAnswer {
  results: InlineResult[];
  button: { text: string; startParameter: string | null } | null;
  cacheTime: number;
  isPersonal: boolean;
}

/** A result as the bot offers it, its message read and checked. */
export interface InlineResult {
  id: string;
  title: string;
  description: string | null;
  content: Content;
  keyboard: InlineKeyboard | null;
}

export interface GuestQueryRecord {
  id: string;
  callerId: number;
  chatKey: ChatKey;
  messageId: number;
  threadId?: number;
  isAnswered: boolean;
}

export interface BusinessConnectionRecord {
  id: string;
  personId: number;
  date: number;
  rights: Record<string, true>;
  isEnabled: boolean;
}

export interface FileRecord {
  id: string;
  uniqueId: string;
  name: string;
  mimetype: string;
  bytes: Buffer;
}

import type { ChatPlace, ChatPlatform } from '../domain/chat-place.js';

/** Whom or where a chat message goes. A thread reply needs its card posted first. */
export type ChatTarget =
  | { readonly kind: 'channel'; readonly place: ChatPlace }
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'thread'; readonly cardKey: string };

/** What the message shows; its words are made from the link as it is when the message goes out. */
export type ChatContent =
  | { readonly kind: 'card' }
  | { readonly kind: 'history_line'; readonly eventId: string }
  | { readonly kind: 'paid_line'; readonly eventId: string }
  | { readonly kind: 'owner_note'; readonly eventId: string };

/** Where a message stands in its platform. */
export interface PostedRef {
  readonly channelId: string;
  readonly messageId: string;
}

export interface ChatMessage {
  /** Unique: the same message asked for twice is one message. A card's is `card:<linkId>`. */
  readonly key: string;
  readonly platform: ChatPlatform;
  readonly merchantId: string;
  readonly linkId: string;
  readonly target: ChatTarget;
  readonly content: ChatContent;
  /** The link's version that must be shown at least; only a card is ever shown again. */
  readonly wantedVersion: number;
  readonly shownVersion: number;
  /** Null until it was posted. */
  readonly posted: PostedRef | null;
  /** True when an earlier post may have gone through unnoticed: the process died, or no answer came. */
  readonly uncertain: boolean;
  readonly failures: number;
  readonly createdAt: Date;
}

export type NewChatMessage = Pick<
  ChatMessage,
  'key' | 'platform' | 'merchantId' | 'linkId' | 'target' | 'content' | 'wantedVersion'
>;

/**
 * Messages that must reach a chat, each at least once and shown once. The newest state wins: a card asked for
 * five times while the platform was down is edited once.
 */
export interface ChatOutbox {
  /** Adds the message, or raises `wantedVersion` of the one with the same key. */
  request(message: NewChatMessage, now: Date): Promise<void>;
  find(key: string): Promise<ChatMessage | null>;
  /** The card of a link, by the message that a person acts on. */
  findByPosted(platform: ChatPlatform, posted: PostedRef): Promise<ChatMessage | null>;
  /**
   * Takes up to `limit` messages that are behind and due by `now`, oldest first, for `leaseMs`.
   * A message whose earlier lease ran out before it was posted comes back with `uncertain` set.
   */
  claimDue(now: Date, leaseMs: number, limit: number): Promise<readonly ChatMessage[]>;
  /** Marks a post as under way; from here on a crash leaves the message `uncertain`. */
  markSending(key: string): Promise<void>;
  markShown(key: string, version: number, posted: PostedRef): Promise<void>;
  /** Gives it back for a later try. `uncertain`: whether the failed try may have posted. */
  postpone(key: string, nextAttemptAt: Date, uncertain: boolean): Promise<void>;
  /** Sends it somewhere else instead: the channel is closed to us. */
  redirect(key: string, target: ChatTarget): Promise<void>;
  /** Stops trying. */
  giveUp(key: string, reason: string): Promise<void>;
}

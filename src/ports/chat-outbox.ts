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
  | { readonly kind: 'owner_note'; readonly eventId: string }
  /** The pay link itself, shared to a channel by a member. */
  | { readonly kind: 'shared_link'; readonly memberId: string };

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
  /** When it was last posted or edited. */
  readonly shownAt: Date | null;
  /** The channel it was meant for, which did not let us in. */
  readonly closedChannelId: string | null;
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
  /**
   * Takes up to `limit` messages that are behind and due by `now`, oldest first, for `leaseMs`.
   * A message whose earlier lease ran out before it was posted comes back with `uncertain` set.
   */
  claimDue(now: Date, leaseMs: number, limit: number): Promise<readonly ChatMessage[]>;
  /** Marks a post as under way; from here on a crash leaves the message `uncertain`. */
  markSending(key: string): Promise<void>;
  markShown(
    key: string,
    version: number,
    shown: { readonly posted: PostedRef; readonly at: Date },
  ): Promise<void>;
  /** Gives it back for later without counting a failure. */
  defer(key: string, nextAttemptAt: Date): Promise<void>;
  /** Gives it back after a failed try, and counts it. `uncertain`: whether that try may have posted. */
  postpone(key: string, nextAttemptAt: Date, uncertain: boolean): Promise<void>;
  /** Sends it somewhere else instead, due at once: the channel is closed to us and is remembered. */
  redirect(key: string, target: ChatTarget, closedChannelId: string): Promise<void>;
  /** Stops trying; a later `request` with the same key starts again. */
  giveUp(key: string, reason: string): Promise<void>;
}

import type { ChatPlace, ChatPlatform } from '../domain/chat/chat-place.js';
import type { WhyClosed } from '../domain/chat/why-closed.js';
import type { ChatContent, LinkContent, MerchantContent } from './chat-content.js';
import type { MeasuredWork } from './work-table.js';

/** Whom or where a chat message goes. A thread reply needs its card posted first. */
export type ChatTarget =
  | { readonly kind: 'channel'; readonly place: ChatPlace }
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'thread'; readonly cardKey: string };

/** Where a message stands in its platform. */
export interface PostedRef {
  readonly channelId: string;
  readonly messageId: string;
}

export interface ChatMessage {
  /** Unique: the same message asked for twice is one message. A card's is that of its place in the link. */
  readonly key: string;
  /** Whose sender shows it: that of its place, or of the account it goes to. */
  readonly platform: ChatPlatform;
  readonly merchantId: string;
  /** Null: it is about the merchant, and no link. */
  readonly linkId: string | null;
  readonly target: ChatTarget;
  readonly content: ChatContent;
  /** The version of the link, or of the case, that must be shown at least: a card's grows with it, a note's when what it asks is settled. */
  readonly wantedVersion: number;
  readonly shownVersion: number;
  /** Null until it was posted. */
  readonly posted: PostedRef | null;
  /** The lane it waits in, see `chatLaneOf`. */
  readonly lane: string;
  /** When it may be tried (again). */
  readonly dueAt: Date;
  /** True when an earlier post may have gone through unnoticed: the process died, or no answer came. */
  readonly uncertain: boolean;
  readonly failures: number;
  /** Members whose direct messages were tried in vain. */
  readonly triedMemberIds: readonly string[];
  /** When it was last posted or edited. */
  readonly shownAt: Date | null;
  /** The channel it was meant for, which did not let us in. */
  readonly closedChannelId: string | null;
  /** Why no invitation helps there; absent: one does, or nobody knows. */
  readonly closedWhy?: WhyClosed;
  /** Why nobody tries it any more; null while it is tried, or was shown. */
  readonly parkedReason: string | null;
  /** When that happened which it tells: the order of a link's messages, whichever instance asks for them. */
  readonly createdAt: Date;
}

export type LinkMessage = ChatMessage & { readonly linkId: string; readonly content: LinkContent };

export type MerchantMessage = ChatMessage & { readonly linkId: null; readonly content: MerchantContent };

export interface NewChatMessage
  extends Pick<
    ChatMessage,
    'key' | 'platform' | 'merchantId' | 'linkId' | 'lane' | 'target' | 'content' | 'wantedVersion'
  > {
  /** What stands there already, and is edited; absent: it is posted. */
  readonly posted?: PostedRef;
  /** Unless given, when it is asked for. */
  readonly createdAt?: Date;
}

/** What a lane holds. */
export interface ChatLanePage {
  /** Due, in the order of `createdAt`. */
  readonly due: readonly ChatMessage[];
  /** Not due yet, soonest first: those about the same that were asked for later have to wait for them. */
  readonly waiting: readonly Pick<ChatMessage, 'key' | 'merchantId' | 'linkId' | 'createdAt' | 'dueAt'>[];
}

/**
 * Messages that must reach a chat, each at least once and shown once. The newest state wins: a card asked for
 * five times while the platform was down is edited once. Only who holds a lane may work its messages.
 */
export interface ChatMessageStore extends MeasuredWork {
  /** Adds the message, or raises `wantedVersion` of the one with the same key, and wakes its lane. */
  request(message: NewChatMessage, now: Date): Promise<void>;
  find(key: string): Promise<ChatMessage | null>;
  /** What stands, or is about to, and has to follow the link beside its cards (see `followsLink`), oldest first. */
  listFollowing(linkId: string): Promise<readonly ChatMessage[]>;
  /** Notes what was posted in another way than by its lane, as it stands, in place of what stood there before. */
  register(message: NewChatMessage, shown: { readonly posted: PostedRef; readonly at: Date }): Promise<void>;
  /** What stood there is something else by now. */
  forget(key: string): Promise<void>;
  /**
   * The first `limit` messages of a lane on either side of `now`. One whose post was begun and never noted comes with
   * `uncertain` set.
   */
  readLane(lane: string, now: Date, limit: number): Promise<ChatLanePage>;
  /**
   * Marks a post as under way; from here on a crash leaves the message `uncertain`. One that `isUncertain` already stays
   * so until it is shown, whatever comes of this try.
   */
  markSending(key: string, isUncertain: boolean): Promise<void>;
  markShown(
    key: string,
    version: number,
    shown: { readonly posted: PostedRef; readonly at: Date },
  ): Promise<void>;
  /** Gives it back for later without counting a failure. This and what follows do nothing with what is done or parked. */
  defer(key: string, nextAttemptAt: Date): Promise<void>;
  /** Gives it back after a failed try, and counts it. `uncertain`: whether that try may have posted. */
  postpone(key: string, nextAttemptAt: Date, uncertain: boolean): Promise<void>;
  /** The newest cards that were meant for this channel, or for what is below it, and went elsewhere: 200 at most. */
  listAway(merchantId: string, channelId: string): Promise<readonly ChatMessage[]>;
  /** Has it posted where it was meant to go, unless that was done already, and wakes the lane of that place. */
  bringBack(
    message: ChatMessage,
    to: Pick<ChatMessage, 'platform' | 'target' | 'lane'>,
    now: Date,
  ): Promise<void>;
  /** Sends it somewhere else instead, due at once in the lane of that place, which is woken. */
  redirect(message: ChatMessage, to: ChatRedirect, now: Date): Promise<void>;
  /** Stops trying until a person takes it up again, or a newer version of a card is wanted. */
  park(key: string, reason: string, at: Date): Promise<void>;
  /** Goes on with all of a merchant that were parked for this reason, and wakes their lanes. */
  takeUp(merchantId: string, reason: string, now: Date): Promise<void>;
}

export interface ChatRedirect
  extends Pick<
    ChatMessage,
    'platform' | 'target' | 'lane' | 'closedChannelId' | 'closedWhy' | 'triedMemberIds'
  > {
  /** False when it only goes on in another lane: what is known of an earlier post stays. */
  readonly startsAnew: boolean;
}

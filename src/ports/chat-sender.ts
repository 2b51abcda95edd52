import type { ApiKey } from '../domain/api/api-key.js';
import type { ChatPlatform } from '../domain/chat/chat-place.js';
import type { WhyClosed } from '../domain/chat/why-closed.js';
import type { KycCase } from '../domain/kyc/kyc-case.js';
import type { Link } from '../domain/link/link.js';
import type { Member } from '../domain/merchant/member.js';
import type { Merchant } from '../domain/merchant/merchant.js';
import type { ChatMessage, LinkMessage, MerchantMessage, PostedRef } from './chat-message-store.js';

/** A resolved address: a channel, a person's direct messages, or a thread below a card. */
export type SendAddress =
  | { readonly kind: 'channel'; readonly channelId: string }
  | { readonly kind: 'person'; readonly userId: string }
  | { readonly kind: 'thread'; readonly channelId: string; readonly rootMessageId: string };

interface Outgoing {
  readonly address: SendAddress;
  /** The workspace that the address is in. */
  readonly workspaceId: string;
  readonly merchant: Merchant;
  /** Other members whom it names, or whom it is for. */
  readonly people: readonly Member[];
}

export interface OutgoingLinkMessage extends Outgoing {
  readonly message: LinkMessage;
  readonly link: Link;
  /** Who made the link. */
  readonly owner: Member;
  /** Where the link's card on this platform stands; null until it is posted. */
  readonly card: PostedRef | null;
  /** It is an answer, and elsewhere in that chat it stands whole how the link stands. */
  readonly isBrief?: boolean;
}

/** About the merchant itself. */
export interface OutgoingMerchantMessage extends Outgoing {
  readonly message: MerchantMessage;
  readonly link: null;
  /** What the operator decides about; null where the message says what happened, and not how it stands. */
  readonly kycCase: KycCase | null;
  /** What a second person is asked to agree to, as it stands; null where nobody is. */
  readonly apiKey: ApiKey | null;
}

export type OutgoingChatMessage = OutgoingLinkMessage | OutgoingMerchantMessage;

/** What was posted, and where. */
export interface PostedChatMessage extends Pick<Outgoing, 'address' | 'workspaceId'> {
  readonly message: ChatMessage;
}

export type SenderResult =
  | { readonly outcome: 'shown'; readonly posted: PostedRef }
  /** Not in the channel, or it is archived or gone: fall back to the owner's direct messages. `why`: no invitation helps. */
  | { readonly outcome: 'channel_closed'; readonly channelId: string; readonly why?: WhyClosed }
  /** Try again, not before. `uncertain`: it may have been posted. */
  | { readonly outcome: 'later'; readonly retryAfterMs: number | null; readonly uncertain: boolean }
  /** Will never work: the person or workspace is gone, the message was deleted. */
  | { readonly outcome: 'impossible'; readonly reason: string };

/** One chat platform's way to show a message. A message already posted is edited in place. */
export interface ChatSender {
  readonly platform: ChatPlatform;
  /** The least time between two new posts in one place. */
  readonly postEveryMs: number;
  /** For how long a channel that has had many takes no new post; 0: it takes one. What stands there is edited meanwhile. */
  readonly postWaitMsIn?: (channelId: string) => number;
  /** The least time between two edits of one message; other edits are free. */
  readonly editEveryMs: number;
  show(outgoing: OutgoingChatMessage): Promise<SenderResult>;
  /**
   * Removes what stands of a message beside `message.posted`. `late`: where it stands; null when its answer never came, so
   * that it is looked for. Nothing there is as good. Rejects when it stays.
   */
  takeBack(outgoing: PostedChatMessage, late: PostedRef | null): Promise<void>;
}

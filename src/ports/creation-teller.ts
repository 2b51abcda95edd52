import type { ChatPlatform } from '../domain/chat/chat-place.js';
import type { DeliveryChannel } from '../domain/delivery/delivery.js';
import type { Link } from '../domain/link/link.js';
import type { Member } from '../domain/merchant/member.js';
import type { Merchant } from '../domain/merchant/merchant.js';
import type { PostedRef } from './chat-message-store.js';
import type { AskedDraft } from './draft-repository.js';

/** What became of a link that was asked for; `error` is what was thrown, in words for nobody yet. */
export type CreationOutcome =
  | { readonly kind: 'created'; readonly link: Link }
  | { readonly kind: 'refused'; readonly error: unknown };

export interface CreationNews {
  readonly draft: AskedDraft;
  readonly merchant: Merchant;
  /** Who asked. */
  readonly member: Member;
  readonly outcome: CreationOutcome;
  /** By which messages reach customers. */
  readonly connected: readonly DeliveryChannel[];
}

/** Tells the person who pressed Create what came of it, wherever they can be reached on one platform. */
export interface CreationTeller {
  readonly platform: ChatPlatform;
  /** `later`: no way led to them just now. `impossible`: none ever will. Never throws. */
  tell(news: CreationNews): Promise<'told' | ToldAt | 'later' | 'impossible'>;
}

/** They were told in a message that can be edited. */
export interface ToldAt {
  /** The same for all that is shown there in turn. */
  readonly spot: string;
  readonly posted: PostedRef;
}

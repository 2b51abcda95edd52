import type { Link } from '../../domain/link/link.js';
import type { LinkEvent } from '../../domain/link/link-event.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { NewChatMessage } from '../../ports/chat-message-store.js';
import type { ChatHome } from '../places/chat-home.js';

/** A message that an event asks for. */
export interface MessageParts extends Pick<NewChatMessage, 'key' | 'target' | 'content' | 'wantedVersion'> {
  /** The place whose lane it waits in: a reply's is that of its card. */
  readonly home: ChatHome;
}

/** What happened to a link. */
export interface Told {
  readonly link: Link;
  readonly event: LinkEvent;
  readonly merchant: Merchant;
}

/** The owner's direct messages. */
export interface OwnerHome extends ChatHome {
  /** Who they are there; null: gone. */
  readonly userId: string | null;
}

export interface Homes {
  readonly owner: OwnerHome | null;
  readonly merchant: Merchant;
}

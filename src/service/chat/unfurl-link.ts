import type { ChatPlace } from '../../domain/chat/chat-place.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { chatLaneOf, toChannelHome } from '../places/chat-home.js';

export interface UnfurlLinkDeps {
  readonly links: Pick<LinkRepository, 'findBySlug'>;
  readonly merchants: Pick<MerchantRepository, 'findByWorkspace'>;
  readonly chatMessages: Pick<ChatMessageStore, 'request'>;
  readonly clock: Clock;
  readonly kick: Kick;
}

/** A pay link in a message that somebody of a workspace wrote. `url`: exactly as it stands there. */
interface PastedLink {
  readonly place: ChatPlace & { readonly workspaceId: string };
  readonly messageId: string;
  readonly url: string;
  readonly slug: string;
}

export type UnfurlLink = (pasted: PastedLink) => Promise<void>;

/**
 * Has a preview shown below the message, and kept up to date as cards are: only of a link of the merchant that the
 * workspace is of. Told again, nothing happens. Throws AppError `store_unavailable`.
 */
export function makeUnfurlLink({ links, merchants, chatMessages, clock, kick }: UnfurlLinkDeps): UnfurlLink {
  return async ({ place, messageId, url, slug }) => {
    const merchant = await merchants.findByWorkspace(place.platform, place.workspaceId);
    const link = merchant === null ? null : await links.findBySlug(slug);
    if (merchant === null || link?.merchantId !== merchant.id) return;
    const home = toChannelHome(place);
    await chatMessages.request(
      {
        ...{ key: `unfurl:${place.channelId}:${messageId}:${link.id}`, ...home },
        ...{ merchantId: merchant.id, linkId: link.id, lane: chatLaneOf(merchant.id, home) },
        ...{ content: { kind: 'unfurl', messageId, url }, wantedVersion: link.version },
      },
      clock.now(),
    );
    kick('chat');
  };
}

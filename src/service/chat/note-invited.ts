import type { ChatPlatform } from '../../domain/chat/chat-place.js';
import { findWorkspaceId, type OwnWorkspace, toCurrentPlace } from '../../domain/chat/workspace.js';
import type { ChatMessage, ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { chatLaneOf, toChannelHome } from '../places/chat-home.js';
import { isAboutLink } from './is-about-link.js';

export interface NoteInvitedDeps {
  readonly merchants: Pick<MerchantRepository, 'findByWorkspace'>;
  readonly links: Pick<LinkRepository, 'findById'>;
  readonly chatMessages: Pick<ChatMessageStore, 'listAway' | 'request' | 'bringBack'>;
  readonly clock: Clock;
  readonly kick: Kick;
}

interface LetIn {
  readonly platform: ChatPlatform;
  readonly workspaceId: string;
  readonly channelId: string;
}

export type NoteInvited = (place: LetIn) => Promise<void>;

/**
 * A channel lets us in now: cards that were meant for it and went to somebody's direct messages move there, and what stood
 * in the old place points to it. Told again, nothing happens. Throws AppError `store_unavailable`.
 */
export function makeNoteInvited(deps: NoteInvitedDeps): NoteInvited {
  return async ({ platform, workspaceId, channelId }) => {
    const merchant = await deps.merchants.findByWorkspace(platform, workspaceId);
    if (merchant === null) return;
    const cards = await deps.chatMessages.listAway(merchant.id, channelId);
    for (const card of cards) await move(deps, card, { workspaceId, workspaces: merchant.workspaces });
    if (cards.length > 0) deps.kick('chat');
  };
}

interface Where {
  readonly workspaceId: string;
  readonly workspaces: readonly OwnWorkspace[];
}

async function move(
  { links, chatMessages, clock }: NoteInvitedDeps,
  card: ChatMessage,
  { workspaceId, workspaces }: Where,
): Promise<void> {
  const link = isAboutLink(card) ? await links.findById(card.merchantId, card.linkId) : null;
  const meant = link?.cardPlaces.find(({ key }) => key === card.key)?.place ?? null;
  const place = meant && toCurrentPlace(meant, workspaces);
  // Channels of two workspaces may go by one id.
  if (place === null || findWorkspaceId(workspaces, place) !== workspaceId) return;
  const now = clock.now();
  const { posted, merchantId, linkId, platform, target, lane } = card;
  if (posted !== null) {
    const key = `moved:${card.key}:${posted.messageId}`;
    const content = { kind: 'card_moved', place } as const;
    const common = { merchantId, linkId, platform, target, lane };
    // First: a crash in between leaves a card that points to itself for a moment, and none that nobody keeps up to date.
    await chatMessages.request({ ...common, key, content, posted, wantedVersion: 1 }, now);
  }
  const home = toChannelHome(place);
  await chatMessages.bringBack(card, { ...home, lane: chatLaneOf(merchantId, home) }, now);
}

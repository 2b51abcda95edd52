import { buildPayUrl } from '../../../domain/link/pay-url.js';
import type { OutgoingChatMessage } from '../../../ports/chat-sender.js';
import type { Logger } from '../../../ports/logger.js';
import { buildCard } from '../../chat/cards/build-card.js';
import { wordsIn } from '../../chat/words/words-in.js';
import { namePlacesOf } from '../places/name-places.js';
import { renderCard } from '../render/render-card.js';
import type { Rendered } from '../render/rendered.js';
import type { Messages } from './create-messages.js';
import type { ShownPage, ShownPages } from './shown-pages.js';

export interface FollowPagesDeps {
  readonly pages: ShownPages;
  readonly messages: Messages;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox: boolean;
  readonly logger: Logger;
}

/** How it stands, in one line: the card says the rest, and who may see more asks for its status. */
function buildPage(
  { link, merchant, owner, people }: OutgoingChatMessage,
  { language }: ShownPage,
  { publicUrl, hasInbox }: FollowPagesDeps,
): Rendered {
  const words = wordsIn(language);
  const payUrl = buildPayUrl(publicUrl, link);
  const context = { words, merchant, owner, people, payUrl, hasInbox, audience: 'channel' } as const;
  const parts = { copy: null, share: null, isPublic: true, namePlace: namePlacesOf(merchant) };
  const { headline, buttons, more, ...card } = buildCard(link, context);
  const status = [...buttons, ...more].filter(
    (choice) => 'intent' in choice && choice.intent.kind === 'status',
  );
  return renderCard(words, { ...card, headline, details: [], buttons: status, more: [] }, parts);
}

/**
 * What people were told of a link in messages of their own ends with it: none goes on saying that it is open, with buttons
 * that do nothing any more. Never throws: the card itself says it in any case.
 */
export async function followPages(deps: FollowPagesDeps, outgoing: OutgoingChatMessage): Promise<void> {
  const { link, message } = outgoing;
  // Once for a link, however many cards it has.
  if (message.content.kind !== 'card' || message.key !== link.cardPlaces[0]?.key) return;
  try {
    const isOver = link.state !== 'open';
    const pages = await deps.pages.list(link.id);
    const behind = pages.filter((page) => isOver || page.isOver);
    if (behind.length === 0) return;
    for (const page of behind) await deps.messages.edit(page.at, buildPage(outgoing, page, deps));
    if (pages.some((page) => page.isOver !== isOver)) {
      const followed = pages.map((page) => ({ ...page, isOver }));
      await deps.pages.keep(link.id, followed);
    }
  } catch (error) {
    deps.logger.warn({ err: error, linkId: link.id }, 'a page of a link in Telegram could not follow it');
  }
}

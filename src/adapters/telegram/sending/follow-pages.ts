import { buildPayUrl } from '../../../domain/link/pay-url.js';
import type { OutgoingChatMessage, OutgoingLinkMessage } from '../../../ports/chat-sender.js';
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
  { link, merchant, owner, people }: OutgoingLinkMessage,
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

/** Not with each of its cards: with the first, and with the first in Telegram, where that is another. */
function isLeading({ link: { cardPlaces }, message: { content, key } }: OutgoingLinkMessage): boolean {
  const here = cardPlaces.find(({ place }) => place?.platform === 'telegram');
  return content.kind === 'card' && [cardPlaces[0]?.key, here?.key].includes(key);
}

/** One that cannot follow holds up none of the others. */
async function follow(
  deps: FollowPagesDeps,
  outgoing: OutgoingLinkMessage,
  page: ShownPage,
): Promise<ShownPage> {
  const { link } = outgoing;
  const isOver = link.state !== 'open';
  if (!isOver && !page.isOver) return page;
  try {
    await deps.messages.edit(page.at, buildPage(outgoing, page, deps));
    return { ...page, isOver };
  } catch (error) {
    deps.logger.warn({ err: error, linkId: link.id }, 'a page of a link in Telegram could not follow it');
    return page;
  }
}

/**
 * What people were told of a link in messages of their own ends with it: none goes on saying that it is open, with buttons
 * that do nothing any more. Never throws: the card itself says it in any case.
 */
export async function followPages(deps: FollowPagesDeps, outgoing: OutgoingChatMessage): Promise<void> {
  if (outgoing.link === null || !isLeading(outgoing)) return;
  const { id: linkId } = outgoing.link;
  try {
    const pages = await deps.pages.list(linkId);
    const followed: ShownPage[] = [];
    for (const page of pages) followed.push(await follow(deps, outgoing, page));
    if (pages.some(({ isOver }, at) => isOver !== followed[at]?.isOver)) {
      await deps.pages.keep(linkId, followed);
    }
  } catch (error) {
    deps.logger.warn({ err: error, linkId }, 'pages of a link in Telegram could not be looked up');
  }
}

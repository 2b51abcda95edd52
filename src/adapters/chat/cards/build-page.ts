import type { Link } from '../../../domain/link/link.js';
import { readLinkRights } from '../../../domain/link/link-rights.js';
import { buildCard } from './build-card.js';
import { type Card, type CardContext, toCard } from './card.js';

/** What a person was told of a link, as it is now. */
export interface Page {
  readonly card: Card;
  /** The address to copy; null: there is nothing to pay, or it is not for them. */
  readonly address: string | null;
}

/**
 * How a link stands that somebody was told of before: while it is open, its card with the address for whoever shares it;
 * then one line, from which its status is one press away.
 */
export function buildPage(link: Link, context: CardContext): Page {
  const { reader, owner, words, payUrl } = context;
  const { id: memberId, merchantId, role } = reader ?? owner;
  const may = readLinkRights({ kind: 'member', merchantId, memberId, role }, link);
  if (link.state !== 'open') return { card: buildEnd(link, context), address: null };
  const card = buildCard(link, { ...context, audience: may.seeContacts ? 'private' : 'channel' });
  const address = may.share ? payUrl : null;
  return { card: toCard(words, card, address), address };
}

function buildEnd(link: Link, context: CardContext): Card {
  const { headline, buttons, more } = buildCard(link, { ...context, audience: 'channel' });
  const status = [...buttons, ...more].filter(
    (choice) => 'intent' in choice && choice.intent.kind === 'status',
  );
  return toCard(context.words, { headline, details: [], buttons: status, more: [] });
}

import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Link } from '../../../../domain/link/link.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import type { ConversationDeps } from '../model/answer.js';

function isBegunIn({ cardPlaces }: Link, where: ChatPlace): boolean {
  const place = cardPlaces[0]?.place;
  return place?.platform === where.platform && place.channelId === where.channelId;
}

/**
 * The merchant's usual currencies, led by the one that this person used last in this conversation, else anywhere.
 * Throws AppError `not_allowed`, `store_unavailable`.
 */
export async function listUsualCurrencies(
  { services }: Pick<ConversationDeps, 'services'>,
  { actor, merchant }: Identified,
  where: ChatPlace | null,
): Promise<readonly string[]> {
  const { links } = await services.listLinks({ actor, mine: true, states: null, words: null, page: 1 });
  const here = where === null ? undefined : links.find((link) => isBegunIn(link, where));
  const used = (here ?? links[0])?.amount.currency;
  const usual = merchant.settings.currencies;
  return used === undefined ? usual : [used, ...usual.filter((code) => code !== used)];
}

import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import type { Link } from '../../../../domain/link/link.js';
import { listWatching } from '../../../../domain/merchant/list-watching.js';
import type { Member } from '../../../../domain/merchant/member.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import { type Inline, type Line, place as placeName, toLine } from '../../cards/line.js';
import { nameWatchingPlace } from '../../copy/name-watching-place.js';
import type { Words } from '../../words/words.js';

interface CardPlaces {
  /** Where it is begun; null: in no place. */
  readonly first: ChatPlace | null;
  /** Where else it stands, since all links are followed there. */
  readonly also: readonly ChatPlace[];
  /** We are not in the first one, and the card moves there when we are invited. */
  readonly isOutside?: boolean;
}

/** Where the cards of a link will be. */
export function describeCardPlace(
  words: Words,
  { first, also, isOutside }: CardPlaces,
  merchant: Merchant,
): Line {
  const place = first ?? merchant.settings.paidChannel;
  const others = describeOthers(words, also, merchant);
  if (place === null) return toLine([words.say('page.card_comes_to_you'), ...others]);
  const where = { place: placeName(words, place) };
  const said =
    isOutside === true
      ? words.mix<'page.card_waits_for', Inline>('page.card_waits_for', where)
      : words.mix<'page.card_goes_to', Inline>('page.card_goes_to', where);
  return toLine([...said, ...others]);
}

/** Two by name: a wall of names is read by nobody. */
function describeOthers(
  words: Words,
  also: readonly ChatPlace[],
  merchant: Merchant,
): readonly (string | Inline)[] {
  const [first, second] = also.map(
    (place): Inline => ({ kind: 'place', place, words: nameWatchingPlace(words, place, merchant) }),
  );
  if (first === undefined) return [];
  if (second === undefined)
    return [' ', ...words.mix<'page.card_also.one', Inline>('page.card_also.one', { first })];
  const count = also.length - 2;
  const named = { first, second };
  return [
    ' ',
    ...(count === 0
      ? words.mix<'page.card_also.two', Inline>('page.card_also.two', named)
      : words.mix<'page.card_also.more', Inline>('page.card_also.more', { ...named, count })),
  ];
}

/** Where the card of a link will stand besides, that its maker begins there. */
export function listAlso(
  { merchant, member }: { readonly merchant: Merchant; readonly member: Pick<Member, 'accounts'> },
  begun: ChatPlace | null,
): readonly ChatPlace[] {
  const first = begun ?? merchant.settings.paidChannel;
  const own = member.accounts.map(({ platform, userId }) => ({ platform, channelId: userId }));
  // Where it goes to the maker themselves, their own chat is no other place.
  const isToMaker = first === null || first.isCustomers === true;
  return listWatching(merchant, [first, ...(isToMaker ? own : [])]);
}

/** Where the card of a link that is made stands besides. */
export function listAlsoNow({ cardPlaces }: Pick<Link, 'cardPlaces'>): readonly ChatPlace[] {
  return cardPlaces.slice(1).flatMap(({ place }) => (place === null ? [] : [place]));
}

/** Where the card of a link is; null: in the direct messages of somebody else. */
export function describeCardNow(
  words: Words,
  { cardPlaces, ownerId }: Pick<Link, 'cardPlaces' | 'ownerId'>,
  readerId: string,
): Line | null {
  const place = cardPlaces.find((card) => card.place?.isCustomers !== true)?.place ?? null;
  if (place !== null) return toLine(words.mix('page.card_is_in', { place: placeName(words, place) }));
  return ownerId === readerId ? toLine([words.say('page.card_is_with_you')]) : null;
}

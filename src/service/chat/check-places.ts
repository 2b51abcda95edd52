import type { ChatPlace } from '../../domain/chat/chat-place.js';
import { isInSameChat, toCurrentPlace } from '../../domain/chat/workspace.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { ChatSender } from '../../ports/chat-sender.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from '../people/check-allowed.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { listEntitled } from '../people/list-entitled.js';
import { type ChatHome, toChannelHome, toMemberHome } from '../places/chat-home.js';
import { type PlaceOutcome, sendPlaceTrial } from './send-place-trial.js';

/** What a place or a person is told of: each payment; all links; what is begun there; decisions about money; the business. */
export type ToldOf = 'payments' | 'links' | 'cards' | 'decisions' | 'business';

interface Addressee {
  /** Null: one of those who are told in person. */
  readonly place: ChatPlace | null;
  readonly member: Member | null;
  readonly toldOf: readonly ToldOf[];
}

export interface CheckedPlace extends Addressee {
  readonly outcome: PlaceOutcome;
}

export interface PlacesCheck {
  readonly checked: readonly CheckedPlace[];
  /** The place that hears of payments; null: whoever made a link does. */
  readonly paidChannel: ChatPlace | null;
  /** Of what nobody would be told: it would only stand in the operator's log. */
  readonly lost: readonly ToldOf[];
}

export interface CheckPlacesDeps {
  readonly merchants: MerchantRepository;
  readonly senders: readonly ChatSender[];
  readonly clock: Clock;
  readonly ids: Ids;
}

/** `here`: where it is asked; null: in no place that can have a card. */
export type CheckPlaces = (actor: MemberActor, here: ChatPlace | null) => Promise<PlacesCheck>;

/**
 * Posts a trial to every place that hears of the merchant's links, and to everybody who decides about money, and says
 * which arrived. Throws AppError `not_allowed`, `store_unavailable`.
 */
export function makeCheckPlaces(deps: CheckPlacesDeps): CheckPlaces {
  return async (actor, here) => {
    checkAllowed(actor, 'check_places');
    const merchant = await getMerchantOrThrow(deps.merchants, actor.merchantId);
    const members = await listEntitled(deps.merchants, merchant.id, 'decide');
    const addressees = [...listPlaces(merchant, here), ...members.map(toAddressee)];
    const checked = await Promise.all(
      addressees.map(async (addressee) => ({
        ...addressee,
        outcome: await tryOut(deps, addressee, { merchant, askedBy: actor.memberId }),
      })),
    );
    const { paidChannel } = merchant.settings;
    const paid = paidChannel && toCurrentPlace(paidChannel, merchant.workspaces);
    return { checked, paidChannel: paid, lost: findLost(checked) };
  };
}

/** Each chat once, with all that it is told of. */
function listPlaces({ settings, workspaces }: Merchant, here: ChatPlace | null): readonly Addressee[] {
  const { paidChannel } = settings;
  const told: readonly (readonly [ChatPlace, ToldOf])[] = [
    ...(paidChannel === null ? [] : [[toCurrentPlace(paidChannel, workspaces), 'payments'] as const]),
    ...settings.watching.map((place) => [toCurrentPlace(place, workspaces), 'links'] as const),
    ...(here === null ? [] : [[here, 'cards'] as const]),
  ];
  const chats = told.filter(
    ([place], at) => !told.slice(0, at).some(([other]) => isInSameChat(other, place)),
  );
  return chats.map(([place]) => ({
    place,
    member: null,
    toldOf: told.filter(([other]) => isInSameChat(other, place)).map(([, of]) => of),
  }));
}

function toAddressee(member: Member): Addressee {
  const toldOf: readonly ToldOf[] = member.role === 'owner' ? ['decisions', 'business'] : ['decisions'];
  return { place: null, member, toldOf };
}

interface Trying {
  readonly merchant: Merchant;
  readonly askedBy: string;
}

function tryOut(deps: CheckPlacesDeps, addressee: Addressee, trying: Trying): Promise<PlaceOutcome> {
  const { workspaces } = trying.merchant;
  const home = findHome(addressee, workspaces);
  if (home === null) return Promise.resolve('unreachable');
  return sendPlaceTrial(deps, home, { ...trying, reader: addressee.member });
}

function findHome({ place, member }: Addressee, workspaces: Merchant['workspaces']): ChatHome | null {
  if (place !== null) return toChannelHome(place);
  return member === null ? null : toMemberHome(member, { workspaces });
}

/**
 * What its place does not take goes to whoever made the link, whom nobody knows before, then to the managers and the
 * owners: it is lost for sure where none of these can be reached.
 */
function findLost(checked: readonly CheckedPlace[]): readonly ToldOf[] {
  const isHeard = (of: ToldOf) =>
    checked.some(({ toldOf, outcome }) => toldOf.includes(of) && outcome === 'arrived');
  const isPassedOn = isHeard('decisions');
  return (['payments', 'decisions', 'business'] as const).filter(
    (of) => !isHeard(of) && (of === 'business' || !isPassedOn),
  );
}

import type { ChatPlace, ChatPlatform } from '../../domain/chat/chat-place.js';
import { chooseAccount } from '../../domain/chat/choose-account.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { listWatching } from '../../domain/merchant/list-watching.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

interface CardPlacesDeps {
  readonly merchants: Pick<MerchantRepository, 'findMember'>;
}

interface Asked {
  readonly actor: MemberActor;
  readonly cardPlace: ChatPlace | null;
  /** Of what a key of the API asks for. */
  readonly api?: { readonly keyMadeBy: string };
}

/**
 * Where it was asked for, else the merchant's channel, else its maker's direct messages; and wherever links are followed.
 * Where customers read nobody manages it: then its maker has a card of their own, too.
 */
export async function listCardPlaces(
  deps: CardPlacesDeps,
  merchant: Merchant,
  request: Asked,
): Promise<readonly (ChatPlace | null)[]> {
  const first =
    request.cardPlace ?? merchant.settings.paidChannel ?? (await findKeyMakersPlace(deps, request));
  if (first !== null && first.isCustomers !== true) return [first, ...listWatching(merchant, [first])];
  const own = await findOwnPlace(deps, request.actor, { merchant, preferred: first?.platform });
  return [first, ...(first === null ? [] : [null]), ...listWatching(merchant, [first, own])];
}

/** A key is in no chat: whoever made it is. */
async function findKeyMakersPlace(
  { merchants }: CardPlacesDeps,
  { actor: { merchantId }, api }: Asked,
): Promise<ChatPlace | null> {
  if (api === undefined) return null;
  const maker = await merchants.findMember(merchantId, api.keyMadeBy);
  const [account] = maker?.accounts ?? [];
  return account === undefined ? null : { platform: account.platform, channelId: account.userId };
}

/** The direct messages of whoever makes it, as a place; null: they are in no chat. */
async function findOwnPlace(
  { merchants }: CardPlacesDeps,
  actor: MemberActor,
  { merchant, preferred }: { readonly merchant: Merchant; readonly preferred: ChatPlatform | undefined },
): Promise<ChatPlace | null> {
  const { id, workspaces } = merchant;
  const maker = await merchants.findMember(id, actor.memberId);
  const account = maker && chooseAccount(maker.accounts, { preferred, workspaces });
  return account ? { platform: account.platform, channelId: account.userId } : null;
}

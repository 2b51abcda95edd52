import type { Merchant } from '../../../../domain/merchant/merchant.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import type { FieldOption } from '../../../chat/conversation/model/field.js';
import { zoneOf } from '../../../chat/conversation/model/zones.js';
import { wordsForMember } from '../../../chat/words/words-for.js';
import type { FormReader } from '../../form/form-reader.js';
import type { Asker } from '../../people/asker.js';
import type { TelegramDeps } from '../telegram-deps.js';

/** A merchant's chats in Telegram that we are let into. */
function listPlaces({ workspaces, settings }: Merchant): readonly FieldOption[] {
  const { paidChannel } = settings;
  const chats = workspaces
    .filter(
      ({ platform, lostAt, workspaceId }) =>
        platform === 'telegram' && !lostAt && /^-?\d+$/.test(workspaceId),
    )
    .map(({ workspaceId, name }) => ({ value: workspaceId, label: name ?? workspaceId }));
  // A topic of a group is a place, too, once it was chosen.
  const isListed = chats.some(({ value }) => value === paidChannel?.channelId);
  if (paidChannel?.platform !== 'telegram' || isListed) return chats;
  return [...chats, { value: paidChannel.channelId, label: paidChannel.channelId }];
}

/** Whoever fills a form in, as it reads what they type. Throws as `People.identify` does. */
export async function readFormReader(
  { people, clock }: Pick<TelegramDeps, 'people' | 'clock'>,
  asker: Asker,
): Promise<FormReader & Pick<Identified, 'merchant' | 'member'>> {
  const { merchant, member } = await people.identify(asker);
  return {
    merchant,
    member,
    words: wordsForMember({ merchant, member }),
    timeZone: zoneOf({ merchant, member }),
    now: clock.now(),
    places: listPlaces(merchant),
    people: [],
  };
}

import type { Identified } from '../../../../service/people/identify-member.js';
import { joinOr } from '../../copy/join-and.js';
import { wordsForMember } from '../../words/words-for.js';
import type { ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildRefusal } from '../pages/build-refusal.js';

/** For whoever asks what only an owner may: who that is. */
export async function refuseButOwner(
  { services }: Pick<ConversationDeps, 'services'>,
  identified: Identified,
  what: 'kyc' | 'export' | 'close' | 'api' | 'settings',
): Promise<PageReply> {
  const { actor, merchant } = identified;
  const words = wordsForMember(identified);
  const owners = await services.listOwners(actor);
  const names = owners.flatMap(({ displayName }) => (displayName === null ? [] : [displayName]));
  const text = words.say('page.owners_only', {
    what: what === 'kyc' ? 'other' : what,
    known: names.length > 0 ? 'yes' : 'other',
    merchant: merchant.name,
    owners: joinOr(words, names),
  });
  return buildRefusal(words, { text, example: null });
}

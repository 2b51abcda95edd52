import { findAccount } from '../../../../domain/chat/account.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import type { FieldOption } from '../../../chat/conversation/model/field.js';
import type { FormReply } from '../../../chat/conversation/model/reply.js';
import { zoneOf } from '../../../chat/conversation/model/zones.js';
import { OPERATOR_ZONE } from '../../../chat/copy/kyc-case-copy.js';
import { wordsForMember } from '../../../chat/words/words-for.js';
import type { FormReader } from '../../form/form-reader.js';
import type { Asker } from '../../people/asker.js';
import { listPlaces } from '../../places/list-places.js';
import type { TelegramDeps } from '../deps/telegram-deps.js';

/** Whoever of the merchant's people is in Telegram and can be made a manager; nobody where the form asks for nobody. */
async function listPeople(
  { services }: Pick<TelegramDeps, 'services'>,
  { fields }: FormReply,
  { actor }: Identified,
): Promise<readonly FieldOption[]> {
  if (!fields.some(({ kind }) => kind === 'people')) return [];
  const team = await services.listTeam(actor);
  return team.flatMap(({ accounts, displayName }) => {
    const account = findAccount(accounts, 'telegram');
    return account === undefined ? [] : [{ value: account.userId, label: displayName ?? account.userId }];
  });
}

/**
 * Whoever fills a form in, and what there is to choose from in it. Whoever decides for the operator is nobody's member, and
 * becomes none by it. Throws as `People.identify` does.
 */
export async function readFormReader(
  deps: Pick<TelegramDeps, 'people' | 'clock' | 'services' | 'conversation'>,
  { asker, form }: { readonly asker: Asker; readonly form: FormReply },
): Promise<FormReader> {
  if (form.form === 'kyc_decision') {
    const words = deps.conversation.wordsFor(asker);
    return { words, timeZone: OPERATOR_ZONE, now: deps.clock.now(), places: [], people: [] };
  }
  const identified = await deps.people.identify(asker);
  const words = wordsForMember(identified);
  return {
    words,
    timeZone: zoneOf(identified),
    now: deps.clock.now(),
    places: listPlaces(identified.merchant, form, { words, userId: `${asker.userId}` }),
    people: await listPeople(deps, form, identified),
  };
}

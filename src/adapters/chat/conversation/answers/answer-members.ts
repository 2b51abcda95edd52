import { isAppError } from '../../../../domain/errors.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { namePerson, sayRole } from '../../copy/role-copy.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, Asked, ConversationDeps } from '../model/answer.js';
import type { IntentOf } from '../model/intent.js';
import type { PageReply } from '../model/reply.js';
import { zoneOf } from '../model/zones.js';
import { buildDoings } from '../pages/build-doings.js';
import { buildMember, buildRemoved, buildRemoveQuestion } from '../pages/build-member.js';
import { showTeam } from './show-team.js';

export const answerOpenTeam: Answer<'open_team'> = async (deps, { page }, asked) =>
  showTeam(deps, await asked.identify(), { page, notice: null });

async function showMember(
  { services }: ConversationDeps,
  identified: Identified,
  { memberId, notice }: { readonly memberId: string; readonly notice: string | null },
): Promise<PageReply> {
  const teammate = await services.getTeammate(identified.actor, memberId);
  const timeZone = zoneOf(identified);
  return buildMember({ words: wordsForMember(identified), ...teammate, timeZone, notice });
}

export const answerShowMember: Answer<'show_member'> = async (deps, { memberId }, asked) =>
  showMember(deps, await asked.identify(), { memberId, notice: null });

/** Another owner was faster: how the member is by now, with that said. */
async function orAsTheyAre(
  deps: ConversationDeps,
  { identified, memberId }: { readonly identified: Identified; readonly memberId: string },
  change: () => Promise<PageReply>,
): Promise<PageReply> {
  try {
    return await change();
  } catch (error) {
    if (!isAppError(error, 'write_conflict')) throw error;
    const notice = wordsForMember(identified).say('team.changed_meanwhile');
    return showMember(deps, identified, { memberId, notice });
  }
}

export const answerGiveRole: Answer<'give_role'> = async (deps, intent, asked) => {
  const identified = await asked.identify();
  const { memberId } = intent;
  return orAsTheyAre(deps, { identified, memberId }, () => giveRole(deps, { identified, intent, asked }));
};

interface Giving<Kind extends 'give_role' | 'give_deputy'> {
  readonly identified: Identified;
  readonly intent: IntentOf<Kind>;
  readonly asked: Asked;
}

async function giveRole(
  deps: ConversationDeps,
  { identified, intent: { kind: _, ...given }, asked }: Giving<'give_role'>,
): Promise<PageReply> {
  const { memberId, role } = given;
  const words = wordsForMember(identified);
  const place = asked.workspace.platform;
  const member = await deps.services.changeRole(identified.actor, { ...given, place });
  const name = namePerson(words, member);
  const notice = words.say('team.role_given', { name, role: sayRole(words, role) });
  // Whoever gave their own ownership away sees what the others see.
  if (memberId === identified.actor.memberId)
    return showTeam(deps, await asked.identify(), { page: 1, notice });
  return showMember(deps, identified, { memberId, notice });
}

export const answerGiveDeputy: Answer<'give_deputy'> = async (deps, { kind: _, ...given }, asked) => {
  const identified = await asked.identify();
  const { memberId } = given;
  return orAsTheyAre(deps, { identified, memberId }, async () => {
    await deps.services.setDeputy(identified.actor, { ...given, place: asked.workspace.platform });
    const notice = wordsForMember(identified).say('team.deputy_given');
    return showMember(deps, identified, { memberId, notice });
  });
};

/** Anybody may leave; whom else they see in the team, only an owner may ask about. */
export const answerAskRemove: Answer<'ask_remove'> = async ({ services }, { memberId }, asked) => {
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  const isOwn = memberId === actor.memberId;
  const member = isOwn ? identified.member : (await services.getTeammate(actor, memberId)).member;
  return buildRemoveQuestion({
    words: wordsForMember(identified),
    member,
    merchantName: merchant.name,
    isOwn,
  });
};

export const answerRemoveMember: Answer<'remove_member'> = async ({ services }, { memberId }, asked) => {
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  const place = asked.workspace.platform;
  const member = await services.removeMember(actor, { memberId, place });
  const isOwn = memberId === actor.memberId;
  return buildRemoved({ words: wordsForMember(identified), member, merchantName: merchant.name, isOwn });
};

export const answerShowDoings: Answer<'show_doings'> = async ({ services }, { memberId }, asked) => {
  const identified = await asked.identify();
  const doings = await services.listDoings(identified.actor, memberId);
  return buildDoings({ words: wordsForMember(identified), ...doings, timeZone: zoneOf(identified) });
};

import { INVITED_ROLES } from '../../../../domain/merchant/member.js';
import { sayRole } from '../../copy/role-copy.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { readText, readValues } from '../model/form-entries.js';
import { buildInvite, buildPeopleForm, PEOPLE_FIELD } from '../pages/build-invite.js';
import { showTeam } from './show-team.js';

export const answerAskInvite: Answer<'ask_invite'> = async (_deps, _intent, asked) => {
  const words = wordsForMember(await asked.identify());
  return buildInvite({ words, hasPicker: asked.workspace.platform === 'slack' });
};

export const answerAskPeople: Answer<'ask_people'> = async (_deps, _intent, asked) =>
  buildPeopleForm(wordsForMember(await asked.recognise()));

/** They are in the team at once: whoever may be chosen here is in the chat already. */
export const answerAddPeople: Answer<'add_people'> = async (deps, { entries }, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const userIds = readValues(entries, PEOPLE_FIELD.people) ?? [];
  const role = INVITED_ROLES.find((one) => one === readText(entries, PEOPLE_FIELD.role)) ?? 'sales';
  if (userIds.length === 0) {
    return { kind: 'problems', problems: { [PEOPLE_FIELD.people]: words.say('team.people.nobody') } };
  }
  const { workspace } = asked;
  const added = await deps.services.addPeople(identified.actor, { workspace, userIds, role });
  const notice = words.say('team.people.added', { count: added.length, role: sayRole(words, role) });
  return showTeam(deps, identified, { page: 1, notice });
};

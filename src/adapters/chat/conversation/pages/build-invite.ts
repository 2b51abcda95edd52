import { INVITED_ROLES } from '../../../../domain/merchant/member.js';
import type { PressChoice } from '../../choices/choice.js';
import { CHAT_NAMES } from '../../copy/chat-names.js';
import { sayRole } from '../../copy/role-copy.js';
import type { Words } from '../../words/words.js';
import type { Field } from '../model/field.js';
import { choices, says } from '../model/part.js';
import type { FormReply, PageReply } from '../model/reply.js';
import { backToTeam } from './build-member.js';

/** What the form of new people is filled in by. */
export const PEOPLE_FIELD = { people: 'people', role: 'role' } as const;

interface InviteParts {
  readonly words: Words;
  /** Whether people can be chosen in the chat where it is asked. */
  readonly hasPicker: boolean;
}

/** As what somebody is invited into Telegram by a code; beside it, people of this chat. */
export function buildInvite({ words, hasPicker }: InviteParts): PageReply {
  const said = words.say('team.invite', { chat: CHAT_NAMES.telegram });
  const roles = INVITED_ROLES.map(
    (as): PressChoice => ({ label: sayRole(words, as), intent: { kind: 'invite', as } }),
  );
  const here: PressChoice = {
    label: words.say('team.button.people'),
    intent: { kind: 'ask_people' },
    style: 'primary',
  };
  return {
    kind: 'team',
    title: words.say('team.title'),
    words: said,
    parts: [...(hasPicker ? [choices(here)] : []), says(said), choices(...roles), choices(backToTeam(words))],
  };
}

function listFields(words: Words): readonly Field[] {
  const options = INVITED_ROLES.map((role) => ({ value: role, label: sayRole(words, role) }));
  return [
    {
      ...{ kind: 'people', name: PEOPLE_FIELD.people, label: words.say('team.people.who') },
      ...{ isRequired: true, userIds: [] },
    },
    {
      ...{ kind: 'select', name: PEOPLE_FIELD.role, label: words.say('team.pick.role'), isRequired: true },
      ...{ groups: [{ label: null, options }], chosen: 'sales' },
    },
  ];
}

/** People of this chat, and as what they come. */
export function buildPeopleForm(words: Words): FormReply {
  return {
    kind: 'form',
    form: 'people',
    title: words.say('team.people.title'),
    submit: words.say('team.people.submit'),
    about: words.say('team.roles'),
    fields: listFields(words),
    smallPrint: null,
    notice: null,
    linkId: null,
  };
}

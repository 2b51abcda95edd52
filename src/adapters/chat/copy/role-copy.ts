import type { Member, Role } from '../../../domain/merchant/member.js';
import type { Words } from '../words/words.js';

/** "Manager"; of none, and of what is no person: that there is no access. */
export function sayRole(words: Words, role: Role): string {
  return words.say('team.role', { role: role === 'none' || role === 'api' ? 'other' : role });
}

/** By name, where one is known. */
export function namePerson(words: Words, { displayName }: Pick<Member, 'displayName'>): string {
  return displayName ?? words.say('team.unnamed');
}

import type { Member } from './member.js';

/**
 * Whether somebody whom the chat shows as a guest now was none before. Guests have a role only where an owner gave them
 * one: of whom no release has kept how they stood, those are told by what owners give.
 */
export function wasColleague({
  standing,
  role,
  displayName,
}: Pick<Member, 'standing' | 'role' | 'displayName'>): boolean {
  if (standing !== undefined) return standing === 'colleague';
  // Nobody whom an owner let in has been heard before they are told of.
  return displayName !== null && (role === 'sales' || role === 'owner');
}

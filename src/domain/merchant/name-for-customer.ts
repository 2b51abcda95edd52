import type { Member } from './member.js';

/** As a customer is told whom to ask; null: whoever it was has no name, or is a program, which nobody can ask. */
export function nameForCustomer(member: Pick<Member, 'role' | 'displayName'> | null): string | null {
  return member === null || member.role === 'api' ? null : member.displayName;
}

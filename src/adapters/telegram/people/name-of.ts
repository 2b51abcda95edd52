import type { User } from '@grammyjs/types';

/** "Ann Lee", as the profile has it. */
export function nameOf({ first_name, last_name }: Pick<User, 'first_name' | 'last_name'>): string {
  return [first_name, last_name ?? ''].join(' ').trim();
}

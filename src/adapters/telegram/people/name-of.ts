/** "Ann Lee", as the profile has it. */
export function nameOf(user: {
  readonly first_name: string;
  readonly last_name?: string | undefined;
}): string {
  return [user.first_name, user.last_name ?? ''].join(' ').trim();
}

import type { PlatformContext } from '../context/platform-context.js';
import type { UserRecord } from '../context/records.js';

/** By handle, or by real name without its spaces; upper and lower case alike. */
export function findUserByName(ctx: PlatformContext, name: string): UserRecord | undefined {
  const wanted = name.toLowerCase();
  const people = [...ctx.state.users.values()];
  const byHandle = people.find((user) => user.name.toLowerCase() === wanted);
  return byHandle ?? people.find((user) => user.realName.replaceAll(' ', '').toLowerCase() === wanted);
}

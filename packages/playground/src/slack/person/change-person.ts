import type { PlatformContext } from '../context/platform-context.js';
import type { UserRecord } from '../context/records.js';
import { getUserOrThrow, toShownPerson } from '../state/channels.js';
import { toSlackUser } from '../web-api/slack-shapes.js';

/** A person chooses another language in their preferences: every page shows it, and the app hears of it. */
export async function changeLocale(ctx: PlatformContext, userId: string, locale: string): Promise<void> {
  const user = { ...getUserOrThrow(ctx, userId), locale };
  ctx.state.users.set(userId, user);
  ctx.changes.publish({ type: 'person_changed', person: toShownPerson(user) });
  await tellOfUser(ctx, user);
}

/** The workspace begins anew and knows only what people read at first: the app hears of whom that concerns. */
export async function tellOfOtherLocales(
  ctx: PlatformContext,
  before: ReadonlyMap<string, UserRecord>,
): Promise<void> {
  const changed = [...ctx.state.users.values()].filter(({ id, locale }) => before.get(id)?.locale !== locale);
  await Promise.all(changed.map((user) => tellOfUser(ctx, user)));
}

/** What an admin makes of somebody. */
export interface PersonStanding {
  readonly isGuest?: boolean;
  readonly isDeleted?: boolean;
}

/** An admin deactivates somebody, or makes them a guest; `isTold`: whether the app hears of it. */
export async function changeStanding(
  ctx: PlatformContext,
  userId: string,
  { isTold, ...standing }: PersonStanding & { readonly isTold: boolean },
): Promise<void> {
  const user = { ...getUserOrThrow(ctx, userId), ...standing };
  ctx.state.users.set(userId, user);
  if (isTold) await tellOfUser(ctx, user);
}

/** @see https://docs.slack.dev/reference/events/user_change */
async function tellOfUser(ctx: PlatformContext, user: UserRecord): Promise<void> {
  const nowMs = ctx.clock.now().getTime();
  await ctx.events.send('user_change', {
    type: 'user_change',
    user: toSlackUser(ctx, user, true),
    cache_ts: Math.floor(nowMs / 1000),
    event_ts: (nowMs / 1000).toFixed(6),
  });
}

import type { PlatformContext } from '../context/platform-context.js';
import { getUserOrThrow } from '../state/channels.js';
import { toSlackUser } from '../web-api/slack-shapes.js';

/**
 * A person chooses another language in their preferences: the app hears of it with the whole user.
 * @see https://docs.slack.dev/reference/events/user_change
 */
export async function changeLocale(ctx: PlatformContext, userId: string, locale: string): Promise<void> {
  const user = { ...getUserOrThrow(ctx, userId), locale };
  ctx.state.users.set(userId, user);
  const nowMs = ctx.clock.now().getTime();
  await ctx.events.send('user_change', {
    type: 'user_change',
    user: toSlackUser(ctx, user, true),
    cache_ts: Math.floor(nowMs / 1000),
    event_ts: (nowMs / 1000).toFixed(6),
  });
}

import { z } from 'zod';
import { readLanguage } from '../../people/read-profile.js';
import type { EventArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

const userChange = z.object({ user: z.object({ id: z.string(), locale: z.string().optional() }) });

/**
 * Somebody's profile has changed, most often their status; where it is their language, the next message is in it.
 * @see https://docs.slack.dev/reference/events/user_change
 */
export async function handleUserChange(
  { people }: SlackDeps,
  { event, context: { teamId } }: EventArgs<'user_change'>,
): Promise<void> {
  const change = userChange.safeParse(event);
  if (!change.success || teamId === undefined) return;
  const { id: userId, locale } = change.data.user;
  await people.noteChange({ teamId, userId }, readLanguage(locale));
}

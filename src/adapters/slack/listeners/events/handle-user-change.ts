import { z } from 'zod';
import { readLanguage, readWhyGone } from '../../people/read-profile.js';
import type { EventArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

const userChange = z.object({
  user: z.looseObject({ id: z.string(), team_id: z.string().optional(), locale: z.string().optional() }),
});

/**
 * Somebody's profile has changed, most often their status; where it is their language, the next message is in it. Whoever
 * is deactivated or a guest from now on may do nothing any more, in no chat.
 * @see https://docs.slack.dev/reference/events/user_change
 */
export async function handleUserChange(
  { people, services }: SlackDeps,
  { event, context }: EventArgs<'user_change'>,
): Promise<void> {
  const change = userChange.safeParse(event);
  if (!change.success) return;
  const { user } = change.data;
  const { id: userId, locale, team_id } = user;
  const teamId = context.teamId ?? team_id;
  if (teamId === undefined) return;
  await people.noteChange({ teamId, userId }, readLanguage(locale));
  const why = readWhyGone(user);
  if (why !== null) await services.noteAccountGone({ platform: 'slack', workspaceId: teamId, userId }, why);
}

import { z } from 'zod';
import type { EventArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

const envelope = z.object({
  enterprise_id: z.string().nullish(),
  authorizations: z.array(z.object({ enterprise_id: z.string().nullish() })).default([]),
  event_time: z.number(),
});
const teams = z.object({ team_ids: z.array(z.string().min(1)) });

/**
 * An organisation lets the app into some of its workspaces, or out of them. What is older than what is known of one
 * changes nothing there.
 * @see https://docs.slack.dev/reference/events/team_access_revoked
 */
export async function handleTeamAccess(
  { orgWorkspaces, installations, services }: SlackDeps,
  { body, event }: EventArgs<'team_access_granted'> | EventArgs<'team_access_revoked'>,
): Promise<void> {
  const { enterprise_id, authorizations, event_time } = envelope.parse(body);
  const enterpriseId = enterprise_id ?? authorizations[0]?.enterprise_id;
  if (!enterpriseId) return;
  const hasAccess = event.type === 'team_access_granted';
  const toldAt = new Date(event_time * 1000);
  for (const workspaceId of teams.parse(event).team_ids) {
    await orgWorkspaces.note({ workspaceId, enterpriseId, hasAccess, toldAt });
    const known = await orgWorkspaces.find(workspaceId);
    if (known?.hasAccess !== hasAccess) continue;
    if (hasAccess) await services.noteChatFound('slack', workspaceId);
    else if ((await installations.find(workspaceId)) === null) {
      await services.noteChatLost('slack', workspaceId);
    }
  }
}

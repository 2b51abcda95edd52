import { z } from 'zod';
import type { EventArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

const envelope = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().optional(),
  event_time: z.number(),
});
const revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) });

/**
 * The app is gone from a workspace, or its bot token is: the installation is forgotten, unless it was installed again
 * meanwhile. The two events come in any order.
 */
export async function handleUninstalled(
  { installations }: SlackDeps,
  { body, event }: EventArgs<'app_uninstalled'> | EventArgs<'tokens_revoked'>,
): Promise<void> {
  if (event.type === 'tokens_revoked' && revoked.parse(event).tokens.bot.length === 0) return;
  const { team_id, enterprise_id, is_enterprise_install, event_time } = envelope.parse(body);
  const key = is_enterprise_install === true ? enterprise_id : team_id;
  if (key) await installations.remove(key, new Date(event_time * 1000));
}

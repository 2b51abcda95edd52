import { z } from 'zod';
import type { EventArgs } from '../listener-args.js';
import type { SlackDeps } from '../slack-deps.js';

const authorization = z.object({ is_enterprise_install: z.boolean().default(false) });

const envelope = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().optional(),
  authorizations: z.array(authorization).default([]),
  event_time: z.number(),
});
const revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) });

/** What was told counts for its whole second: Slack tells no more exactly. */
const TO_THE_SECOND_MS = 999;

/**
 * The app is gone from a workspace, or its bot token is: the installation is forgotten, unless it was installed again
 * meanwhile, and the workspace's news go elsewhere. The two events come in any order, and more than once.
 * @see https://github.com/slackapi/bolt-js/issues/1558
 */
export async function handleUninstalled(
  deps: SlackDeps,
  { body, event }: EventArgs<'app_uninstalled'> | EventArgs<'tokens_revoked'>,
): Promise<void> {
  if (event.type === 'tokens_revoked' && revoked.parse(event).tokens.bot.length === 0) return;
  const { team_id, enterprise_id, is_enterprise_install, authorizations, event_time } = envelope.parse(body);
  const isOfOrg = is_enterprise_install ?? authorizations[0]?.is_enterprise_install ?? false;
  const key = isOfOrg ? enterprise_id : team_id;
  if (!key) return;
  const at = new Date(event_time * 1000);
  await deps.installations.remove(key, new Date(at.getTime() + TO_THE_SECOND_MS));
  for (const workspaceId of isOfOrg ? await deps.orgWorkspaces.list(key) : [key]) {
    await loseUnlessInstalled(deps, { workspaceId, key });
    if (isOfOrg && (await deps.installations.find(key)) === null) {
      await deps.orgWorkspaces.note({ workspaceId, enterpriseId: key, hasAccess: false, toldAt: at });
    }
  }
}

/** Whoever installs it again in this very moment must not find it lost. */
async function loseUnlessInstalled(
  { installations, services }: SlackDeps,
  { workspaceId, key }: { readonly workspaceId: string; readonly key: string },
): Promise<void> {
  const isInstalled = async () => (await installations.find(key)) !== null;
  if (await isInstalled()) return;
  await services.noteChatLost('slack', workspaceId);
  if (await isInstalled()) await services.noteChatFound('slack', workspaceId);
}

import type { Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

/** Who sent a request, as far as the request itself tells, and the client to answer with. */
export interface Asker {
  readonly teamId: string;
  readonly userId: string;
  /** The handle; the person's own name comes from their profile. */
  readonly handle: string | null;
  readonly teamDomain: string | null;
  readonly client: WebClient;
}

/** Commands name the person at the top level, interactions in `user` and `team`. */
const origin = z.object({
  user_name: z.string().optional(),
  team_domain: z.string().optional(),
  user: z
    .object({ name: z.string().optional(), username: z.string().optional() })
    .optional()
    .catch(undefined),
  team: z.object({ domain: z.string().optional() }).nullish().catch(undefined),
});

/** Throws when Bolt could not tell whose request it is. */
export function readAsker(request: { body: unknown; context: Context; client: WebClient }): Asker {
  const { body, context, client } = request;
  const { userId, teamId } = context;
  if (userId === undefined || teamId === undefined) throw new Error('a request without a person');
  const { user_name, team_domain, user, team } = origin.parse(body);
  return {
    teamId,
    userId,
    handle: user_name ?? user?.name ?? user?.username ?? null,
    teamDomain: team_domain ?? team?.domain ?? null,
    client,
  };
}

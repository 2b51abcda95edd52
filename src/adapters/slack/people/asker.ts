import type { Context } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

/** Somebody in a workspace. */
export type Person = Pick<Asker, 'teamId' | 'userId'>;

export function keyOfPerson({ teamId, userId }: Person): string {
  return `${teamId}:${userId}`;
}

/** Who sent a request, as far as the request itself tells, and the client to answer with. */
export interface Asker {
  readonly teamId: string;
  readonly userId: string;
  readonly teamDomain: string | null;
  readonly client: WebClient;
}

/** Commands name the workspace at the top level, interactions in `team`. */
const origin = z.object({
  team_domain: z.string().optional(),
  team: z.object({ domain: z.string().optional() }).nullish().catch(undefined),
});

/** Throws when Bolt could not tell whose request it is. */
export function readAsker(request: { body: unknown; context: Context; client: WebClient }): Asker {
  const { body, context, client } = request;
  const { userId, teamId } = context;
  if (userId === undefined || teamId === undefined) throw new Error('a request without a person');
  const { team_domain, team } = origin.parse(body);
  return {
    teamId,
    userId,
    teamDomain: team_domain ?? team?.domain ?? null,
    client,
  };
}

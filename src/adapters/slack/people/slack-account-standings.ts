import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { AppError } from '../../../domain/errors.js';
import type { AccountStandings } from '../../../ports/account-standings.js';
import { readProfile, readWhyGone } from './read-profile.js';

export interface SlackAccountStandingsDeps {
  /** The Web API as the bot of a workspace; rejects when Paylink is not installed there. */
  readonly clientFor: (workspaceId: string) => Promise<WebClient>;
}

/**
 * What says nothing of a person: we may not ask, or the token is of another workspace. Only what Slack says of them outright
 * takes anything from anybody.
 */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'not_authed',
  'team_access_not_granted',
  'token_revoked',
  'user_not_found',
  'user_not_visible',
]);

const refusal = z.object({ data: z.object({ error: z.string() }) });

/** @see https://docs.slack.dev/reference/methods/users.info */
export function createSlackAccountStandings({ clientFor }: SlackAccountStandingsDeps): AccountStandings {
  return {
    platform: 'slack',
    async standingOf({ workspaceId, userId }) {
      try {
        const client = await clientFor(workspaceId);
        const answer = await client.users.info({ user: userId });
        return readWhyGone(answer.user) ?? readWhere(answer, workspaceId);
      } catch (error) {
        const told = refusal.safeParse(error);
        if (told.success && SAYS_NOTHING.has(told.data.data.error)) return 'there';
        throw new AppError('provider_unavailable', { provider: 'slack' }, { cause: error });
      }
    },
  };
}

/** Whoever belongs to another workspace by now is a guest in this one at most. */
function readWhere(answer: unknown, workspaceId: string): 'there' | 'guest' {
  return readProfile(answer, workspaceId).standing === 'guest' ? 'guest' : 'there';
}

import { WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { Logger } from '../../../ports/logger.js';

/** Whether an organisation lets the app, whose token this is, into a workspace. */
export type IsInOrg = (token: string | undefined, workspaceId: string) => Promise<boolean>;

const PAGE = 1_000;
/** Far beyond the largest organisations. */
const MOST_PAGES = 20;

const answer = z.object({
  teams: z.array(z.object({ id: z.string() })),
  response_metadata: z.object({ next_cursor: z.string().default('') }).default({ next_cursor: '' }),
});

/**
 * Asked once for each workspace, before it counts as one of the organisation: from a channel that is shared with another
 * company, what its people press comes under their own workspace. Where Slack does not say, what it signed is believed.
 * @see https://docs.slack.dev/reference/methods/auth.teams.list
 */
export function makeIsInOrg(clientOptions: WebClientOptions, logger: Logger): IsInOrg {
  return async (token, workspaceId) => {
    const client = new WebClient(token, clientOptions);
    try {
      let cursor = '';
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const listed = answer.parse(
          await client.auth.teams.list({ limit: PAGE, ...(cursor === '' ? {} : { cursor }) }),
        );
        if (listed.teams.some(({ id }) => id === workspaceId)) return true;
        cursor = listed.response_metadata.next_cursor;
        if (cursor === '') return false;
      }
      return true;
    } catch (error) {
      logger.warn({ err: error, workspaceId }, 'Slack does not say which workspaces an organisation has');
      return true;
    }
  };
}

import { z } from 'zod';
import type { SlackBody } from './body-shapes.js';

const accessEvent = z.looseObject({
  type: z.literal('event_callback'),
  enterprise_id: z.string().nullish(),
  authorizations: z.array(z.looseObject({ enterprise_id: z.string().nullish() })).default([]),
  event: z.looseObject({ type: z.enum(['team_access_granted', 'team_access_revoked']) }),
});

/**
 * What tells of an organisation's workspaces is heard as the organisation: Slack names one of the workspaces as its
 * origin, maybe the very one that the app is let out of, where nothing is authorised any more.
 * @see https://docs.slack.dev/reference/events/team_access_revoked
 */
export function asOrgEvent(body: SlackBody): SlackBody {
  const read = accessEvent.safeParse(body);
  if (!read.success) return body;
  const { enterprise_id, authorizations } = read.data;
  const enterpriseId = enterprise_id ?? authorizations[0]?.enterprise_id;
  if (!enterpriseId) return body;
  const asOrg = { enterprise_id: enterpriseId, team_id: null, is_enterprise_install: true };
  return { ...body, team_id: null, enterprise_id: enterpriseId, authorizations: [asOrg] };
}

import { createHmac } from 'node:crypto';
import { SIGNING_SECRET } from './chat-bench.js';

export const FORM = 'application/x-www-form-urlencoded';

export interface SignedParts {
  readonly rawBody: string;
  readonly at: Date;
  readonly contentType?: string;
  readonly secret?: string;
}

/** What Slack sends: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signed({ rawBody, at, contentType = FORM, secret = SIGNING_SECRET }: SignedParts) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${rawBody}`).digest('hex');
  return {
    method: 'POST',
    body: rawBody,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
  };
}

/** A slash command's body, each with a trigger of its own. */
export function commandBody(text: string, triggerId: string, responseUrl: string): string {
  return new URLSearchParams({
    token: 'unused',
    team_id: 'T0LOTUS',
    team_domain: 'lotus-valley',
    channel_id: 'C0SALES',
    channel_name: 'sales',
    user_id: 'U0SAM',
    user_name: 'sam',
    command: '/paylink',
    text,
    api_app_id: 'A0PAYLINK',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  }).toString();
}

/** An event's body: App Home opened by Sam unless told otherwise. */
export function eventBody(eventId: string, event: object): string {
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T0LOTUS',
    api_app_id: 'A0PAYLINK',
    event_id: eventId,
    event_time: 1_795_341_600,
    authorizations: [
      {
        enterprise_id: null,
        team_id: 'T0LOTUS',
        user_id: 'U0PAYLINK',
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    event,
  });
}

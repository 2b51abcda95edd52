import { createHmac, randomUUID } from 'node:crypto';

export const SIGNING_SECRET = 'a-signing-secret-of-the-bench';

const PEOPLE = 50;
let typed = 0;

export interface SignedCommand {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** `/paylink` as Slack sends it now, by one of fifty people: https://docs.slack.dev/interactivity/implementing-slash-commands */
export function signSlashCommand(): SignedCommand {
  typed += 1;
  const body = new URLSearchParams({
    token: 'unused',
    team_id: 'T0BENCH',
    team_domain: 'lotus-valley',
    channel_id: 'C0SALES',
    channel_name: 'sales',
    user_id: `U0BENCH${typed % PEOPLE}`,
    user_name: 'ann',
    command: '/paylink',
    text: '',
    api_app_id: 'A0BENCH',
    is_enterprise_install: 'false',
    response_url: 'http://127.0.0.1:9/unused',
    trigger_id: randomUUID(),
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const mac = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${mac}`,
    },
  };
}

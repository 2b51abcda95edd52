import type { Playground } from '@paylink/playground/create-playground';
import type { SlackConfig } from '../config/config.js';

/** The playground as the Slack workspace that it stands in for. */
export function toSlackConfig({ slack }: Playground): SlackConfig {
  return {
    auth: { kind: 'bot_token', botToken: slack.botToken },
    transport: { kind: 'http', signingSecret: slack.signingSecret },
    apiUrl: slack.apiUrl,
  };
}

import { SLACK_INSTALL_PATH } from '../../chat/copy/install-path.js';

/** Where Slack sends commands, interactions and events, and where people install the app. */
export const EVENTS_PATH = '/slack/events';
export const INSTALL_PATH = SLACK_INSTALL_PATH;
export const OAUTH_REDIRECT_PATH = '/slack/oauth_redirect';

/** What the bot may do; the manifest asks for the same. Each has its use: see `manifests/slack.json`. */
export const BOT_SCOPES = [
  'commands',
  'chat:write',
  'users:read',
  'team:read',
  'channels:read',
  'groups:read',
  'channels:history',
  'groups:history',
  'im:history',
  'im:write',
  'links:read',
  'links:write',
] as const;

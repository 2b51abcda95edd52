/** How Paylink proves who it is to Slack: one workspace's token, or installations by OAuth. */
export type SlackAuth =
  | { readonly kind: 'bot_token'; readonly botToken: string }
  | {
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
    };

/** How Slack reaches us: signed requests over HTTP, or a socket that we open. */
export type SlackTransport =
  | { readonly kind: 'http'; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly appToken: string };

export interface SlackOptions {
  readonly auth: SlackAuth;
  readonly transport: SlackTransport;
  /** Another base address of Slack's Web API: a proxy, an emulator; null: Slack's own. */
  readonly apiUrl: string | null;
}

/** Where Slack sends commands, interactions and events, and where people install the app. */
export const EVENTS_PATH = '/slack/events';
export const INSTALL_PATH = '/slack/install';
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
] as const;

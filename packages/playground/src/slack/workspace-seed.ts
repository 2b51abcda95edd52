import type { Shortcut, SlashCommand } from '../protocol.js';

interface SeedPerson {
  id: string;
  name: string;
  realName: string;
  title?: string;
  /** IANA name. */
  timeZone: string;
  /** As Slack writes it: `vi-VN`; `en-US` unless given. */
  locale?: string;
  email?: string;
  /** Owns and runs the workspace. */
  isAdmin?: boolean;
  isGuest?: boolean;
  /** The workspace of somebody who is here through a shared channel; this one unless given. */
  homeTeamId?: string;
}

interface SeedChannel {
  id: string;
  name: string;
  isPrivate?: boolean;
  topic?: string;
  /** Another company is in it. */
  isShared?: boolean;
  /** Ids of people, and of the app's bot where it was invited. */
  memberIds: string[];
}

interface SeedApp {
  id: string;
  name: string;
  botUserId: string;
  botId: string;
  botName: string;
}

/** What the workspace looks like at the start and after a reset. */
export interface WorkspaceSeed {
  team: { id: string; name: string; domain: string };
  app: SeedApp;
  people: SeedPerson[];
  channels: SeedChannel[];
  /** Direct messages between two people of the workspace; those with the app's bot exist for everyone. */
  directMessages?: [string, string][];
  /** `shouldEscape` as in the app manifest: names and links arrive as `<@U..>`, `<#C..|name>`, `<https://...>`. */
  commands: (SlashCommand & { shouldEscape?: boolean })[];
  shortcuts: Shortcut[];
  /** The event subscriptions of the app: `app_home_opened`, `message.im`, `app_mention` ... */
  events: string[];
  /** Whose addresses the app is told of when somebody writes them. */
  unfurlDomains?: string[];
}

/** One for all: whoever acts as one after the other is not to wonder what time it is. */
const DEMO_ZONE = 'Asia/Bangkok';

/** A small school's sales team: three people to act as; and, in a channel of their own, two of whoever runs Paylink. */
export const defaultWorkspace: WorkspaceSeed = {
  team: { id: 'T0LOTUS', name: 'Lotus Valley School', domain: 'lotus-valley' },
  app: { id: 'A0PAYLINK', name: 'Paylink', botUserId: 'U0PAYLINK', botId: 'B0PAYLINK', botName: 'paylink' },
  people: [
    { id: 'U0SAM', name: 'sam', realName: 'Sam Rivera', title: 'Salesperson', timeZone: DEMO_ZONE },
    { id: 'U0MAYA', name: 'maya', realName: 'Maya Chen', title: 'Manager', timeZone: DEMO_ZONE },
    {
      id: 'U0OLIVIA',
      name: 'olivia',
      realName: 'Olivia Park',
      title: 'Owner',
      timeZone: DEMO_ZONE,
      isAdmin: true,
    },
    {
      id: 'U0RITA',
      name: 'rita',
      realName: 'Rita Fox',
      title: 'Operator',
      timeZone: DEMO_ZONE,
      homeTeamId: 'T0OPERATOR',
    },
    {
      id: 'U0THEO',
      name: 'theo',
      realName: 'Theo Lind',
      title: 'Operator',
      timeZone: DEMO_ZONE,
      homeTeamId: 'T0OPERATOR',
    },
  ],
  channels: [
    {
      id: 'C0GENERAL',
      name: 'general',
      topic: 'Everyone, everything',
      memberIds: ['U0SAM', 'U0MAYA', 'U0OLIVIA'],
    },
    {
      id: 'C0SALES',
      name: 'sales',
      topic: 'What we sell and to whom',
      memberIds: ['U0SAM', 'U0MAYA', 'U0OLIVIA', 'U0PAYLINK'],
    },
    {
      id: 'C0PAYMENTS',
      name: 'payments',
      topic: 'Money coming in',
      memberIds: ['U0SAM', 'U0MAYA', 'U0OLIVIA', 'U0PAYLINK'],
    },
    {
      id: 'G0OWNERS',
      name: 'owners',
      isPrivate: true,
      topic: 'Owner and managers',
      memberIds: ['U0MAYA', 'U0OLIVIA'],
    },
    {
      id: 'G0OPERATORS',
      name: 'paylink-operators',
      isPrivate: true,
      topic: 'Who may take real money',
      memberIds: ['U0RITA', 'U0THEO', 'U0PAYLINK'],
    },
  ],
  directMessages: [['U0SAM', 'U0MAYA']],
  commands: [
    {
      command: '/paylink',
      description: 'Make a payment link, or find one',
      usageHint: '[amount currency description] or list, status, help',
      shouldEscape: true,
    },
  ],
  shortcuts: [
    { kind: 'global', name: 'Create payment link', callbackId: 'new_link' },
    { kind: 'message', name: 'Create payment link', callbackId: 'link_from_message' },
  ],
  events: [
    'app_home_opened',
    'app_uninstalled',
    'tokens_revoked',
    'user_change',
    'message.im',
    'link_shared',
    'member_joined_channel',
  ],
};

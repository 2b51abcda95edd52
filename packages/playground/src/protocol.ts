/**
 * What the playground's page and its server say to each other, all of it JSON. Envelopes are ours and camelCase;
 * what sits in `blocks` and `view` is Slack's own JSON, snake_case, exactly as the app sent it (ids filled in).
 * Types and addresses only: the page bundles nothing of the server by importing this file.
 */
import type {
  Channel,
  Entries,
  Entry,
  Message,
  Person,
  Shortcut,
  SlashCommand,
  Team,
  View,
} from './workspace-shapes.js';

export type * from './inbox-shapes.js';
export type * from './workspace-shapes.js';

/** Everything one person sees at this moment, and the number of the last change it contains. */
export interface WorkspaceSnapshot {
  /** Apply only change records with a greater `seq`. */
  seq: number;
  viewerId: string;
  team: Team;
  app: { id: string; name: string; botUserId: string };
  commands: SlashCommand[];
  shortcuts: Shortcut[];
  people: Person[];
  /** Public channels, and the private ones and direct messages the viewer is in. */
  channels: Channel[];
  /** Per channel id, the newest hundred, oldest first; replies and ephemerals included. */
  messages: Record<string, Message[]>;
  /** Channel ids with older messages than the snapshot carries: ask for them with `history`. */
  hasOlder: string[];
  /** The open modal views, root first; the last is on top. */
  modals: View[];
  /** Null until the app published one for this person. */
  home: View | null;
  settings: PlatformSettings;
  /** ISO instant of the playground's clock. */
  now: string;
}

/** Switches for a worse day, or a stricter workspace. */
export interface PlatformSettings {
  /** 429 with Retry-After: one message a second per channel, and the method tiers. */
  rateLimits: boolean;
  /** The app has `chat:write.public`: it may post to public channels it is not in. */
  publicPosting: boolean;
  /** The bot token's scopes; 'all' switches the check off. */
  scopes: string[] | 'all';
}

/** One change of the workspace. `to` names the people it concerns; absent = everyone who sees the channel, or all. */
export type ChangeRecord = { seq: number; at: string; to?: string[] } & Change;
export type Change =
  | { type: 'message_posted'; message: Message }
  | { type: 'message_changed'; message: Message }
  | { type: 'message_deleted'; channelId: string; ts: string; ephemeralFor?: string }
  | { type: 'channel_changed'; channel: Channel }
  | { type: 'person_changed'; person: Person }
  | { type: 'modals_changed'; userId: string; modals: View[] }
  | { type: 'home_changed'; userId: string; home: View }
  | { type: 'settings_changed'; settings: PlatformSettings }
  /** Words the platform itself shows a person outside of any message: a command or shortcut that failed. */
  | { type: 'notice_shown'; userId: string; channelId?: string; text: string }
  /** The platform refused a call of the app: which method, Slack's error code, and which limit at which place. */
  | { type: 'call_refused'; method: string; error: string; reasons: string[] }
  /** The platform called the app: kind of request, HTTP status or what went wrong, and how long it took. */
  | { type: 'app_called'; request: AppRequestKind; outcome: string; tookMs: number; retry: number }
  | { type: 'clock_moved'; now: string }
  | { type: 'inbox_received'; id: string }
  /** Throw away what is shown and ask for a new snapshot. */
  | { type: 'workspace_reset' };

export type AppRequestKind =
  | 'slash_command'
  | 'block_actions'
  | 'block_suggestion'
  | 'view_submission'
  | 'view_closed'
  | 'shortcut'
  | 'message_action'
  | 'event_callback';

/** Where a pressed or chosen element sits. */
export type ElementPlace =
  | { in: 'message'; channelId: string; ts: string }
  | { in: 'modal' | 'home'; viewId: string };

export interface ElementAddress {
  place: ElementPlace;
  blockId: string;
  actionId: string;
}

/** What a person does. `entries` carries the form as it stands in the browser at that moment. */
export type PersonAction =
  | { type: 'type_command'; channelId: string; text: string }
  | { type: 'say'; channelId: string; text: string; threadTs?: string }
  /** A button, or any element that acts at once; `entry` is the chosen value (a button and the url button: none). */
  | { type: 'act'; element: ElementAddress; entry?: Entry; entries?: Entries }
  | { type: 'submit_view'; viewId: string; entries?: Entries }
  /** The modal's close button closes the view on top; `all` is the cross, which closes the whole stack. */
  | { type: 'close_view'; viewId: string; all?: boolean; entries?: Entries }
  | { type: 'search_options'; element: ElementAddress; query: string; entries?: Entries }
  | { type: 'use_shortcut'; callbackId: string }
  | { type: 'use_message_shortcut'; callbackId: string; channelId: string; ts: string }
  | { type: 'open_home'; tab: 'home' | 'messages' }
  | { type: 'invite'; channelId: string; userIds: string[] }
  | { type: 'join'; channelId: string }
  | { type: 'leave'; channelId: string }
  | { type: 'dismiss'; channelId: string; ts: string };

export interface ChoiceOption {
  value: string;
  text: string;
  description?: string;
  group?: string;
}

/** What the person sees once the platform has the app's answer (what comes later arrives as change records). */
export interface PersonResult {
  /** `refused`: field errors, no such command, or the thing is gone; `failed`: the app did not answer as it must. */
  outcome: 'done' | 'refused' | 'failed';
  /** The platform's words, as shown to the person. */
  notice?: string;
  /** By block_id, after a submit. */
  fieldErrors: Record<string, string>;
  /** The person's open modal views after it, root first. */
  modals: View[];
  /** Messages this action put before the person at once: what they said, an answer in the acknowledgement. */
  messages: Message[];
  /** After `search_options`. */
  options: ChoiceOption[];
}

/**
 * The page's addresses; bodies are JSON. GET `snapshot?as=<userId>` -> WorkspaceSnapshot; `history?as=&channel=&before=`
 * -> HistoryPage; `inbox` -> InboxMessage[]; `files/<id>` -> the bytes; `changes?as=` -> server-sent events, each one
 * ChangeRecord in `data:` with its seq as the id. POST `perform` PerformRequest -> PersonResult; `settings`
 * Partial<PlatformSettings> -> PlatformSettings; `clock` MoveClockRequest -> { now }; `locale` ChangeLocaleRequest -> {};
 * `inbox` InboxActRequest -> InboxMessage, as it is after that; `files` GiveFileRequest -> { id }, the entry of a file
 * field; `reset` ResetRequest -> {}.
 */
export const playgroundPaths = {
  snapshot: '/playground/api/snapshot',
  history: '/playground/api/history',
  changes: '/playground/api/changes',
  files: '/playground/api/files/',
  perform: '/playground/api/perform',
  settings: '/playground/api/settings',
  inbox: '/playground/api/inbox',
  /** + inbox message id -> the email's own document, for a sandboxed frame */
  mails: '/playground/api/inbox/',
  clock: '/playground/api/clock',
  locale: '/playground/api/locale',
  giveFile: '/playground/api/files',
  reset: '/playground/api/reset',
} as const;

export interface HistoryPage {
  /** Oldest first. */
  messages: Message[];
  hasOlder: boolean;
}

/** A file that a person chooses from their device. */
export interface GiveFileRequest {
  name: string;
  /** Its bytes in base64. */
  content: string;
}

export interface PerformRequest {
  as: string;
  action: PersonAction;
}

/** Moves the playground's clock forward; it never goes back. */
export interface MoveClockRequest {
  byMs: number;
}

/** That person's Slack is in another language from now on; `locale` as Slack writes it: `vi-VN`. */
export interface ChangeLocaleRequest {
  as: string;
  locale: string;
}

/** How a workspace begins: with nothing, or with a week that the app has put into it. */
export type Beginning = 'empty' | 'week';

export interface ResetRequest {
  to: Beginning;
}

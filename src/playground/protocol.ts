/**
 * What the playground's page and its server say to each other, all of it JSON. Envelopes are ours and camelCase;
 * what sits in `blocks` and `view` is Slack's own JSON, snake_case, exactly as the app sent it (ids filled in).
 * Types and addresses only: the page bundles nothing of the server by importing this file.
 */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A Block Kit block as Slack returns it: `block_id` and every element's `action_id` are always there. */
export type Block = JsonObject & { type: string; block_id: string };

interface Team {
  id: string;
  name: string;
  domain: string;
}

export interface Person {
  id: string;
  /** The handle, without the at sign. */
  name: string;
  realName: string;
  /** One line under the name when choosing whom to act as: "Salesperson". */
  title: string;
  isBot: boolean;
  /** IANA zone; dates in messages show in it. */
  timeZone: string;
  locale: string;
}

/** `im` is a direct message between exactly two people; with the app's bot in it, it is the app's Messages tab. */
export interface Channel {
  id: string;
  kind: 'public' | 'private' | 'im';
  /** Without the number sign; for an `im` the empty string (show the other member's name). */
  name: string;
  topic: string;
  memberIds: string[];
}

export interface SharedFile {
  id: string;
  title: string;
  mimetype: string;
  /** Bytes; the server of the page answers the content at `playgroundPaths.files` + id. */
  sizeBytes: number;
}

export interface Message {
  channelId: string;
  /** Slack's id of a message in its channel: "seconds.micros". */
  ts: string;
  /** The ts of the parent when this is a reply in a thread. */
  threadTs?: string;
  userId: string;
  text: string;
  blocks: Block[];
  /** Ts of the last edit; absent when never edited. */
  editedTs?: string;
  /** Only that person sees it, and it is lost when they dismiss it ("Only visible to you"). */
  ephemeralFor?: string;
  replyCount: number;
  files: SharedFile[];
  reactions: { name: string; userIds: string[] }[];
  /**
   * What this reader typed or chose in the message's own inputs, by block_id and action_id. Filled in snapshots and
   * history; empty in change records, which go to many readers: the page keeps what it has.
   */
  entries: Entries;
}

/** A modal or Home view. `view` is Slack's object: type, title, submit, close, blocks, private_metadata ... */
export interface View {
  id: string;
  view: JsonObject & { type: 'modal' | 'home'; blocks: Block[] };
  hash: string;
  /** What the person typed so far and the server knows of: kept over an update with the same block_id and action_id. */
  entries: Entries;
  /** Field errors of the last submit, by block_id of an input block. */
  errors: Record<string, string>;
  /** A sentence over the form, such as "We had some trouble connecting. Try again?". */
  notice?: string;
}

/**
 * What a person typed or chose in one element. Text, number, email, url: the text. Selects and radio buttons: the
 * option's `value`. Checkboxes and multi selects: the values. Date "2026-11-25", time "18:00", datetime: UNIX seconds
 * as text. Users, channels and conversations: the id. Null: emptied.
 */
export type Entry = string | string[] | null;
/** block_id -> action_id -> entry. What is absent keeps what was typed before, else the element's initial value. */
export type Entries = Record<string, Record<string, Entry>>;

export interface SlashCommand {
  command: string;
  description: string;
  usageHint: string;
}

export interface Shortcut {
  kind: 'global' | 'message';
  name: string;
  callbackId: string;
}

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
  /** Per channel id, oldest first, the newest `messagesPerChannel` of them; replies and ephemerals included. */
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

/** Switches that make the platform behave like a worse day, or a stricter workspace. */
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
  | { type: 'inbox_received'; message: InboxMessage }
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
  | { type: 'close_view'; viewId: string; all?: boolean }
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
  /**
   * `refused`: field errors, no such command, or what the person acted on is gone; `failed`: the app did not answer
   * as it must.
   */
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

/** One message that would have reached a customer. */
export interface InboxMessage {
  id: string;
  channel: 'email' | 'sms' | 'whatsapp';
  to: string;
  from: string;
  /** Emails only. */
  subject?: string;
  /** Emails only: a whole document, to be shown in a sandboxed frame. */
  html?: string;
  text: string;
  at: string;
}

/** The page's addresses. GET snapshot, history, inbox, changes, files; POST the others with a JSON body. */
export const playgroundPaths = {
  /** `?as=<userId>` -> WorkspaceSnapshot */
  snapshot: '/playground/api/snapshot',
  /** `?as=<userId>&channel=<id>&before=<ts>` -> HistoryPage */
  history: '/playground/api/history',
  /** `?as=<userId>`: server-sent events, one ChangeRecord as JSON in each `data:`, its seq as the event's id */
  changes: '/playground/api/changes',
  /** + file id -> the bytes */
  files: '/playground/api/files/',
  /** {@link PerformRequest} -> PersonResult */
  perform: '/playground/api/perform',
  /** Partial<PlatformSettings> -> PlatformSettings */
  settings: '/playground/api/settings',
  /** -> InboxMessage[] */
  inbox: '/playground/api/inbox',
  /** {@link MoveClockRequest} -> { now } */
  clock: '/playground/api/clock',
  /** {} -> {} */
  reset: '/playground/api/reset',
} as const;

export interface HistoryPage {
  /** Oldest first. */
  messages: Message[];
  hasOlder: boolean;
}

export interface PerformRequest {
  as: string;
  action: PersonAction;
}

/** Moves the playground's clock forward; it never goes back. */
export interface MoveClockRequest {
  byMs: number;
}

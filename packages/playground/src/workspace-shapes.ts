/**
 * What a workspace is made of, as the page gets it: all JSON. What sits in `blocks` and `view` is Slack's own,
 * snake_case, exactly as the app sent it (ids filled in).
 */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A Block Kit block as Slack returns it: `block_id` and every element's `action_id` are always there. */
export type Block = JsonObject & { type: string; block_id: string };

export interface Team {
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
  /** The language of their Slack, as Slack writes it: `vi-VN`. */
  locale: string;
}

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

/** `im` is a direct message between exactly two people; with the app's bot in it, it is the app's Messages tab. */
export interface Channel {
  id: string;
  kind: 'public' | 'private' | 'im';
  /** Without the number sign; empty for an `im` (show the other member's name). */
  name: string;
  topic: string;
  memberIds: string[];
}

export interface Unfurl {
  url: string;
  blocks: Block[];
}

export interface SharedFile {
  id: string;
  title: string;
  mimetype: string;
  /** The content is at `playgroundPaths.files` + id. */
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
  /** Previews of addresses in it, which the app has hung below. */
  unfurls?: Unfurl[];
  /** Ts of the last edit; absent when never edited. */
  editedTs?: string;
  /** Only that person sees it, and it is lost when they dismiss it ("Only visible to you"). */
  ephemeralFor?: string;
  replyCount: number;
  files: SharedFile[];
  reactions: { name: string; userIds: string[] }[];
  /** What this reader chose in its inputs: in snapshots and history; empty in change records, which many readers get. */
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

import type { Block, Entries, JsonObject } from '../../protocol.js';
import type { OfferedOptions } from '../block-kit/offered-options.js';

export interface UserRecord {
  id: string;
  name: string;
  realName: string;
  title: string;
  isBot: boolean;
  isAdmin: boolean;
  isGuest: boolean;
  isDeleted: boolean;
  homeTeamId: string;
  timeZone: string;
  locale: string;
  email: string | undefined;
}

export interface ChannelRecord {
  id: string;
  kind: 'public' | 'private' | 'im';
  name: string;
  topic: string;
  memberIds: Set<string>;
  /** Another company is in it. */
  isShared?: boolean;
  createdAtSeconds: number;
}

export interface MessageRecord {
  channelId: string;
  ts: string;
  threadTs: string | undefined;
  userId: string;
  /** Set when the app's bot wrote it. */
  botId: string | undefined;
  text: string;
  blocks: Block[];
  attachments: JsonObject[];
  metadata: JsonObject | undefined;
  editedTs: string | undefined;
  ephemeralFor: string | undefined;
  /** A deleted parent that still has replies. */
  isTombstone: boolean;
  fileIds: string[];
  reactions: { name: string; userIds: string[] }[];
  entriesByUser: Map<string, Entries>;
  offered: OfferedOptions;
}

/** A view as the app sent it, ids filled in. */
export type ViewContent = JsonObject & { type: 'modal' | 'home'; blocks: Block[] };

export interface ViewRecord {
  id: string;
  userId: string;
  content: ViewContent;
  hash: string;
  rootId: string;
  previousId: string | undefined;
  entries: Entries;
  errors: Record<string, string>;
  notice: string | undefined;
  /** The channel the person was in when it opened: what `default_to_current_conversation` means. */
  channelId: string | undefined;
  /** A submit is on its way to the app: as in Slack's client, a second press does nothing. */
  isSubmitting: boolean;
  offered: OfferedOptions;
}

export interface FileRecord {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  bytes: Buffer | undefined;
  /** Bytes announced to files.getUploadURLExternal. */
  announcedSize: number;
  uploadToken: string;
  isComplete: boolean;
}

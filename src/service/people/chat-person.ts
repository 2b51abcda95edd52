import type { ChatPlatform } from '../../domain/chat/chat-place.js';
import type { Standing } from '../../domain/merchant/standing.js';
import type { Language } from '../../domain/text/language.js';

/** Of a profile; `other`: one that Paylink does not speak, null: the platform did not tell. */
export type ToldLanguage = Language | 'other' | null;

/** What Paylink speaks of it. */
export function toSpoken(told: ToldLanguage): Language | null {
  return told === 'other' ? null : told;
}

/** A person as the chat platform presents them, after it proved who they are. Null: the platform did not tell. */
export interface ChatPerson {
  readonly platform: ChatPlatform;
  readonly workspaceId: string;
  /** The workspace's own name; becomes the merchant's name at first sight. */
  readonly workspaceName: string | null;
  /** Its short name, as in its address: the merchant's name until the workspace's own is told. */
  readonly workspaceHandle: string | null;
  readonly userId: string;
  readonly displayName: string | null;
  /** IANA name from the profile. */
  readonly timeZone: string | null;
  readonly language: ToldLanguage;
  readonly standing: Standing | null;
  /** That they speak says nothing of whether this chat lets us in: they do so in another, or it did not answer us. */
  readonly isElsewhere?: boolean;
}

import type { ChatPlatform } from '../chat-place.js';

export type Role = 'owner' | 'manager' | 'sales' | 'viewer';

/** A person in a merchant. */
export interface Member {
  readonly id: string;
  readonly merchantId: string;
  readonly role: Role;
  /** Null until the platform told one. */
  readonly displayName: string | null;
  /** IANA name from the chat profile; null until known. */
  readonly timeZone: string | null;
  /** The chat account that this member is. */
  readonly identity: { readonly platform: ChatPlatform; readonly userId: string };
}

import type { Account } from '../chat/account.js';
import type { Language } from '../text/language.js';

/**
 * `none`: removed, or gone from the chat; kept for the links that they made. `api`: no person, but a key of the API, which
 * its scopes hold back further; it is in no chat, and in nobody's team.
 */
export type Role = 'owner' | 'manager' | 'finance' | 'sales' | 'viewer' | 'api' | 'none';

export type TeamRole = Exclude<Role, 'api' | 'none'>;

/** Those that somebody can have, most first. */
export const ROLES: readonly TeamRole[] = ['owner', 'manager', 'finance', 'sales', 'viewer'];

/** What somebody can be invited as: an owner is made of whoever is there. */
export const INVITED_ROLES = ['manager', 'finance', 'sales', 'viewer'] as const;
export type InvitedRole = (typeof INVITED_ROLES)[number];

/** How somebody lost what they might do: an owner took it, or the chat they were in let them go. */
export interface Departure {
  readonly at: Date;
  readonly why: 'removed' | 'gone';
  /** Whether their links and what they asked for are seen to. */
  readonly isSettled: boolean;
}

/** A person in a merchant. */
export interface Member {
  readonly id: string;
  readonly merchantId: string;
  readonly role: Role;
  /** Null until the platform told one. */
  readonly displayName: string | null;
  /** IANA name from the chat profile; null until known. */
  readonly timeZone: string | null;
  /** Of the chat profile; null until known, and where it is none that Paylink speaks. */
  readonly language: Language | null;
  /** Who they are in each chat; at least one, the one they came with first. Of a key of the API none. */
  readonly accounts: readonly Account[];
  /** How the chat that says so showed them last; absent until it did, since they were given a role. */
  readonly standing?: 'colleague' | 'guest';
  /** Who has their open links once they are gone; absent: an owner. */
  readonly deputyId?: string;
  /** Only with the role `none`. */
  readonly departure?: Departure;
}

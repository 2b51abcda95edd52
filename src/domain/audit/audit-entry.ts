import type { MemberActor } from '../merchant/actor.js';

/** Who did what is in the trail: one of the merchant's own, one of the operator's, or Paylink by itself. */
export type AuditActor =
  | MemberActor
  /** `reviewer`: the name that `OPERATORS` gives this person in all chats. */
  | { readonly kind: 'operator'; readonly reviewer: string }
  | { readonly kind: 'gateway'; readonly provider: string }
  | { readonly kind: 'system' };

/** Where it was done; `page`: on one of ours, `command`: on the operator's machine. */
export type AuditPlace = 'slack' | 'telegram' | 'page' | 'command' | 'api' | 'system';

/** What the trail tells of. `kyc.*` follow the actions of `KycAction`. */
export type AuditAction =
  | `kyc.${string}`
  | 'document.added'
  | 'document.looked_at'
  | 'document.erased'
  | 'member.joined'
  | 'member.role_changed'
  | 'member.removed'
  | 'member.left'
  | 'member.deputy_set'
  | 'member.invited'
  | 'link.handed_over'
  | 'approval.lapsed'
  | 'settings.changed'
  | 'mode.changed'
  | 'merchant.signed_up'
  | 'merchant.exported'
  | 'merchant.closing'
  | 'merchant.reopened'
  | 'merchant.erased'
  /** A customer asked; `after`: of what how much. */
  | 'contact.exported'
  | 'contact.erased'
  | 'live.allowed_by_operator'
  | 'gateway.connected'
  | 'gateway.removed'
  | 'gateway.secret_added'
  | 'gateway.standing_changed'
  | 'key.asked'
  | 'key.approved'
  | 'key.declined'
  /** Its secret was shown, once. */
  | 'key.shown'
  | 'key.revoked'
  | 'endpoint.added'
  | 'endpoint.changed'
  | 'endpoint.secret_changed'
  /** On a page, once. */
  | 'endpoint.secret_shown'
  | 'endpoint.switched_on'
  | 'endpoint.switched_off'
  | 'endpoint.removed'
  | 'workspace.added'
  | 'workspace.removed'
  | 'workspace.lost'
  | 'workspace.back'
  /** `after`: number and hash of the last row that is kept no more, see `TrailEnding`. */
  | 'trail.ended';

/** Plain data of a change: small, no secrets, no customers' contacts. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [name: string]: AuditValue };

/** One thing that was done, before it has its place in the trail. */
export interface AuditEntry {
  /** Unique; told twice it stands once. */
  readonly id: string;
  readonly merchantId: string;
  readonly at: Date;
  readonly actor: AuditActor;
  readonly place: AuditPlace;
  readonly action: AuditAction;
  /** What it was done to: a member's, a document's, an account's id; null: the merchant itself. */
  readonly subject: string | null;
  readonly before: AuditValue;
  readonly after: AuditValue;
  /** In the words of whoever did it; null where none are asked for. */
  readonly reason: string | null;
}

/** A row of the trail: nothing in it changes after it was written. */
export interface AuditRow extends AuditEntry {
  /** 1, 2, 3 of its merchant. */
  readonly number: number;
  /** Hex SHA-256 of the row before; of the first: 64 zeros. */
  readonly previousHash: string;
  readonly hash: string;
}

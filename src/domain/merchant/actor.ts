import type { Role } from './member.js';

/** A member at work: what every use case asked for by a person is given. */
export interface MemberActor {
  readonly kind: 'member';
  readonly merchantId: string;
  readonly memberId: string;
  readonly role: Role;
}

/** Who caused a change; kept with each event as the audit trail. */
export type Actor =
  | MemberActor
  | { readonly kind: 'customer' }
  | { readonly kind: 'gateway'; readonly provider: string }
  | { readonly kind: 'system' };

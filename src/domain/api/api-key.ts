import type { Mode } from '../merchant/merchant.js';
import type { Scope } from './scope.js';

/** A secret by which a program shows itself, known by its hash alone. */
export interface KeySecret {
  /** The end of the secret, by which people tell it from others. */
  readonly lastFour: string;
  readonly madeAt: Date;
  /** The member who saw it: to what it asks for they are no second person. */
  readonly shownTo: string;
  /** From when on it opens nothing; null: as long as the key lives. */
  readonly endsAt: Date | null;
}

/** How a key stands: `waiting`: a second person has to agree; `ready`: its secret was never shown. */
export type KeyState = 'waiting' | 'ready' | 'active' | 'ended' | 'revoked' | 'declined';

/** A program's way in: it acts as a member of its own, "API: <name>", in one mode. */
export interface ApiKey {
  /** `key_...` */
  readonly id: string;
  readonly merchantId: string;
  /** In whose name it acts; the member has the role `api`. */
  readonly memberId: string;
  /** Its owner's word for it, 1 to 40 characters. */
  readonly name: string;
  readonly mode: Mode;
  /** At least one, in the order of `SCOPES`. */
  readonly scopes: readonly Scope[];
  /** The date of the API's version that it was made with. */
  readonly version: string;
  /** The newest first; during a rotation two. */
  readonly secrets: readonly KeySecret[];
  readonly madeAt: Date;
  /** The member who asked for it. */
  readonly madeBy: string;
  /** The member who agreed, where it took two; null: nobody had to, or nobody did. */
  readonly approvedBy: string | null;
  /** A second person has to agree and has not. */
  readonly needsApproval: boolean;
  readonly declinedAt: Date | null;
  /** Null: it has no end. */
  readonly endsAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the minute; null: never. */
  readonly lastUsedAt: Date | null;
}

export const MOST_KEYS = 20;

export function readKeyState(key: ApiKey, now: Date): KeyState {
  if (key.revokedAt !== null) return 'revoked';
  if (key.declinedAt !== null) return 'declined';
  if (key.endsAt !== null && key.endsAt <= now) return 'ended';
  if (key.needsApproval) return 'waiting';
  return key.secrets.length === 0 ? 'ready' : 'active';
}

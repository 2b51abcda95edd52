import type { MemberActor } from '../merchant/actor.js';
import type { Mode } from '../merchant/merchant.js';
import type { Scope } from './scope.js';

/** A program at work: the member that its key acts as, and what the key adds and takes away. */
export interface ApiCaller {
  readonly actor: MemberActor;
  readonly keyId: string;
  readonly keyName: string;
  /** The member who made the key. */
  readonly keyMadeBy: string;
  readonly mode: Mode;
  readonly scopes: readonly Scope[];
  /** `YYYY-MM-DD`, unless the request names another. */
  readonly version: string;
}

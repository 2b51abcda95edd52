import type { Mode } from '../merchant/merchant.js';
import type { EventType } from './event-types.js';

/** What messages to an endpoint are signed with: `whsec_` and base64 of 24 to 64 random bytes. */
export interface EndpointSecret {
  readonly secret: string;
  /** Until when it signs beside the newer one; null: it is the newest. */
  readonly endsAt: Date | null;
  /** Names the request of a program that had it made: whoever retries that is told it once more. */
  readonly askedAs?: string;
}

/** Why nothing is sent there: an owner, or the API, switched it off; it failed for five days; it answered 410. */
export type WhyOff = 'switched_off' | 'failed' | 'gone';

/** An address that hears of events. */
export interface WebhookEndpoint {
  /** `whe_...` */
  readonly id: string;
  readonly merchantId: string;
  readonly mode: Mode;
  /** https, or http where the operator allows it. */
  readonly url: string;
  /** Null: all that there are, and all that there will be. */
  readonly types: readonly EventType[] | null;
  /** At most 100 characters. */
  readonly description: string | null;
  readonly version: string;
  /** The newest first; during a rotation two. */
  readonly secrets: readonly EndpointSecret[];
  readonly madeAt: Date;
  /** The member who added it: a person, or a key's. */
  readonly madeBy: string;
  /** The key that added it; null: a person did, in a chat. */
  readonly keyId: string | null;
  /** Null: it is on. */
  readonly off: { readonly why: WhyOff; readonly at: Date } | null;
  /** Since when nothing but failures came; null: the last try went well, or there was none. */
  readonly failingSince: Date | null;
  /** What its owner was told of the failures since `failingSince`. */
  readonly told: 'nothing' | 'failing' | 'soon_off' | 'off';
}

export const MOST_ENDPOINTS = 1_000;

/** What it is signed with at a moment, the newest first. */
export function listSigningSecrets(
  { secrets }: Pick<WebhookEndpoint, 'secrets'>,
  now: Date,
): readonly string[] {
  return secrets.filter(({ endsAt }) => endsAt === null || endsAt > now).map(({ secret }) => secret);
}

export function wantsEvent({ types }: Pick<WebhookEndpoint, 'types'>, type: EventType): boolean {
  return types === null || types.includes(type);
}

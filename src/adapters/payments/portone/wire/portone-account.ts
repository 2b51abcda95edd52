import type { Clock } from '../../../../ports/clock.js';
import type { PromptCall } from '../../../system/create-prompt-call.js';

export const PROVIDER = 'portone';

/** https://docs.portone.cloud/docs/payment-link-api */
const API_URL = 'https://api.portone.cloud';
const CHECKOUT_ORIGIN = 'https://checkout.portone.cloud';

/** An account at PortOne's global product (docs.portone.cloud), which is another than the Korean one. */
export interface PortoneAccount {
  readonly clientKey: string;
  readonly secretKey: string;
  /** The same keys serve both; PortOne is told with each request. */
  readonly environment: 'sandbox' | 'live';
  /** An origin; null: PortOne's own. */
  readonly apiUrl: string | null;
}

export interface PortoneClientDeps {
  readonly call: PromptCall;
  /** As long as a call may take, its answer read. */
  readonly timeoutMs: number;
  readonly clock: Clock;
}

/** Where its API is called. */
export function getApiOrigin({ apiUrl }: Pick<PortoneAccount, 'apiUrl'>): string {
  return apiUrl === null ? API_URL : new URL(apiUrl).origin;
}

/** Where customers pay: one of its pages answers the form of ours. */
export function getCheckoutOrigin({ apiUrl }: Pick<PortoneAccount, 'apiUrl'>): string {
  return apiUrl === null ? CHECKOUT_ORIGIN : new URL(apiUrl).origin;
}

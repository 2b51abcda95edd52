import type { Mode } from './mode.js';

export type Scope = 'links:read' | 'links:write' | 'send' | 'refunds:write' | 'webhooks' | 'reports:read';

/** The key that asks, and whose it is. */
export type Key = {
  readonly object: 'key';
  readonly id: string;
  readonly name: string;
  readonly mode: Mode;
  readonly scopes: readonly Scope[];
  readonly version: string;
  readonly merchant: { readonly id: string; readonly name: string; readonly country: string | null };
  readonly member: string;
  /** Whether real money may be taken, and why not. */
  readonly live: { readonly allowed: boolean; readonly reason: string | null };
};

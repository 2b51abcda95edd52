/** For how long two secrets count side by side, in hours. */
export const KEEP_HOURS = [1, 24, 72] as const;
export type KeepHours = (typeof KEEP_HOURS)[number];

/** How far back what was missed is sent again, in hours: as long as events are kept. */
export const ALL_MISSED_HOURS = 720;
export const MISSED_HOURS = [1, 24, 72, 168, ALL_MISSED_HOURS] as const;
export type MissedHours = (typeof MISSED_HOURS)[number];

type OfKey<Kind extends string> = Kind extends string
  ? { readonly kind: Kind; readonly keyId: string }
  : never;
type OfEndpoint<Kind extends string> = Kind extends string
  ? { readonly kind: Kind; readonly endpointId: string }
  : never;

/** Those that are about one key, and nothing else. */
export const KEY_PRESSES = ['show_key', 'reveal_key', 'revoke_key', 'approve_key', 'decline_key'] as const;

/** About the keys of the API. `reveal_key`: the page that shows its secret, once. */
export type KeyPress =
  | { readonly kind: 'open_keys'; readonly page: number }
  | { readonly kind: 'ask_key' }
  | OfKey<(typeof KEY_PRESSES)[number]>
  | { readonly kind: 'rotate_key'; readonly keyId: string; readonly keepHours: KeepHours };

/** Those that are about one address, and nothing else. */
export const ENDPOINT_PRESSES = [
  'show_endpoint',
  'ask_endpoint_change',
  'ping_endpoint',
  'switch_on_endpoint',
  'switch_off_endpoint',
  'remove_endpoint',
] as const;

/** About the addresses that hear of events. */
export type EndpointPress =
  | { readonly kind: 'open_webhooks'; readonly page: number }
  | { readonly kind: 'ask_endpoint' }
  | OfEndpoint<(typeof ENDPOINT_PRESSES)[number]>
  | { readonly kind: 'rotate_endpoint'; readonly endpointId: string; readonly keepHours: KeepHours }
  | { readonly kind: 'send_missed'; readonly endpointId: string; readonly hours: MissedHours }
  | { readonly kind: 'show_tries'; readonly endpointId: string; readonly page: number }
  /** What became of one event there. */
  | { readonly kind: 'show_try'; readonly endpointId: string; readonly deliveryId: string }
  | { readonly kind: 'send_event_again'; readonly endpointId: string; readonly eventId: string };

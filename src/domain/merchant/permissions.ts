import type { Role } from './member.js';

/**
 * What a member may ask for. "own" actions concern links that the member made; `share_link`, `see_contacts` and
 * `decide` every link that the member may see.
 */
export type Action =
  | 'create_link'
  | 'view_own_links'
  | 'view_all_links'
  /** Give the pay page's address away: post it, copy it, show it as a QR code. */
  | 'share_link'
  /** Read who the customer is, unmasked. */
  | 'see_contacts'
  | 'cancel_own_link'
  | 'cancel_any_link'
  /** Write to the customer (again), and stop what has not left: of every link that the member may see. */
  | 'send_message'
  /** Give a link a later end, or another in its place; as with `send_message`. */
  | 'extend_link'
  /** Write again to an address that bounced or wants nothing more. */
  | 'lift_suppression'
  /** Ask that money goes back; without `refund` a second person agrees to it, whatever the amount. */
  | 'ask_refund'
  /** Give money back, and agree to what somebody else asked for. */
  | 'refund'
  /** Keep or refund money that came too late or twice; speak for a payment that is disputed. */
  | 'decide'
  /** What came, went back and was paid out, of the whole merchant. */
  | 'view_report'
  /** Have a trial posted to every place that hears of links. */
  | 'check_places'
  | 'change_settings'
  /** Invite, change roles, name deputies, take access away. */
  | 'manage_team'
  /** Answer the operator's questions about the business. */
  | 'manage_kyc'
  /** Make, change and end keys of the API, and the addresses that hear of events. */
  | 'manage_api'
  /** Take everything that is known of the merchant with them. */
  | 'export_all'
  | 'close_merchant';

const SALES: readonly Action[] = [
  'create_link',
  'view_own_links',
  'share_link',
  'see_contacts',
  'cancel_own_link',
  'send_message',
  'extend_link',
];
const MANAGER: readonly Action[] = [
  ...SALES,
  'view_all_links',
  'cancel_any_link',
  'ask_refund',
  'refund',
  'decide',
  'view_report',
  'lift_suppression',
  'check_places',
];
const OWNER: readonly Action[] = [
  ...MANAGER,
  'change_settings',
  'manage_team',
  'manage_kyc',
  'manage_api',
  'export_all',
  'close_merchant',
];

/** The one place that says who may do what. */
const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  none: [],
  viewer: ['view_own_links', 'view_all_links'],
  sales: SALES,
  finance: ['view_own_links', 'view_all_links', 'see_contacts', 'view_report', 'ask_refund'],
  // What asks a person's judgement of somebody else's wish is not among them.
  api: [...SALES, 'view_all_links', 'cancel_any_link', 'ask_refund', 'refund', 'view_report'],
  manager: MANAGER,
  owner: OWNER,
};

export function mayDo(role: Role, action: Action): boolean {
  return ALLOWED[role].includes(action);
}

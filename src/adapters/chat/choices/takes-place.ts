import type { Pressable } from './pressable.js';

/** What these answer takes the place of what they were pressed in, in every chat: that is over, or the same in another state. */
const TAKES_PLACE: ReadonlySet<string> = new Set<Pressable['kind']>([
  'cancel',
  'discard_draft',
  'call_off',
  'send_now',
  'undo_refund',
  'refund_again',
  'send_evidence',
  'ask_close',
  'close_merchant',
  'reopen_merchant',
  'refresh_kyc',
  'submit_kyc',
  'ask_withdraw_kyc',
  'withdraw_kyc',
  'open_team',
  'show_member',
  'give_role',
  'give_deputy',
  'ask_remove',
  'remove_member',
  'open_keys',
  'show_key',
  'reveal_key',
  'rotate_key',
  'revoke_key',
  'open_webhooks',
  'show_endpoint',
  'ping_endpoint',
  'switch_on_endpoint',
  'switch_off_endpoint',
  'remove_endpoint',
  'rotate_endpoint',
  'send_missed',
  'show_tries',
  'show_try',
  'send_event_again',
]);

export function takesPlace({ kind }: { readonly kind: string }): boolean {
  return TAKES_PLACE.has(kind);
}

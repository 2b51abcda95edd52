import type { Bare, LinkPress, Pressable } from '../../chat/choices/pressable.js';
import { ofEndpoint, ofKey, ofPage, rotateEndpoint, rotateKey, sendMissed, showTries } from './api-codes.js';
import { type Code, type IntentKind, linkIdOf, type Named, toLink } from './code.js';
import { chooseAmount, chooseReading, useCustomer } from './draft-codes.js';
import { askKycDecision, lookDocuments } from './kyc-codes.js';
import { filterList, list } from './list-codes.js';
import { askExplain, decide, ofRefund } from './money-codes.js';
import { askLift, askTrial, callOff, send } from './sending-codes.js';
import { lengthenId, shortenId } from './short-ids.js';
import {
  changeMode,
  giveDeputy,
  giveRole,
  invite,
  ofMember,
  openTeam,
  setZone,
  stopWatching,
} from './team-codes.js';

type OfDraft = 'open_draft' | 'back_to_form' | 'go_on' | 'discard_draft';
type Alone =
  | 'open_form'
  | 'begin_anew'
  | 'open_settings'
  | 'open_sending'
  | 'open_money'
  | 'open_gateways'
  | 'open_kyc'
  | 'refresh_kyc'
  | 'submit_kyc'
  | 'ask_withdraw_kyc'
  | 'withdraw_kyc'
  | 'ask_document'
  | 'ask_sign_up'
  | 'open_export'
  | 'open_close'
  | 'ask_close'
  | 'close_merchant'
  | 'reopen_merchant'
  | 'help'
  | 'ask_zone'
  | 'watch'
  | 'ask_invite'
  | 'ask_people'
  | 'ask_key'
  | 'ask_endpoint';

/** Tied to its kind, so that it is only asked about intents of that kind. */
function named<Each extends IntentKind>(name: string, kind: Each, code: Code<Each>): Named {
  const isOne = (intent: Pressable): intent is Extract<Pressable, { kind: Each }> => intent.kind === kind;
  return { name, encode: (intent) => (isOne(intent) ? code.encode(intent) : [null]), decode: code.decode };
}

function alone(name: string, kind: Alone): Named {
  return { name, encode: () => [], decode: (): Bare<Alone> => ({ kind }) };
}

function ofDraft(name: string, kind: OfDraft): Named {
  return {
    name,
    encode: (intent) => ['draftId' in intent ? shortenId('dft', intent.draftId) : null],
    decode: ([short]) => {
      const draftId = lengthenId('dft', short);
      return draftId === null ? null : { kind, draftId };
    },
  };
}

function ofLink(name: string, kind: LinkPress['kind']): Named {
  return {
    name,
    encode: (intent) => ['link' in intent ? linkIdOf(intent.link) : null],
    decode: ([short]) => {
      const link = toLink(short);
      return link === null ? null : { kind, link };
    },
  };
}

/** What holds more than a button has room for is kept beside it. */
function kept(name: IntentKind): Named {
  return { name, encode: () => [null], decode: () => null };
}

const CODES: { readonly [Kind in IntentKind]: Named } = {
  open_form: alone('new', 'open_form'),
  begin_anew: alone('anew', 'begin_anew'),
  open_settings: alone('settings', 'open_settings'),
  open_sending: alone('sending', 'open_sending'),
  open_money: alone('refunds', 'open_money'),
  open_gateways: alone('gateways', 'open_gateways'),
  open_kyc: alone('kyc', 'open_kyc'),
  refresh_kyc: alone('kycagain', 'refresh_kyc'),
  submit_kyc: alone('sendin', 'submit_kyc'),
  ask_withdraw_kyc: alone('askwithdraw', 'ask_withdraw_kyc'),
  withdraw_kyc: alone('withdraw', 'withdraw_kyc'),
  ask_document: alone('givefile', 'ask_document'),
  ask_sign_up: alone('signup', 'ask_sign_up'),
  open_export: alone('export', 'open_export'),
  open_close: alone('close', 'open_close'),
  ask_close: alone('closeask', 'ask_close'),
  close_merchant: alone('closenow', 'close_merchant'),
  reopen_merchant: alone('reopen', 'reopen_merchant'),
  ask_kyc_decision: named('kycsay', 'ask_kyc_decision', askKycDecision),
  look_documents: named('kycdocs', 'look_documents', lookDocuments),
  change_mode: named('mode', 'change_mode', changeMode),
  help: alone('help', 'help'),
  ask_zone: alone('where', 'ask_zone'),
  watch: alone('watch', 'watch'),
  set_zone: named('zone', 'set_zone', setZone),
  invite: named('invite', 'invite', invite),
  ask_invite: alone('asking', 'ask_invite'),
  ask_people: alone('people', 'ask_people'),
  open_team: named('team', 'open_team', openTeam),
  show_member: named('member', 'show_member', ofMember('show_member')),
  show_doings: named('did', 'show_doings', ofMember('show_doings')),
  ask_remove: named('leave', 'ask_remove', ofMember('ask_remove')),
  remove_member: named('remove', 'remove_member', ofMember('remove_member')),
  give_role: named('role', 'give_role', giveRole),
  give_deputy: named('heir', 'give_deputy', giveDeputy),
  open_keys: named('keys', 'open_keys', ofPage('open_keys')),
  ask_key: alone('newkey', 'ask_key'),
  show_key: named('key', 'show_key', ofKey('show_key')),
  reveal_key: named('keysee', 'reveal_key', ofKey('reveal_key')),
  revoke_key: named('keyend', 'revoke_key', ofKey('revoke_key')),
  approve_key: named('keyok', 'approve_key', ofKey('approve_key')),
  decline_key: named('keyno', 'decline_key', ofKey('decline_key')),
  rotate_key: named('keynew', 'rotate_key', rotateKey),
  open_webhooks: named('hooks', 'open_webhooks', ofPage('open_webhooks')),
  ask_endpoint: alone('newhook', 'ask_endpoint'),
  show_endpoint: named('hook', 'show_endpoint', ofEndpoint('show_endpoint')),
  ask_endpoint_change: named('hookset', 'ask_endpoint_change', ofEndpoint('ask_endpoint_change')),
  ping_endpoint: named('ping', 'ping_endpoint', ofEndpoint('ping_endpoint')),
  switch_on_endpoint: named('hookon', 'switch_on_endpoint', ofEndpoint('switch_on_endpoint')),
  switch_off_endpoint: named('hookoff', 'switch_off_endpoint', ofEndpoint('switch_off_endpoint')),
  remove_endpoint: named('hookend', 'remove_endpoint', ofEndpoint('remove_endpoint')),
  rotate_endpoint: named('hooknew', 'rotate_endpoint', rotateEndpoint),
  send_missed: named('missed', 'send_missed', sendMissed),
  show_tries: named('tries', 'show_tries', showTries),
  show_try: kept('show_try'),
  send_event_again: kept('send_event_again'),
  stop_watching: named('unwatch', 'stop_watching', stopWatching),
  open_draft: ofDraft('draft', 'open_draft'),
  back_to_form: ofDraft('back', 'back_to_form'),
  go_on: ofDraft('goon', 'go_on'),
  discard_draft: ofDraft('discard', 'discard_draft'),
  choose_amount: named('amount', 'choose_amount', chooseAmount),
  choose_reading: named('reading', 'choose_reading', chooseReading),
  use_customer: named('use', 'use_customer', useCustomer),
  list: named('list', 'list', list),
  filter_list: named('filter', 'filter_list', filterList),
  ask_trial: named('trial', 'ask_trial', askTrial),
  send: named('send', 'send', send),
  ask_lift: named('lift', 'ask_lift', askLift),
  call_off: named('off', 'call_off', callOff),
  status: ofLink('status', 'status'),
  cancel: ofLink('cancel', 'cancel'),
  ask_share: ofLink('share', 'ask_share'),
  show_qr: ofLink('qr', 'show_qr'),
  again: ofLink('again', 'again'),
  ask_send: ofLink('ask', 'ask_send'),
  remind: ofLink('remind', 'remind'),
  send_now: ofLink('now', 'send_now'),
  ask_move: ofLink('move', 'ask_move'),
  ask_extend: ofLink('extend', 'ask_extend'),
  reissue: ofLink('reissue', 'reissue'),
  ask_refund: ofLink('refund', 'ask_refund'),
  undo_refund: ofRefund('undo', 'undo_refund'),
  approve_refund: ofRefund('ok', 'approve_refund'),
  decline_refund: ofRefund('no', 'decline_refund'),
  decide: named('d', 'decide', decide),
  ask_explain: named('why', 'ask_explain', askExplain),
  refund_again: kept('refund_again'),
  ask_evidence: kept('ask_evidence'),
  ask_send_evidence: kept('ask_send_evidence'),
  send_evidence: kept('send_evidence'),
};

const BY_NAME: ReadonlyMap<string, Named> = new Map(Object.values(CODES).map((code) => [code.name, code]));

/** "status:01h…"; null for what cannot be written on a button. */
export function encodeIntent(intent: Pressable): string | null {
  const { name, encode } = CODES[intent.kind];
  const args = encode(intent);
  return args.includes(null) ? null : [name, ...args].join(':');
}

/** Null for what no button of ours carries. */
export function decodeIntent(text: string): Pressable | null {
  const [name = '', ...args] = text.split(':');
  return BY_NAME.get(name)?.decode(args) ?? null;
}

import type { LinkHandle } from '../../../service/links/get-link-or-throw.js';
import type { Pressable } from '../../chat/choices/pressable.js';
import { ACTION } from './action-ids.js';
import { type ApiPress, encodeApi, isOfApi } from './api-actions.js';
import { type EncodedIntent, idOf } from './encoded-intent.js';
import { type CasePress, encodeCase, isOfCase } from './kyc-actions.js';
import { encodeListPage } from './list-page.js';
import { encodeMoney, isMoney, type MoneyPress } from './money-actions.js';

const LINK_ACTION = {
  status: ACTION.showStatus,
  cancel: ACTION.cancel,
  ask_share: ACTION.share,
  show_qr: ACTION.showQr,
  again: ACTION.again,
  ask_send: ACTION.askSend,
  remind: ACTION.remind,
  send_now: ACTION.sendNow,
  ask_move: ACTION.askMove,
  ask_extend: ACTION.extend,
  reissue: ACTION.reissue,
  ask_refund: ACTION.refund,
} as const;

const MEMBER_ACTION = {
  show_member: ACTION.showMember,
  show_doings: ACTION.showDoings,
  ask_remove: ACTION.askRemove,
  remove_member: ACTION.removeMember,
} as const;

function join(link: LinkHandle, rest: string | null): string {
  return rest === null ? idOf(link) : `${idOf(link)}:${rest}`;
}

/** What asks for the same wherever it is pressed; the form to go back to is the draft's whose id the modal carries. */
const BARE_ACTION = {
  open_form: ACTION.openNewLink,
  begin_anew: ACTION.beginAnew,
  open_settings: ACTION.openSettings,
  open_sending: ACTION.openSending,
  open_money: ACTION.openMoney,
  open_gateways: ACTION.openGateways,
  open_kyc: ACTION.openKyc,
  refresh_kyc: ACTION.refreshKyc,
  submit_kyc: ACTION.submitKyc,
  ask_withdraw_kyc: ACTION.askWithdrawKyc,
  withdraw_kyc: ACTION.withdrawKyc,
  ask_document: ACTION.askDocument,
  ask_sign_up: ACTION.askSignUp,
  open_export: ACTION.openExport,
  open_close: ACTION.openClose,
  ask_close: ACTION.askClose,
  close_merchant: ACTION.closeMerchant,
  reopen_merchant: ACTION.reopenMerchant,
  help: ACTION.help,
  ask_zone: ACTION.askZone,
  watch: ACTION.watch,
  ask_invite: ACTION.askInvite,
  ask_people: ACTION.askPeople,
  back_to_form: ACTION.backToForm,
} as const;

type BareIntent = Extract<Pressable, { readonly kind: keyof typeof BARE_ACTION }>;

function isBare(intent: Pressable): intent is BareIntent {
  return Object.hasOwn(BARE_ACTION, intent.kind);
}

export function encodeIntent(intent: Pressable): EncodedIntent {
  if (isMoney(intent)) return encodeMoney(intent);
  if (isOfCase(intent)) return encodeCase(intent);
  if (isOfApi(intent)) return encodeApi(intent);
  if (isOfTeam(intent)) return encodeTeam(intent);
  return isBare(intent) ? { actionId: BARE_ACTION[intent.kind] } : encodeWithValue(intent);
}

const OF_TEAM = ['open_team', 'give_role', 'give_deputy', 'invite'] as const;

type TeamIntent = Extract<
  Pressable,
  { readonly kind: (typeof OF_TEAM)[number] | keyof typeof MEMBER_ACTION }
>;

function isOfTeam(intent: Pressable): intent is TeamIntent {
  return Object.hasOwn(MEMBER_ACTION, intent.kind) || OF_TEAM.some((kind) => kind === intent.kind);
}

/** What whoever presses it saw stands last; a button of before has nothing of it. */
function joinSeen(asked: readonly string[], seen: string | undefined): string {
  return [...asked, ...(seen === undefined ? [] : [seen])].join(':');
}

function encodeTeam(intent: TeamIntent): EncodedIntent {
  switch (intent.kind) {
    case 'open_team':
      return { actionId: ACTION.openTeam, value: `${intent.page}` };
    case 'show_member':
    case 'show_doings':
    case 'ask_remove':
    case 'remove_member':
      return { actionId: MEMBER_ACTION[intent.kind], value: intent.memberId };
    case 'give_role':
      return { actionId: ACTION.giveRole, value: joinSeen([intent.memberId, intent.role], intent.from) };
    case 'give_deputy':
      return {
        actionId: ACTION.giveDeputy,
        value: joinSeen([intent.memberId, intent.deputyId ?? ''], intent.seen),
      };
    case 'invite':
      return { actionId: ACTION.invite, value: intent.as };
  }
}

function encodeWithValue(
  intent: Exclude<Pressable, ApiPress | BareIntent | CasePress | MoneyPress | TeamIntent>,
): EncodedIntent {
  switch (intent.kind) {
    case 'set_zone':
      return { actionId: ACTION.setZone, value: intent.zone };
    case 'change_mode':
      return { actionId: ACTION.changeMode, value: intent.mode };
    case 'stop_watching':
      return { actionId: ACTION.stopWatching, value: intent.channelId };
    case 'ask_trial':
      return { actionId: ACTION.askTrial, value: intent.channel };
    case 'open_draft':
      return { actionId: ACTION.openForm, value: intent.draftId };
    case 'go_on':
      return { actionId: ACTION.goOn, value: intent.draftId };
    case 'discard_draft':
      return { actionId: ACTION.discardDraft, value: intent.draftId };
    case 'choose_amount': {
      const { minor, currency } = intent.amount;
      return { actionId: ACTION.chooseAmount, value: `${intent.draftId}:${minor}:${currency}` };
    }
    case 'choose_reading':
      return { actionId: ACTION.chooseReading, value: `${intent.draftId}:${intent.reading}` };
    case 'use_customer':
      return { actionId: ACTION.useCustomer, value: `${intent.draftId}:${intent.linkId}` };
    case 'list':
      return { actionId: ACTION.listPage, value: encodeListPage(intent.query, intent.page) };
    case 'filter_list':
      return { actionId: ACTION.listFilter, value: intent.filter };
    case 'send':
      return { actionId: ACTION.send, value: join(intent.link, intent.channels?.join() ?? null) };
    case 'ask_lift':
      return { actionId: ACTION.askLift, value: join(intent.link, intent.channel) };
    case 'call_off':
      return { actionId: ACTION.callOff, value: join(intent.link, intent.sendingId) };
    default:
      return { actionId: LINK_ACTION[intent.kind], value: idOf(intent.link) };
  }
}
